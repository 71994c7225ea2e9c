// Single keys for moving and copying. They can be switched off, and keep out of the way of typing.

import { asked, goTo } from "./arrive.js";
import { openHelp, openSearch } from "./controls.js";
import { copy } from "./copying.js";
import { sink } from "./float.js";
import { clauses, numberOf, placeOf } from "./places.js";

/** Every key, what it does in words, and the doing. */
export const KEYS = [
  ["j", "Next clause", () => step(1)],
  ["k", "Previous clause", () => step(-1)],
  ["n", "Next part", () => turn("next", 1)],
  ["p", "Previous part", () => turn("prev", -1)],
  ["/", "Search", openSearch],
  ["g", "Go to a place", openSearch],
  ["c", "Copy the link of the selection or the current clause", copyLink],
  ["?", "Show this sheet", openHelp],
];

// The line below the header from which on a reader sees the text.
const horizon = () => document.querySelector(".site-header").getBoundingClientRect().bottom;
const topOf = (element) => element.getBoundingClientRect().top;

// The clause that has the focus, or the one that was arrived at if it is still in sight.
function chosen() {
  const focused = document.activeElement.closest(".row")?.querySelector("[data-clause][id]");
  if (focused) return focused;
  const { id } = asked();
  const clause = id && document.getElementById(id)?.closest("[data-clause]");
  return clause && topOf(clause) < innerHeight && topOf(clause) >= 0 ? clause : null;
}

// The place of the first clause that begins in sight or further down.
function firstBelow(all) {
  const place = all.findIndex((clause) => topOf(clause) >= horizon());
  return place < 0 ? all.length : place;
}

function step(by) {
  const all = clauses();
  const at = chosen();
  const below = firstBelow(all);
  const next = all[at ? all.indexOf(at) + by : by > 0 ? below : below - 1];
  if (next) {
    goTo(next.id, { replace: true });
    numberOf(next).focus({ preventScroll: true });
  } else {
    document.querySelector(`.neighbour a[rel="${by > 0 ? "next" : "prev"}"]`)?.click();
  }
}

function turn(rel, by) {
  const parts = [...document.querySelectorAll(".part[id]")];
  if (!parts.length) {
    document.querySelector(`.turn a[rel="${rel}"]`)?.click();
    return;
  }
  const at = parts.findLastIndex((part) => topOf(part) <= horizon() + 40);
  const part = parts[at + by];
  if (!part) return;
  goTo(part.id, { replace: true });
  part.querySelector("[data-clause-actions]")?.focus({ preventScroll: true });
}

async function copyLink() {
  const { selectedPlace } = await import("./selection.js");
  const all = clauses();
  const clause = chosen() ?? all[firstBelow(all)] ?? all.at(-1);
  const place = selectedPlace() ?? (clause && placeOf([clause]));
  if (place) copy(place.address, `Link copied: ${place.address}`);
}

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
