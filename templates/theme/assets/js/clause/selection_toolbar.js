// Selecting words of the texts: the same actions as at a number, for whole sentences of one clause
// or for clauses of one unit.

import { selectedRange } from "../reading/selected_words.js";
import { closeBox, openBox, openedBox } from "../shared/floating_box.js";
import { boxFor } from "./place_actions.js";
import { selectedPlace } from "./selected_place.js";

const SETTLED = 250; // ms without a change of the selection

/** @type {number | undefined} */
let waiting;
let pressed = false;

function offerSoon() {
  clearTimeout(waiting);
  if (selectedRange()) waiting = setTimeout(offer, SETTLED);
}

function offer() {
  if (pressed || openedBox()?.matches(".actions")) return;
  const place = selectedPlace();
  const home = document.querySelector("main");
  if (!place || !home) return;
  const toolbar = boxFor(place, "selection");
  // A press on the toolbar must not undo the selection that it is about.
  toolbar.addEventListener("mousedown", (event) => event.preventDefault());
  const touch = matchMedia("(pointer: coarse)").matches;
  const near = touch ? null : (selectedRange()?.getBoundingClientRect() ?? null);
  openBox(toolbar, { home, near });
}

document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  const box = openedBox();
  if (box?.contains(document.activeElement)) return;
  if (box?.matches(".selection")) closeBox();
  offerSoon();
});
document.addEventListener("pointerdown", () => {
  pressed = true;
});
const release = () => {
  pressed = false;
  offerSoon();
};
document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", release);

// The toolbar stands at the end of the text; from the selection, Tab leads into it.
document.addEventListener("keydown", (event) => {
  const toolbar = openedBox();
  if (event.key !== "Tab" || event.shiftKey || !toolbar?.matches(".selection")) return;
  if (toolbar.contains(document.activeElement)) return;
  event.preventDefault();
  toolbar.querySelector("button")?.focus();
});

offerSoon(); // for the selection for which this module was loaded
