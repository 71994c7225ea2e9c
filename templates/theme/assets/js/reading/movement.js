// Moving through clauses and parts, from where the reader is; and the link of that place.

import { asked, goTo } from "./target.js";
import { copy } from "../shared/clipboard.js";
import { clauses, numberOf, placeOf } from "../shared/addresses.js";
import { selectedPlace } from "../clause/selection_toolbar.js";

export const nextClause = () => step(1);
export const previousClause = () => step(-1);
export const nextPart = () => turn("next", 1);
export const previousPart = () => turn("prev", -1);

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
  const neighbour = document.querySelector(`.neighbour a[rel="${by > 0 ? "next" : "prev"}"]`);
  if (neighbour) neighbour.click();
  else if (next) {
    goTo(next.id, { replace: true });
    numberOf(next).focus({ preventScroll: true });
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

/** Copy the link of what is selected, or of the clause that the reader is at. */
export function copyLink() {
  const all = clauses();
  const clause = chosen() ?? all[firstBelow(all)] ?? all.at(-1);
  const place = selectedPlace() ?? (clause && placeOf([clause]));
  if (place) copy(place.address, `Link copied: ${place.address}`);
}
