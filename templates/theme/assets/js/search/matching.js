// What each word of a query may stand for in the texts, the surest first.

import { chunksOf, wholeKey, wordsOf } from "./words.js";

/**
 * @import { Chunk } from "./words.js"
 * @import { Index, Run } from "./word_index.js"
 * Where a word was found, and how sure it is that it was meant, from 1 down.
 * @typedef {{ runs: Run[], sure: number }} Match
 * A word that the texts do not have, and those that were looked for in its place.
 * @typedef {{ typed: string, shown: string[] }} Slip
 * The names of records that initials may stand for, by these initials.
 * @typedef {Map<string, Set<string>>} Initials
 */

const SURE = { written: 1, otherCase: 0.3, begun: 0.6, form: 0.4, slip: 0.3 };
const CAPITALS = /^(?:\p{Lu}\.?){2,8}$/u;
const SMALL_WORD = /^\p{Ll}{1,3}$/u;
const ALIKE = 0.66; // of a word, at its beginning, that the texts have to have
const SHORTEST = 4; // letters of a word in which a slip is forgiven

/**
 * Return what the words of a query stand for, a list of matches for each, and what was forgiven;
 * `open` says that its last word may be unfinished.
 * @param {string} query
 * @param {Index} index
 * @param {Pick<Initials, "get">} initials
 */
export function meanings(query, index, initials) {
  const chunks = cutUnspaced(chunksOf(query));
  const words = chunks.flatMap((chunk) => {
    const parts = apart(chunk);
    return parts.length < 2 || isKnown(chunk, index, initials) ? chunk : parts;
  });
  const open = /[\p{L}\p{M}\p{N}]$/u.test(query);
  /** @type {Slip[]} */
  const slips = [];
  const found = words.map((word, at) => {
    const runs = index.findAll(withNeighbours(words, at));
    const sure = [...asWritten(word, index, initials), { runs, sure: SURE.written }].filter(has);
    const last = open && at === words.length - 1;
    const begun = last && !sure.length ? index.find(word.key, true) : [];
    const meant = [...sure, { runs: begun, sure: SURE.begun }].filter(has);
    const forms = index.formsLike(word.key);
    const near = meant.length || forms.length ? [] : nearWords(word, index);
    const shown = [...forms, ...near].map(index.spelled);
    if (!meant.length && shown.length) slips.push({ typed: word.typed, shown });
    return [...meant, inPlace(forms, SURE.form, index), inPlace(near, SURE.slip, index)].filter(
      has,
    );
  });
  return { found, slips, open };
}

/** @param {Match} match */
function has({ runs }) {
  return runs.length > 0;
}

/**
 * Return a word run together with that before it, and with that behind it.
 * @param {Chunk[]} words
 * @param {number} at
 */
function withNeighbours(words, at) {
  const pairs = [words.slice(Math.max(0, at - 1), at + 1), words.slice(at, at + 2)];
  return pairs.flatMap((two) => (two.length > 1 ? two.map(({ key }) => key).join("") : []));
}

/**
 * Say whether the texts have what was typed in one, or what may be meant by it.
 * @param {Chunk} chunk
 * @param {Index} index
 * @param {Pick<Initials, "get">} initials
 */
function isKnown(chunk, index, initials) {
  const found = [
    asWritten(chunk, index, initials),
    index.find(chunk.key, true),
    index.formsLike(chunk.key),
    nearWords(chunk, index),
  ];
  return found.some(({ length }) => length > 0);
}

/**
 * Return the words of a compound, each as if it had been typed alone.
 * @param {Chunk} compound
 * @returns {Chunk[]}
 */
function apart({ typed, unspaced }) {
  return wordsOf(typed).map(({ key, start, end }) => ({
    key,
    typed: typed.slice(start, end),
    unspaced,
  }));
}

/**
 * A script without blanks has no words to be cut at: each two neighbours are looked for.
 * @param {Chunk[]} chunks
 */
function cutUnspaced(chunks) {
  return chunks.flatMap((chunk) => {
    if (!chunk.unspaced) return chunk;
    const keys = wordsOf(chunk.typed).map(({ key }) => key);
    return keys.length < 2
      ? chunk
      : keys.slice(1).map((key, at) => ({ ...chunk, key: keys[at] + key, typed: keys[at] + key }));
  });
}

/**
 * Return where a word stands as it was typed. Capitals stand for capitals first, and for the names
 * that they may be the initials of.
 * @param {Chunk} word
 * @param {Index} index
 * @param {Pick<Initials, "get">} initials
 * @returns {Match[]}
 */
function asWritten({ key, typed }, index, initials) {
  const written = index.find(key);
  const names = index.findAll(namesMeant({ key, typed }, index, initials));
  const [capital, other] = [true, false].map((side) =>
    written.filter((run) => index.isInCapitals(run) === side),
  );
  const matches = [
    { runs: names, sure: SURE.written },
    { runs: capital, sure: SURE.written },
    { runs: other, sure: CAPITALS.test(typed) ? SURE.otherCase : SURE.written },
  ];
  return matches.filter(has);
}

/**
 * Return the names that a word in capitals may be the initials of; small letters will do where the
 * texts have the word in capitals or not at all.
 * @param {Pick<Chunk, "key" | "typed">} word
 * @param {Index} index
 * @param {Pick<Initials, "get">} initials
 */
function namesMeant({ key, typed }, index, initials) {
  const isMeant = CAPITALS.test(typed) || index.find(key).every(index.isInCapitals);
  return isMeant ? [...(initials.get(key) ?? [])] : [];
}

/**
 * Return the keys of all that a whole query may be the name of.
 * @param {string} query
 * @param {Index} index
 * @param {Pick<Initials, "get">} initials
 */
export function wholeNames(query, index, initials) {
  const [first, ...more] = chunksOf(query);
  const names = first && !more.length ? namesMeant(first, index, initials) : [];
  return [wholeKey(query), ...names];
}

/**
 * @param {string[]} keys
 * @param {number} sure
 * @param {Index} index
 * @returns {Match}
 */
function inPlace(keys, sure, index) {
  return { runs: index.findAll(keys), sure };
}

/**
 * Return the words of the texts that a slip makes of a word, or else those that begin most like it.
 * @param {Pick<Chunk, "key" | "typed">} word
 * @param {Index} index
 */
function nearWords({ key, typed }, index) {
  const slips = [...key].length < SHORTEST ? [] : index.nearly(key, typed);
  if (slips.length) return slips;
  const least = Math.max(SHORTEST + 1, Math.ceil(key.length * ALIKE));
  for (let length = key.length - 1; length >= least; length -= 1) {
    const alike = index.beginningWith(key.slice(0, length));
    if (alike.length) return alike;
  }
  return [];
}

/**
 * Return names by their initials, with and without the small words in them; a word in capitals
 * counts whole: UN Security Council is UNSC.
 * @param {Iterable<string>} names
 * @returns {Initials}
 */
export function initialsOf(names) {
  /** @type {Initials} */
  const initials = new Map();
  for (const name of names) {
    const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
    const firsts = (/** @type {string[]} */ some) =>
      wholeKey(some.map((word) => (/^\p{Lu}+$/u.test(word) ? word : word[0])).join(""));
    const large = words.filter((word) => !SMALL_WORD.test(word));
    for (const few of new Set([firsts(words), firsts(large)])) {
      if (large.length > 1) initials.set(few, (initials.get(few) ?? new Set()).add(wholeKey(name)));
    }
  }
  return initials;
}
