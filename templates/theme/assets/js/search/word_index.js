// Every word of the records in one string, in which a word or a run of words is looked for. Blanks,
// hyphens and apostrophes are not in it, so that they make no difference: what is found only has to
// begin and end where words of the text do.

import { inTurns } from "../shared/turns.js";
import { makeSpeltWords } from "./spelt_words.js";
import { chunksOf, wordsOf } from "./words.js";

/**
 * @import { SpeltWords } from "./spelt_words.js"
 * @import { Word } from "./words.js"
 * A word of a record: which record, whether of its title or its text, where in that, and whether it
 * is in capitals.
 * @typedef {{ record: number, inTitle: boolean, start: number, end: number, capitals: boolean }} Place
 * A title or a text, cut at its words.
 * @typedef {{ record: number, inTitle: boolean, text: string, words: Word[] }} CutText
 * From the first to the last word that was found, by their numbers.
 * @typedef {[first: number, last: number]} Run
 * Where keys stand in the texts; `placeAt` returns the place of a word by its number. The word at the
 * end of a key may be unfinished.
 * @typedef {object} Finder
 * @property {(number: number) => Pick<Place, "record" | "inTitle">} placeAt
 * @property {(key: string, unfinished?: boolean) => Run[]} find
 * @property {(keys: string[]) => Run[]} findAll
 * @property {(run: Run) => boolean} isInCapitals
 * @typedef {Finder & Omit<SpeltWords, "add">} Index
 */

/** A word in capitals. */
export const CAPITALS = /^\p{Lu}+(?:['’]s)?$/u;
const BREAK = "\n"; // nothing that is looked for goes over it

/**
 * Return the index of texts; a record has one for its title, one for its text, or both.
 * @param {Omit<CutText, "words">[]} texts
 */
export async function makeIndex(texts) {
  const cut = await inTurns(texts, (text) => ({ ...text, words: wordsOf(text.text) }));
  const { places, numbers, joined } = await joinWords(cut);
  const spelt = await speltIn(cut);

  /**
   * Return where a key stands, from the beginning of a word to the end of one; `unfinished` lets it
   * end within a word.
   * @param {string} key
   * @returns {Run[]}
   */
  function find(key, unfinished = false) {
    /** @type {Run[]} */
    const runs = [];
    let at = key ? joined.indexOf(key) : -1;
    while (at >= 0) {
      const end = at + key.length;
      const begins = numbers[at - 1] !== numbers[at];
      if (begins && (unfinished || numbers[end - 1] !== numbers[end])) {
        runs.push([numbers[at], numbers[end - 1]]);
      }
      at = joined.indexOf(key, at + 1);
    }
    return runs;
  }

  /** @param {string[]} keys */
  function findAll(keys) {
    return keys.flatMap((key) => find(key));
  }

  /** @param {number} number */
  function placeAt(number) {
    return places[number];
  }

  /**
   * Say whether all words of a run are in capitals.
   * @param {Run} run
   */
  function isInCapitals([first, last]) {
    return places.slice(first, last + 1).every(({ capitals }) => capitals);
  }

  return { places, placeAt, find, findAll, isInCapitals, ...spelt };
}

/** @param {CutText[]} texts */
async function joinWords(texts) {
  /** @type {Place[]} */
  const places = [];
  const keys = [BREAK];
  /** @type {[number, number][]} */
  const stretches = []; // of each word in what is joined
  let { length } = BREAK;
  await inTurns(texts, ({ record, inTitle, text, words }) => {
    let last = 0;
    for (const { key, start, end } of words) {
      if (text.slice(last, start).includes("·")) {
        keys.push(BREAK);
        length += BREAK.length;
      }
      stretches.push([length, length + key.length]);
      length += key.length;
      const capitals = CAPITALS.test(text.slice(start, end));
      places.push({ record, inTitle, start, end, capitals });
      keys.push(key);
      last = end;
    }
    keys.push(BREAK);
    length += BREAK.length;
  });
  const numbers = new Int32Array(length).fill(-1); // of the word that each letter belongs to
  for (const [word, stretch] of stretches.entries()) numbers.fill(word, ...stretch);
  return { places, numbers, joined: keys.join("") };
}

/** @param {CutText[]} texts */
async function speltIn(texts) {
  const spelt = makeSpeltWords();
  await inTurns(texts, ({ text, words }) => {
    for (const { key, start, end } of words) spelt.add(key, text.slice(start, end));
    for (const { key, typed, unspaced } of chunksOf(text, words)) {
      if (!unspaced) spelt.add(key, typed);
    }
  });
  return spelt;
}
