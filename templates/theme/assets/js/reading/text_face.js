// The face of the texts for what stands in folds, before the first of them opens. A page in the words
// of the editors does without it; and a face that is first asked for by a fold would come too late.

import { isPointing } from "../shared/pointing.js";

const FIRST = ["pointermove", "keydown", "touchstart"];

/** @param {Event} event */
function load(event) {
  if (event.type === "pointermove" && !isPointing(event)) return;
  for (const kind of FIRST) removeEventListener(kind, load);
  document.fonts.load('1em "Source Serif 4"');
}

for (const kind of FIRST) addEventListener(kind, load);
