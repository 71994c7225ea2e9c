// What is selected, as a place of the texts: whole sentences of one clause, or clauses of one unit.

import { selectedRange, wordsIn } from "../reading/selected_words.js";
import { placeOf } from "../shared/addresses.js";
import { clauses, cut } from "../shared/clauses.js";

/** Return the place that the selection snaps to, or null if it touches no clause. */
export function selectedPlace() {
  const range = selectedRange();
  if (!range) return null;
  /** @param {Element} element */
  const isTouched = (element) => wordsIn(range, element).trim() !== "";
  const touched = clauses().filter(isTouched);
  if (!touched.length) return null;
  if (touched.length === 1) {
    return placeOf([...touched[0].querySelectorAll(".s[id]")].filter(isTouched));
  }
  const unit = cut(touched[0].id)?.unit;
  return placeOf(touched.filter((clause) => cut(clause.id)?.unit === unit));
}
