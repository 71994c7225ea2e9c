// Where on the page the reader is.

import { marked } from "./target.js";

const header = document.querySelector(".site-header");

/** Return the line from which on a reader sees the text. */
export function headerBottom() {
  return header?.getBoundingClientRect().bottom ?? 0;
}

/**
 * Return where an element begins, measured from the top of the window.
 * @param {Element} element
 */
export function topOf(element) {
  return element.getBoundingClientRect().top;
}

/** Return the clause that has the focus, or that was gone to and is still in sight; else null. */
export function chosenClause() {
  const row = document.activeElement?.closest(".row");
  const focused = row?.querySelector("[data-clause][id]");
  if (focused) return focused;
  const seen = marked().find(isInSight);
  return seen?.closest("[data-clause]") ?? null;
}

/** @param {Element} element */
function isInSight(element) {
  const { bottom, top } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/**
 * Return the index of the first clause that begins in sight or further down.
 * @param {Element[]} clauses
 */
export function firstBelow(clauses) {
  const index = clauses.findIndex((clause) => topOf(clause) >= headerBottom());
  return index < 0 ? clauses.length : index;
}
