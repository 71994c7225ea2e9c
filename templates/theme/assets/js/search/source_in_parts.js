// What is searched in a large edition: all words are known, but where they stand, and the records, come
// in parts when they are needed. It answers exactly as if all were there.

import { inSimplified, makeSimplified } from "../shared/chinese.js";
import { fetching, together } from "../shared/missing.js";
import { root } from "../shared/root.js";
import { hitOf, sentenceOf } from "./hits.js";
import { indexInParts, textOf } from "./index_in_parts.js";
import { initialsOf } from "./matching.js";
import { namesOf, searchedText, searchedTitle } from "./searched.js";
import { lengthsOf, rankOfName } from "./whole_source.js";
import { chunksOf, wholeKey, wordsOf } from "./words.js";

/**
 * @import { Data, EditionRecord, Parts } from "../shared/records.js"
 * @import { Finding } from "./hits.js"
 * @import { Starts, Words } from "./index_in_parts.js"
 * @import { Source } from "./whole_source.js"
 * @import { Index, Place } from "./word_index.js"
 * Of what comes behind the clauses it is said: of which documents each is, by the number of a set of
 * them; of each term, where its other names stand in its text, as pairs of their first word and how
 * many they are, and the initials of its names; which entries of the index refer to others, as
 * differences of their numbers; and all names, by the numbers of their records, that have a dot between
 * words, as if they were two.
 * @typedef {object} Behind
 * @property {string[][]} sets
 * @property {number[]} about
 * @property {number[][]} names
 * @property {string[]} initials
 * @property {number[]} referring
 * @property {[number, string][]} dotted
 */

/**
 * Fetch what has to be there before anything can be answered.
 * @param {Data} data
 * @param {Parts} parts
 * @returns {Promise<Source>}
 */
export async function sourceInParts(data, parts) {
  /** @type {Words & Behind} */
  const words = await fetching(`${root}${parts.folder}words.json`, (come) => come)();
  for (const [at, set] of words.about.entries()) {
    parts.tell(parts.firstOther + at, words.sets[set]);
  }
  const simplified = makeSimplified(data.characters);
  const { starts, counts } = textsOf(words.counts, parts);
  const index = indexInParts(words, starts, parts.folder, simplified);
  const named = namesIn(data, { behind: words, parts, index, starts, simplified });
  return {
    index,
    initials: initialsIn(words.initials, parts, simplified),
    simplified: (query) => {
      const typed = simplified(query); // with which every answer begins
      foresee(typed, index);
      return typed;
    },
    lengths: lengthsOf(counts),
    ...named,
    kindAt: parts.kindAt,
    recordAt: parts.recordAt,
    hasSentenceWith: (number, findings) => hasSentence(number, findings, parts, starts),
    hitAt: (number, findings) => {
      const record = parts.recordAt(number);
      const placeAt = placesIn(inSimplified(record, simplified), number, starts);
      return hitOf(record, findings, placeAt);
    },
  };
}

/**
 * Return what says where the words of a record stand in its title and in its text.
 * @param {EditionRecord} record
 * @param {number} number of the record
 * @param {Starts} starts
 * @returns {(number: number) => Place}
 */
function placesIn(record, number, starts) {
  const sides = [searchedTitle(record), searchedText(record)].map(wordsOf);
  return (word) => {
    const text = textOf(starts, word);
    const { start, end } = sides[text % 2][word - starts[text]];
    return { record: number, inTitle: text % 2 === 0, start, end, capitals: false };
  };
}

/**
 * Ask at once for all that is sure to be looked for.
 * @param {string} query
 * @param {Index} index
 */
function foresee(query, index) {
  const chunks = chunksOf(query);
  const words = wordsOf(query);
  index.findAll([...new Set([...chunks, ...words].map(({ key }) => key))]);
}

/**
 * Return where the title and the text of each record begin, by turns, and how many words each has.
 * @param {number[]} said
 * @param {Parts} parts
 */
function textsOf(said, { count, kindAt }) {
  const starts = new Int32Array(2 * count + 1);
  const counts = new Uint32Array(count);
  let [at, next] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    const kind = kindAt(number);
    const inTitle = kind === "term" || kind === "index" ? said[at] : 0;
    if (kind === "term" || kind === "index") at += 1;
    const inText = kind === "index" ? 0 : said[at];
    if (kind !== "index") at += 1;
    starts[2 * number] = next;
    starts[2 * number + 1] = next + inTitle;
    counts[number] = inTitle + inText;
    next += counts[number];
  }
  starts[2 * count] = next;
  return { starts, counts };
}

/**
 * Say whether a sentence of a clause has all that was found in it.
 * @param {number} number
 * @param {Finding[]} findings
 * @param {Parts} parts
 * @param {Starts} starts
 */
function hasSentence(number, findings, { recordAt, words }, starts) {
  let start = starts[2 * number + 1];
  const sentences = (words.get(recordAt(number)) ?? []).map((count) => {
    start += count;
    return { start: start - count, end: start };
  });
  return sentenceOf(sentences, findings, ([first, last]) => [first, last + 1]) !== null;
}

/**
 * Return the names that initials may stand for; the terms that have them come when they are asked for.
 * @param {string[]} written the initials of the names of each term
 * @param {Parts} parts
 * @param {(text: string) => string} simplified
 */
function initialsIn(written, { firstOther, recordAt }, simplified) {
  /** @type {Map<string, Set<number>>} */
  const terms = new Map();
  for (const [at, some] of written.entries()) {
    for (const initials of some.split(" ")) {
      const key = wholeKey(simplified(initials));
      if (key) terms.set(key, (terms.get(key) ?? new Set()).add(firstOther + at));
    }
  }
  return {
    /** @param {string} key */
    get(key) {
      const records = together([...(terms.get(key) ?? [])], (number) =>
        inSimplified(recordAt(number), simplified),
      );
      return initialsOf(records.flatMap(namesOf)).get(key);
    },
  };
}

/**
 * Return what says which records have a key for a name, and to which names the index refers from one.
 * @param {Data} data
 * @param {{ behind: Behind, parts: Parts, index: Index, starts: Starts, simplified: (text: string) => string }} given
 */
function namesIn(data, { behind, parts, index, starts, simplified }) {
  const early = data.records.map((record) =>
    record.kind === "clause"
      ? new Set()
      : new Set(namesOf(inSimplified(record, simplified)).map(wholeKey)),
  );
  const dotted = behind.dotted.map(([at, name]) => ({
    number: parts.firstOther + at,
    key: wholeKey(simplified(name)),
  }));
  const referring = new Set();
  let last = parts.firstOther;
  for (const step of behind.referring) {
    last += step;
    referring.add(last);
  }

  /**
   * Return the records behind the clauses that have a key for a name.
   * @param {string} key
   */
  function called(key) {
    const found = index.find(key).flatMap(([first, end]) => {
      const { record, inTitle } = index.placeAt(first);
      if (record < parts.firstOther) return [];
      const from = starts[2 * record + (inTitle ? 0 : 1)];
      const names = inTitle
        ? [0, starts[2 * record + 1] - from]
        : (behind.names[record - parts.firstOther] ?? []);
      const isName = names.some(
        (start, at) => at % 2 === 0 && start === first - from && names[at + 1] === end + 1 - first,
      );
      return isName ? record : [];
    });
    return new Set([...found, ...dotted.flatMap((one) => (one.key === key ? one.number : []))]);
  }

  /** @param {string} key */
  function referred(key) {
    const from = [...called(key)].filter((number) => referring.has(number));
    const record = from.length ? parts.recordAt(Math.max(...from)) : null;
    if (!record) return [];
    const { see } = /** @type {EditionRecord & { kind: "index" }} */ (
      inSimplified(record, simplified)
    );
    return see.map(wholeKey);
  }

  /** @param {string[]} keys */
  function ranker(keys) {
    const [first, ...others] = keys.map(called);
    return (/** @type {number} */ number) => {
      if (number < early.length) return rankOfName(early[number], keys);
      return first.has(number) ? 2 : Number(others.some((some) => some.has(number)));
    };
  }

  return { referred, ranker };
}
