// Selecting words of the texts: the same actions as at a number, for whole sentences of one clause
// or for clauses of one unit.

import { boxFor } from "./actions.js";
import { float, floating, sink } from "../shared/floating_box.js";
import { clauses, cut, placeOf } from "../shared/addresses.js";
import { selectedRange, wordsIn } from "../reading/selected_words.js";

const SETTLED = 250; // ms without a change of the selection

let waiting;
let pressed = false;

/** Return the place that the selection snaps to, or null if it touches no clause. */
export function selectedPlace() {
  const range = selectedRange();
  const touched = range ? clauses().filter((clause) => wordsIn(range, clause).trim()) : [];
  if (!touched.length) return null;
  if (touched.length === 1) {
    const sentences = [...touched[0].querySelectorAll(".s[id]")];
    return placeOf(sentences.filter((sentence) => wordsIn(range, sentence).trim()));
  }
  const { unit } = cut(touched[0].id);
  return placeOf(touched.filter((clause) => cut(clause.id).unit === unit));
}

function offer() {
  if (pressed || floating()?.matches(".actions")) return;
  const place = selectedPlace();
  if (!place) return;
  const toolbar = boxFor(place, "selection");
  // A press on the toolbar must not undo the selection that it is about.
  toolbar.addEventListener("mousedown", (event) => event.preventDefault());
  const touch = matchMedia("(pointer: coarse)").matches;
  const near = touch ? null : selectedRange().getBoundingClientRect();
  float(toolbar, { home: document.querySelector("main"), near });
}

document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  if (floating()?.contains(document.activeElement)) return;
  if (floating()?.matches(".selection")) sink();
  if (selectedRange()) waiting = setTimeout(offer, SETTLED);
});
document.addEventListener("pointerdown", () => {
  pressed = true;
});
for (const kind of ["pointerup", "pointercancel"]) {
  document.addEventListener(kind, () => {
    pressed = false;
    clearTimeout(waiting);
    if (selectedRange()) waiting = setTimeout(offer, SETTLED);
  });
}

// The toolbar stands at the end of the text; from the selection, Tab leads into it.
document.addEventListener("keydown", (event) => {
  const toolbar = floating();
  if (event.key !== "Tab" || event.shiftKey || !toolbar?.matches(".selection")) return;
  if (toolbar.contains(document.activeElement)) return;
  event.preventDefault();
  toolbar.querySelector("button").focus();
});

// The selection for which this module was loaded.
if (selectedRange()) waiting = setTimeout(offer, SETTLED);
