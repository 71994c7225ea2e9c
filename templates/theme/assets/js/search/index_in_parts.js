// Where the words of a large edition stand, its words known by their numbers in the order of the
// records. Which words there are is known; where one stands comes in parts, when it is looked for.

import { fetching, missing, together } from "../shared/missing.js";
import { root } from "../shared/root.js";
import { makeSpeltWords } from "./spelt_words.js";
import { CAPITALS } from "./word_index.js";
import { wholeKey, wordsOf } from "./words.js";

/**
 * @import { Load } from "../shared/missing.js"
 * @import { Index, Run } from "./word_index.js"
 * What is there at once: all words and compounds as they are written, in the order of their first
 * places, a line each; for each the file that has its places, -1 for a compound; how many words each
 * record has, of terms in the title and in the text; before which words another text begins, or
 * another name in one, as differences.
 * @typedef {{ forms: string, files: number[], counts: number[], breaks: number[] }} Words
 * The words that lead on to the end of a key, and where each ends, by where it begins.
 * @typedef {Map<number, { to: number, forms: number[] }[]>} Steps
 * Where the title and the text of each record begin, by turns, and behind them where the last ends.
 * @typedef {Int32Array} Starts
 */

/**
 * @param {Words} words
 * @param {Starts} starts
 * @param {string} folder
 * @param {(text: string) => string} simplified
 * @returns {Index}
 */
export function indexInParts({ forms, files, breaks }, starts, folder, simplified) {
  const written = forms.split("\n").map(simplified);
  const spelt = makeSpeltWords();
  const keys = written.map((form, at) => (files[at] < 0 ? wholeKey(form) : wordsOf(form)[0].key));
  for (const [at, key] of keys.entries()) spelt.add(key, written[at]);
  const known = knownKeys(keys, files);
  const longest = [...known.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  const ends = endsOf(starts, breaks);
  const total = starts.at(-1) ?? 0;
  const formAt = new Int32Array(total).fill(-1); // of the words whose places are there
  const { needed, placesOf } = placesIn({ files, folder, formAt });
  const silent = known.get("") ?? []; // words of which nothing is looked for

  /**
   * @param {string} key
   * @returns {Run[]}
   */
  function find(key, unfinished = false) {
    if (!key) return [];
    const chain = chainOf(key, unfinished, known, longest);
    const loads = needed([...chain.all, ...(chain.all.length ? silent : [])]);
    if (loads.length) throw missing(loads);
    const first = chain.first.flatMap((form) => [...placesOf(form)]);
    return first
      .sort((one, other) => one - other)
      .flatMap((start) => {
        const end = endOfRun(start, key, unfinished);
        return end < 0 ? [] : [[start, end]];
      });
  }

  /**
   * Return the word with which a run ends that begins at one and has a key; -1 where there is none.
   * @param {number} start
   * @param {string} key
   * @param {boolean} unfinished
   */
  function endOfRun(start, key, unfinished) {
    let [at, from] = [start, 0];
    do {
      const own = keys[formAt[at]];
      const isWhole = own !== undefined && key.startsWith(own, from);
      if (!isWhole) return unfinished && own?.startsWith(key.slice(from)) ? at : -1;
      from += own.length;
      if (from === key.length) return at;
      at += 1;
    } while (!ends.has(at));
    return -1;
  }

  /** @param {number} number */
  function placeAt(number) {
    const text = textOf(starts, number);
    return { record: Math.floor(text / 2), inTitle: text % 2 === 0 };
  }

  /** @param {Run} run */
  function isInCapitals([first, last]) {
    return formAt.slice(first, last + 1).every((form) => CAPITALS.test(written[form]));
  }

  /** @param {string[]} some */
  function findAll(some) {
    return together(some, (key) => find(key)).flat();
  }

  return { ...spelt, placeAt, find, findAll, isInCapitals };
}

/**
 * Return the text in which a word stands, by its number: titles and texts by turns.
 * @param {Starts} starts
 * @param {number} number of the word
 */
export function textOf(starts, number) {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (starts[middle] <= number) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Return the words by their keys; compounds, which stand where their words do, are none.
 * @param {string[]} keys
 * @param {number[]} files
 */
function knownKeys(keys, files) {
  /** @type {Map<string, number[]>} */
  const known = new Map();
  for (const [form, key] of keys.entries()) {
    if (files[form] >= 0) known.set(key, [...(known.get(key) ?? []), form]);
  }
  return known;
}

/**
 * Return the words before which nothing goes on.
 * @param {Starts} starts
 * @param {number[]} breaks
 */
function endsOf(starts, breaks) {
  const ends = new Set(starts);
  let at = 0;
  for (const step of breaks) {
    at += step;
    ends.add(at);
  }
  return ends;
}

/**
 * Return the words of which a key may be made, and with which of them it may begin.
 * @param {string} key
 * @param {boolean} unfinished whether its last word may go on
 * @param {Map<string, number[]>} known
 * @param {number} longest letters of a known key
 */
function chainOf(key, unfinished, known, longest) {
  /** @type {Steps} */
  const steps = new Map([[key.length, []]]);
  for (let from = key.length - 1; from >= 0; from -= 1) {
    const own = stepsFrom(from, key, known, longest).filter(({ to }) => steps.has(to));
    if (unfinished && key.length - from < longest) {
      own.push(...begunWith(key.slice(from), known).map((forms) => ({ to: key.length, forms })));
    }
    if (own.length) steps.set(from, own);
  }
  return { first: (steps.get(0) ?? []).flatMap(({ forms }) => forms), all: reached(steps, key) };
}

/**
 * Return the words that a key may have at a place, and where they end.
 * @param {number} from
 * @param {string} key
 * @param {Map<string, number[]>} known
 * @param {number} longest
 */
function stepsFrom(from, key, known, longest) {
  const found = [];
  const last = Math.min(key.length, from + longest);
  for (let to = from + 1; to <= last; to += 1) {
    const forms = known.get(key.slice(from, to));
    if (forms) found.push({ to, forms });
  }
  return found;
}

/**
 * Return the words that are met on the ways from the beginning of a key.
 * @param {Steps} steps
 * @param {string} key
 */
function reached(steps, key) {
  const all = [];
  const places = new Set([0]);
  for (let from = 0; from < key.length; from += 1) {
    for (const { to, forms } of places.has(from) ? (steps.get(from) ?? []) : []) {
      places.add(to);
      all.push(...forms);
    }
  }
  return all;
}

/**
 * Return the words whose keys go on after a beginning.
 * @param {string} beginning
 * @param {Map<string, number[]>} known
 */
function begunWith(beginning, known) {
  return [...known].flatMap(([key, forms]) =>
    key.length > beginning.length && key.startsWith(beginning) ? [forms] : [],
  );
}

/**
 * Return the files of places: what fetches those of words that are not there, and where a word stands.
 * @param {{ files: number[], folder: string, formAt: Int32Array }} words
 */
function placesIn({ files, folder, formAt }) {
  /** @type {Map<number, number[]>} */
  const formsOf = new Map();
  for (const [form, file] of files.entries()) {
    const own = formsOf.get(file);
    if (own) own.push(form);
    else formsOf.set(file, [form]);
  }
  /** @type {Map<number, number[]>} */
  const places = new Map();
  /** @type {Map<number, Load>} */
  const loads = new Map(
    [...formsOf].map(([file, forms]) => [
      file,
      fetching(`${root}${folder}places-${file}.json`, (/** @type {number[][]} */ come) => {
        for (const [at, form] of forms.entries()) {
          let last = 0;
          const own = come[at].map((step) => {
            last += step;
            return last;
          });
          for (const place of own) formAt[place] = form;
          places.set(form, own);
        }
      }),
    ]),
  );

  /** @param {number[]} forms */
  function needed(forms) {
    const absent = new Set(forms.filter((form) => !places.has(form)).map((form) => files[form]));
    return [...absent].flatMap((file) => loads.get(file) ?? []);
  }

  return { needed, placesOf: (/** @type {number} */ form) => places.get(form) ?? [] };
}
