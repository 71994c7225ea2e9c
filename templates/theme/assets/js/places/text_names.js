// A query without the text in which it looks for a place: "§ 8 UIG", "GDPR, Art. 5", "article 5 of the
// Charter".

import { foldedWord, isLeftOf } from "./kind_words.js";
import { plain } from "./place_words.js";

/** @import { Data } from "../shared/records.js" */

const JOINING = /^(?:of|in|the|du|de|des|del|della|der|dem|la|le|im)$/u;
const MARKS = /^[\s.,:;]+|[\s.,:;]+$/gu;
const LONGEST = 8; // letters of an abbreviation

/**
 * Return what was typed without the name of a text, or an abbreviation of it, before or behind a
 * place; as it is, where no more than a number would be left.
 * @param {string} typed
 * @param {Data} data
 */
export function withoutText(typed, data) {
  const titles = titlesIn(data);
  const known = new Set(titles.flatMap((title) => title.split(" ")).map(foldedWord));
  const units = new Set(
    data.records.flatMap(({ kind, title }) => (kind === "unit" ? plain(title).split(" ") : [])),
  );
  const isOfText = (/** @type {string} */ part) => {
    const word = foldedWord(part.replace(MARKS, ""));
    if (/\p{N}|^[ivxlc]*$|[()§]/u.test(word) || units.has(word)) return false;
    return known.has(word) || titles.some((title) => isShortFor(word, title));
  };
  const parts = typed.split(/(?<=\s)/u);
  let end = parts.length;
  while (end > 1 && isOfText(parts[end - 1])) end -= 1;
  if (end < parts.length) while (end > 1 && isJoining(parts[end - 1])) end -= 1;
  let start = 0;
  while (start < end - 1 && isOfText(parts[start])) start += 1;
  const left = parts.slice(start, end).join("").replace(MARKS, "");
  return /\d/u.test(left) && !/^\d+$/u.test(left) ? left : typed;
}

/** @param {string} part */
function isJoining(part) {
  return JOINING.test(part.trim().toLowerCase());
}

/** @param {Data} data */
function titlesIn({ called, documents, records }) {
  const front = records.flatMap(({ kind, text }) => (kind === "front" ? text : []));
  return [...called, ...documents.map(({ name }) => name), ...front].map(plain);
}

/**
 * Say whether a word is an abbreviation of a title: its letters stand in that in their order.
 * @param {string} word
 * @param {string} title
 */
function isShortFor(word, title) {
  const letters = word.length;
  return letters > 1 && letters <= LONGEST && isLeftOf(word, foldedWord(title));
}
