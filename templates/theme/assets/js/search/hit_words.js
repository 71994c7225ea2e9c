// The words of a hit, as they show: cut around what was found in them, which is marked.

import { element } from "../shared/elements.js";
import { excerpt } from "./excerpts.js";

/**
 * @import { Note } from "../shared/records.js"
 * @import { Span } from "./hits.js"
 */

const WORDS = 220; // characters of a hit's text

/**
 * Return the words of a hit, all in one voice.
 * @param {string} voice
 * @param {string} text
 * @param {Span[]} found
 * @param {number} from
 */
export function passage(voice, text, found, from = 0) {
  return element("span", `hit-words ${voice}`.trim(), ...marked(text, found, from));
}

/**
 * Return the words of a note; those of the text in them look as they do everywhere.
 * @param {Note} note
 * @param {Span[]} found
 * @param {string} voice of the text
 */
export function noted({ text, quoted: [begins, length] }, found, voice) {
  const letters = [...text];
  /** @type {(end: number) => number} */
  const units = (end) => letters.slice(0, end).join("").length;
  const quoted = { voice, start: units(begins), end: units(begins + length) };
  return element("span", "hit-words", ...marked(text, found, 0, quoted));
}

/**
 * Return a text with what was found in it marked; `quoted` is a stretch of it in another voice.
 * @param {string} text
 * @param {Span[]} found
 * @param {number} from
 * @param {{ voice: string, start: number, end: number }} quoted
 */
export function marked(text, found, from = 0, quoted = { voice: "", start: 0, end: 0 }) {
  const { pieces, start, after } = excerpt(text, found, WORDS, from);
  let at = start;
  const shown = pieces.flatMap(([piece, isFound]) => {
    const [begins, ends] = [quoted.start, quoted.end].map((place) => Math.max(0, place - at));
    at += piece.length;
    const within = piece.slice(begins, ends);
    return [
      ...ifFound(piece.slice(0, begins), isFound),
      ...(within ? [element("span", quoted.voice, ...ifFound(within, isFound))] : []),
      ...ifFound(piece.slice(Math.max(begins, ends)), isFound),
    ];
  });
  return [start ? "[…]\u00a0" : "", ...shown, after ? "\u00a0[…]" : ""];
}

/**
 * @param {string} piece
 * @param {boolean} isFound
 */
function ifFound(piece, isFound) {
  if (!piece) return [];
  return [isFound ? element("mark", "", piece) : piece];
}
