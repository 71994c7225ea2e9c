// Moving through clauses and parts, from where the reader is.

import { clauses, numberOf } from "../shared/clauses.js";
import { chosenClause, firstBelow, headerBottom, topOf } from "./position.js";
import { goTo } from "./target.js";

const BELOW = 40; // px below the header in which a part that begins is already the current one

/**
 * Go to the next clause, or to the one before.
 * @param {1 | -1} by
 */
export function moveByClause(by) {
  const all = clauses();
  const at = chosenClause();
  const from = at ? all.indexOf(at) : firstBelow(all) - (by > 0 ? 1 : 0);
  const next = all[from + by];
  const neighbour = linkTo(".neighbours", by);
  if (neighbour) neighbour.click();
  else if (next) {
    goTo(next.id, { replace: true });
    numberOf(next)?.focus({ preventScroll: true });
  }
}

/**
 * Go to the next part, or to the one before; it may be a page of its own.
 * @param {1 | -1} by
 */
export function moveByPart(by) {
  const parts = [...document.querySelectorAll(".part[id]")];
  if (!parts.length) {
    linkTo(".turn", by)?.click();
    return;
  }
  const at = parts.findLastIndex((one) => topOf(one) <= headerBottom() + BELOW);
  const part = parts[at + by];
  if (!part) return;
  goTo(part.id, { replace: true });
  const number = part.querySelector("[data-clause-actions]");
  /** @type {HTMLElement | null} */ (number)?.focus({ preventScroll: true });
}

/**
 * @param {string} place
 * @param {1 | -1} by
 * @returns {HTMLAnchorElement | null}
 */
function linkTo(place, by) {
  return document.querySelector(`${place} a[rel="${by > 0 ? "next" : "prev"}"]`);
}
