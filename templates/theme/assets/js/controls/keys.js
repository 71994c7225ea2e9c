// Single keys for moving and copying. They can be switched off, and keep out of the way of typing.

import { closeBox } from "../shared/floating_box.js";
import { addControl, openSearch } from "./controls.js";

/** @param {1 | -1} by */
const clause = (by) => () =>
  import("../reading/movement.js").then(({ moveByClause }) => moveByClause(by));

/** @param {1 | -1} by */
const part = (by) => () =>
  import("../reading/movement.js").then(({ moveByPart }) => moveByPart(by));

const copyLink = () => import("../clause/copy_link.js").then((module) => module.copyLink());
const openSheet = () => import("./key_sheet.js").then((sheet) => sheet.open(KEYS));

/**
 * Every key, what it does in words, and the doing.
 * @type {[string, string, () => void][]}
 */
const KEYS = [
  ["j", "Next clause", clause(1)],
  ["k", "Previous clause", clause(-1)],
  ["n", "Next part", part(1)],
  ["p", "Previous part", part(-1)],
  ["/", "Search", openSearch],
  ["g", "Go to a place", openSearch],
  ["c", "Copy the link of the selection or the current clause", copyLink],
  ["?", "Show this sheet", openSheet],
];

addControl("help", "Keys", "Keys (press ?)", openSheet);

document.addEventListener("keydown", (event) => {
  const { altKey, ctrlKey, key, metaKey, repeat, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
    event.preventDefault();
    openSearch();
    return;
  }
  const off = document.documentElement.dataset.keys === "off";
  if (off || altKey || ctrlKey || metaKey || repeat) return;
  const target = /** @type {Element} */ (event.target);
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  const act = KEYS.find(([name]) => name === key)?.[2];
  if (!act) return;
  event.preventDefault();
  closeBox();
  act();
});
