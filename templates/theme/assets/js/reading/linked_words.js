// The words of a clause that a link beside it speaks of: marked while the link is pointed at or has
// the focus, or when it is tapped.

import { isPointing } from "../shared/pointing.js";

const NAME = "linked-words";
const LINK = ".link[data-own]";

/** @type {Element | null} whose words are marked */
let marked = null;

/**
 * Mark the words of the link that an event meets, and no others.
 * @param {Event} event
 */
export function markLinkedWords(event) {
  if (event.type === "pointermove" && !isPointing(event)) return;
  /** @type {HTMLElement | null} */
  const link = /** @type {Element} */ (event.target).closest(LINK);
  if (link === marked) return;
  marked = link;
  CSS.highlights.delete(NAME);
  const clause = link?.closest(".row")?.querySelector("[data-clause]");
  if (!link || !clause) return;
  const [start, end] = (link.dataset.own ?? "").split("-").map(Number);
  CSS.highlights.set(NAME, new Highlight(rangeIn(clause, start, end)));
}

/**
 * Return a stretch of a clause as a range.
 * @param {Element} clause
 * @param {number} start in code points
 * @param {number} end
 */
export function rangeIn(clause, start, end) {
  const range = document.createRange();
  range.setStart(...pointAt(clause, start, false));
  range.setEnd(...pointAt(clause, end, true));
  return range;
}

/**
 * Return the text node that holds an offset of a clause, and the offset in it.
 * @param {Element} clause
 * @param {number} offset in code points
 * @param {boolean} last whether the end of a node is meant rather than the start of the next one
 * @returns {[Node, number]}
 */
function pointAt(clause, offset, last) {
  const texts = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  let left = [...(clause.textContent ?? "")].slice(0, offset).join("").length;
  let node = texts.nextNode();
  while (node) {
    const { length } = /** @type {Text} */ (node);
    if (left < length || (last && left === length)) return [node, left];
    left -= length;
    node = texts.nextNode();
  }
  return [clause, clause.childNodes.length];
}
