// The link of where the reader is.

import { chosenClause, firstBelow } from "../reading/position.js";
import { marked } from "../reading/target.js";
import { placeOf } from "../shared/addresses.js";
import { clauses } from "../shared/clauses.js";
import { selectedPlace } from "./selected_place.js";

/**
 * Return the link of what is selected; else of what is marked, or has the focus, and is in sight; else
 * of the first clause in sight. Null where there is none.
 */
export function linkHere() {
  const place = selectedPlace();
  if (place) return place.address;
  const sentence = document.activeElement?.closest(".s[id]");
  if (sentence && document.activeElement?.matches(".sn")) return placeOf([sentence]).address;
  const all = clauses();
  const clause = chosenClause() ?? all[firstBelow(all)] ?? all.at(-1);
  if (!clause) return null;
  const around = marked();
  const isMarked = around.some((element) => clause.contains(element));
  return placeOf(isMarked ? around : [clause]).address;
}
