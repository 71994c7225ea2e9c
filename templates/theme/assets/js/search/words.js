// Cutting texts and queries at their words, in any script.

import { keyOf } from "./word_forms.js";

/**
 * A word: what all its spellings have in common, and where it stands in the text.
 * @typedef {{ key: string, start: number, end: number }} Word
 * What was typed without a blank, such as `non-proliferation`: the keys of its words in one, the
 * letters as they were typed, and whether its script writes no blanks between words.
 * @typedef {{ key: string, typed: string, unspaced: boolean }} Chunk
 */

const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join("");
const UNDER = String.raw`[\p{M}\p{Default_Ignorable_Code_Point}]*`;
const APOSTROPHE_S = String.raw`(?:['’ʼ＇´\u0060][sS](?!\p{L}))?`;
const WORD = new RegExp(
  String.raw`[${UNSPACED}]${UNDER}|\p{N}+|(?:(?![${UNSPACED}])\p{L}${UNDER})+${APOSTROPHE_S}`,
  "gu",
);
const ALONE = new RegExp(`^[${UNSPACED}]`, "u");
// What may stand inside of a word, as it is typed: hyphens, apostrophes, full stops.
const INSIDE = /^[-‐‑‒–−'’ʼ＇´`.]?$/u;
const DIGITS = /^\p{N}+$/u;

/**
 * Return the words of a text; where a script writes no blanks, its characters are words.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

/**
 * Return the key of a whole name or query: blanks and hyphens do not count.
 * @param {string} text
 */
export function wholeKey(text) {
  return wordsOf(text)
    .map(({ key }) => key)
    .join("");
}

/**
 * Return what is typed between blanks, each chunk as one word.
 * @param {string} text
 * @returns {Chunk[]}
 */
export function chunksOf(text, words = wordsOf(text)) {
  /** @type {{ key: string, start: number, end: number, unspaced: boolean }[]} */
  const chunks = [];
  for (const { key, start, end } of words) {
    const last = chunks.at(-1);
    const word = text.slice(start, end);
    const gap = text.slice(last?.end ?? 0, start);
    const unspaced = ALONE.test(word);
    if (last && (INSIDE.test(gap) || (gap === "," && DIGITS.test(word)))) {
      last.key += key;
      last.end = end;
      last.unspaced &&= unspaced;
    } else chunks.push({ key, start, end, unspaced });
  }
  return chunks.map(({ key, start, end, unspaced }) => ({
    key,
    typed: text.slice(start, end),
    unspaced,
  }));
}
