// Finding words: an index made in the browser, from the records, when search is first used.

import { root } from "../shared/addresses.js";
import { wordsOf } from "./words.js";

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @typedef {typeof import("lunr")} Lunr
 */

/**
 * What was found, best first; whether it has all the words; which words of a text count.
 * @typedef {{ hits: EditionRecord[], complete: boolean, counts: (word: string) => boolean }} Found
 */

const PHRASE = 3; // times that a record weighs which has the words just as they were typed

/**
 * Load the search library; it is an ordinary script that leaves one name behind.
 * @returns {Promise<Lunr>}
 */
function library() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/vendor/lunr.js`;
    script.addEventListener("load", () => resolve(Reflect.get(globalThis, "lunr")));
    script.addEventListener("error", () => reject(new Error(script.src)));
    document.head.append(script);
  });
}

/**
 * Return a function that finds the records that have every word of a query, and if there are none
 * those that have some.
 * @param {EditionRecord[]} records
 */
export async function makeFinder(records) {
  const lunr = await library();
  const index = makeIndex(lunr, records);
  const stems = stemsOf(lunr, records);

  /**
   * Return the stems that a typed word stands for; the last word may be unfinished.
   * @param {string} word
   * @param {boolean} unfinished
   */
  function meant(word, unfinished) {
    const own = new Set([stem(lunr, word)]);
    if (unfinished) for (const [other, its] of stems) if (other.startsWith(word)) own.add(its);
    return own;
  }

  /**
   * @param {string} query
   * @returns {Found}
   */
  return function find(query) {
    const typed = wordsOf(query);
    const telling = typed.filter((word) => lunr.stopWordFilter(new lunr.Token(word, {})));
    const words = telling.length ? telling : typed.slice(-1);
    const asked = words.map((word) => meant(word, word === typed.at(-1)));
    const scores = asked.map((terms) => score(index, terms));
    const some = [...new Set(scores.flatMap((found) => [...found.keys()]))];
    const every = some.filter((place) => scores.every((found) => found.has(place)));
    const phrase = words.length > 1 ? query.trim().toLowerCase() : null;
    /** @param {number} place */
    const weight = (place) =>
      scores.reduce((sum, found) => sum + (found.get(place) ?? 0), 0) *
      (phrase && records[place].text.toLowerCase().includes(phrase) ? PHRASE : 1);
    const ranked = (every.length ? every : some).map((place) => ({ place, weight: weight(place) }));
    ranked.sort((one, other) => other.weight - one.weight || one.place - other.place);
    const counted = new Set(asked.flatMap((terms) => [...terms]));
    return {
      hits: ranked.map(({ place }) => records[place]),
      complete: every.length > 0,
      counts: (word) => counted.has(stems.get(word.toLowerCase()) ?? ""),
    };
  };
}

/**
 * @param {Lunr} lunr
 * @param {EditionRecord[]} records
 */
function makeIndex(lunr, records) {
  // Our own words, so that a query and a text are cut alike.
  const tokenizer = /** @type {typeof lunr.tokenizer} */ (
    (text) => wordsOf(String(text)).map((word) => new lunr.Token(word, {}))
  );
  return lunr(function build() {
    this.tokenizer = tokenizer;
    this.ref("place");
    this.field("title", { boost: 3 });
    this.field("text");
    records.forEach(({ title, text }, place) => {
      this.add({ place, title, text });
    });
  });
}

/**
 * Return every word of the records with its stem.
 * @param {Lunr} lunr
 * @param {EditionRecord[]} records
 */
function stemsOf(lunr, records) {
  const words = new Set(records.flatMap(({ title, text }) => wordsOf(`${title} ${text}`)));
  return new Map([...words].map((word) => [word, stem(lunr, word)]));
}

/**
 * @param {Lunr} lunr
 * @param {string} word
 */
function stem(lunr, word) {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

/**
 * Return the records that have one of the terms, by their place, and how well they match.
 * @param {import("lunr").Index} index
 * @param {Set<string>} terms
 */
function score(index, terms) {
  const found = index.query((query) => {
    for (const term of terms) query.term(term, { usePipeline: false });
  });
  return new Map(found.map(({ ref, score: weight }) => [Number(ref), weight]));
}
