// Copying the link of where the reader is, by key.

import { chosenClause, firstBelow } from "../reading/position.js";
import { placeOf } from "../shared/addresses.js";
import { clauses } from "../shared/clauses.js";
import { copy } from "../shared/clipboard.js";
import { selectedPlace } from "./selected_place.js";

/** Copy the link of what is selected, or of the clause that the reader is at. */
export function copyLink() {
  const all = clauses();
  const clause = chosenClause() ?? all[firstBelow(all)] ?? all.at(-1);
  const place = selectedPlace() ?? (clause && placeOf([clause]));
  if (place) copy(place.address, `Link copied: ${place.address}`);
}
