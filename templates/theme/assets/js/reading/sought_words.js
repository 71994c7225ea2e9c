// The words that a search found are marked where its hit leads. They go from page to page in the
// storage of the tab, since the address of a place says nothing of how somebody came there.

import { rangeIn } from "./linked_words.js";

const NAME = "sought-words";
const KEY = "edition-sought";

/**
 * Keep the words that were found in a clause until its page is there.
 * @param {string} href where the hit leads
 * @param {string} clause
 * @param {string} text of the clause
 * @param {[start: number, end: number][]} found
 */
export function keepSoughtWords(href, clause, text, found) {
  /** @type {(offset: number) => number} */
  const letters = (offset) => [...text.slice(0, offset)].length;
  const spans = found.map((span) => span.map(letters));
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ href, clause, spans }));
  } catch {
    // Storage is closed to us: the place is marked, the words are not.
  }
}

/** Return what was kept, and keep it no longer. */
function taken() {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept;
  } catch {
    return null;
  }
}

/** Mark the words that were found on this page, if a search has just led here. */
export function markSoughtWords() {
  const kept = taken();
  if (!kept || !("highlights" in CSS)) return;
  const { href, clause, spans } = JSON.parse(kept);
  const element = document.querySelector(`[data-clause="${CSS.escape(clause)}"][id]`);
  if (href !== location.href || !element) return;
  const ranges = spans.map((/** @type {[number, number]} */ span) => rangeIn(element, ...span));
  CSS.highlights.set(NAME, new Highlight(...ranges));
  addEventListener("hashchange", () => {
    if (location.href !== href) CSS.highlights.delete(NAME); // another place was gone to
  });
}
