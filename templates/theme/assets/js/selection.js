// Selecting words of the texts: the same actions as at a number, for whole sentences of one clause
// or for clauses of one unit. Copying by hand yields the words of the source and nothing else.

import { boxFor } from "./actions.js";
import { float, floating, sink } from "./float.js";
import { clauses, cut, placeOf } from "./places.js";

const SETTLED = 250; // ms without a change of the selection
const TEXTS = "[data-clause], .front-matter, .unit-head .voice-text, .part-head .voice-text";

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

function selectedRange() {
  const selection = getSelection();
  return selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

// The words of an element that lie within a range.
function wordsIn(range, element) {
  if (!range.intersectsNode(element)) return "";
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
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
  float(toolbar, { home: document.body, near });
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

// The toolbar stands at the end of the page; from the selection, Tab leads into it.
document.addEventListener("keydown", (event) => {
  const toolbar = floating();
  if (event.key !== "Tab" || event.shiftKey || !toolbar?.matches(".selection")) return;
  if (toolbar.contains(document.activeElement)) return;
  event.preventDefault();
  toolbar.querySelector("button").focus();
});

document.addEventListener("copy", (event) => {
  const range = selectedRange();
  const texts = range ? [...document.querySelectorAll(TEXTS)] : [];
  const touched = texts.filter((text) => wordsIn(range, text).trim());
  if (!touched.length || !startsInText(range)) return;
  event.preventDefault();
  const words = touched.map((text) => wordsIn(range, text));
  event.clipboardData.setData("text/plain", words.join("\n"));
});

// What begins in the apparatus, or with the whole page, is copied as the browser does it.
function startsInText({ startContainer: node }) {
  return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest(TEXTS);
}

// The selection for which this module was loaded.
if (selectedRange()) waiting = setTimeout(offer, SETTLED);
