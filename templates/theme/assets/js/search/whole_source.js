// What is searched where all records are there at once.

import { inSimplified, makeSimplified } from "../shared/chinese.js";
import { inTurns } from "../shared/turns.js";
import { hitOf, sentenceWith } from "./hits.js";
import { initialsOf } from "./matching.js";
import { namesOf, referencesOf, searchedText, searchedTitle } from "./searched.js";
import { makeIndex } from "./word_index.js";
import { wholeKey } from "./words.js";

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @import { Finding, Hit } from "./hits.js"
 * @import { Initials } from "./matching.js"
 * @import { Index } from "./word_index.js"
 * What is searched, its records known by their numbers. `simplified` writes what is typed as it is
 * looked for; `lengths` are those of records in words, in times of the average; `referred` returns the
 * names to which the index refers from a key; `ranker` returns what says of a record whether the first
 * of some keys is its name (2) or another one (1).
 * @typedef {object} Source
 * @property {Index} index
 * @property {Pick<Initials, "get">} initials
 * @property {(text: string) => string} simplified
 * @property {Float32Array} lengths
 * @property {(key: string) => string[]} referred
 * @property {(called: string[]) => (number: number) => number} ranker
 * @property {(number: number) => EditionRecord["kind"]} kindAt
 * @property {(number: number) => EditionRecord} recordAt
 * @property {(number: number, findings: Finding[]) => boolean} hasSentenceWith
 * @property {(number: number, findings: Finding[]) => Hit} hitAt
 */

/**
 * @param {EditionRecord[]} records
 * @param {string} characters pairs of Chinese characters
 * @returns {Promise<Source>}
 */
export async function wholeSource(records, characters) {
  const simplified = makeSimplified(characters);
  const read = await inTurns(records, (record) => inSimplified(record, simplified));
  const index = await makeIndex(
    read.flatMap((one, record) => [
      { record, inTitle: true, text: searchedTitle(one) },
      { record, inTitle: false, text: searchedText(one) },
    ]),
  );
  const names = await inTurns(read, (record) => new Set(namesOf(record).map(wholeKey)));
  const references = referencesOf(read);
  const counts = new Uint32Array(records.length);
  for (const { record } of index.places) counts[record] += 1;
  return {
    index,
    initials: initialsOf(read.filter(({ kind }) => kind === "term").flatMap(namesOf)),
    simplified,
    lengths: lengthsOf(counts),
    referred: (key) => references.get(key) ?? [],
    ranker: (called) => (number) => rankOfName(names[number], called),
    kindAt: (number) => records[number].kind,
    recordAt: (number) => records[number],
    hasSentenceWith: (number, findings) =>
      sentenceWith(records[number], findings, index.placeAt) !== null,
    hitAt: (number, findings) => hitOf(records[number], findings, index.placeAt),
  };
}

const LONGEST = 2; // times of the average; a longer record counts no less for it

/**
 * Return how many words each record has, in times of the average.
 * @param {Uint32Array} counts of their words
 */
export function lengthsOf(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const lengths = new Float32Array(counts.length);
  for (const [record, count] of counts.entries()) {
    for (let word = 0; word < count; word += 1) lengths[record] += counts.length / all;
  }
  return lengths.map((length) => Math.min(length, LONGEST));
}

/**
 * @param {Set<string>} names
 * @param {string[]} called the query itself, then what it may be the initials of
 */
export function rankOfName(names, [query, ...meant]) {
  return names.has(query) ? 2 : Number(meant.some((name) => names.has(name)));
}
