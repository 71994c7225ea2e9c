// The link of where the reader is.

import { chosenClause, firstBelow } from "../reading/position.js";
import { placeOf } from "../shared/addresses.js";
import { clauses } from "../shared/clauses.js";
import { selectedPlace } from "./selected_place.js";

/** Return the link of what is selected, or of the clause that the reader is at; else null. */
export function linkHere() {
  const all = clauses();
  const clause = chosenClause() ?? all[firstBelow(all)] ?? all.at(-1);
  const place = selectedPlace() ?? (clause && placeOf([clause]));
  return place?.address ?? null;
}
