// Single keys for moving and copying. They can be switched off, and keep out of the way of typing.

import { openHelp, openSearch } from "./controls.js";
import { sink } from "../shared/floating_box.js";

const move = (name) => () => import("../reading/movement.js").then((moves) => moves[name]());

/** Every key, what it does in words, and the doing. */
export const KEYS = [
  ["j", "Next clause", move("nextClause")],
  ["k", "Previous clause", move("previousClause")],
  ["n", "Next part", move("nextPart")],
  ["p", "Previous part", move("previousPart")],
  ["/", "Search", openSearch],
  ["g", "Go to a place", openSearch],
  ["c", "Copy the link of the selection or the current clause", move("copyLink")],
  ["?", "Show this sheet", openHelp],
];

document.addEventListener("keydown", (event) => {
  const { altKey, ctrlKey, key, metaKey, repeat, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
    event.preventDefault();
    openSearch();
    return;
  }
  const off = document.documentElement.dataset.keys === "off";
  if (off || altKey || ctrlKey || metaKey || repeat) return;
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  const act = KEYS.find(([name]) => name === key)?.[2];
  if (!act) return;
  event.preventDefault();
  sink();
  act();
});
