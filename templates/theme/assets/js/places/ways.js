// The ways to all places of an edition, by the numbers in their names, and how well a path that somebody
// wrote is one of them.

import { folded, isInner, likeness } from "./kind_words.js";
import { readable, steps } from "./place_steps.js";

/**
 * @import { Clause, Data, EditionRecord, Unit } from "../shared/records.js"
 * @import { Step } from "./place_steps.js"
 * @typedef {{ record: Unit | Clause, path: Step[], isEnd?: boolean }} Way to a place;
 *   or only the end of one, that others may have too
 */

const RANGE = /^([^\d–-]*?)\(?(\d+)\)?\s*–\s*\(?(\d+)\)?$/u;
const LONGEST = 100; // places that a range may stand for

/** @type {WeakMap<Data, { ways: Map<string, Way[]>, titles: string[] }>} ways by the numbers on them */
const known = new WeakMap();

/**
 * Return the units and clauses on a path, best first.
 * @param {Step[]} path
 * @param {Data} data
 */
export function placesAt(path, data) {
  if (!path.some(({ numbers }) => numbers.length)) return [];
  const { ways, titles } = waysOf(data);
  const found = keysOf(path)
    .flatMap((key) => ways.get(key) ?? [])
    .map((way) => ({ way, score: fit(path, way, titles) }))
    .filter(({ score }) => score >= 0)
    .sort((one, other) => other.score - one.score);
  const whole = found.filter(({ way }) => !way.isEnd);
  return [...new Set((whole.length ? whole : found).map(({ way }) => way.record))];
}

/**
 * Return the ways to all units and clauses, and the words of the titles of texts.
 * @param {Data} data
 */
function waysOf(data) {
  const found = known.get(data) ?? { ways: new Map(), titles: titleWords(data) };
  if (!known.has(data)) {
    const all = data.records.filter(isPlace).flatMap((record) => waysTo(record, data));
    const keyed = all.flatMap((one) => keysOf(one.path).map((name) => ({ key: name, way: one })));
    for (const { key, way } of keyed) {
      if (!found.ways.get(key)?.push(way)) found.ways.set(key, [way]);
    }
    known.set(data, found);
  }
  return found;
}

/**
 * @param {EditionRecord} record
 * @returns {record is Unit | Clause}
 */
function isPlace(record) {
  return record.kind === "unit" || record.kind === "clause";
}

/**
 * Return the ways to a place; to a unit also those that say only in what it differs: "Title III".
 * @param {Unit | Clause} record
 * @param {Data} data
 * @returns {Way[]}
 */
function waysTo(record, data) {
  const paths = pathsTo(record, data);
  const ends = record.kind === "unit" ? paths.flatMap(endsOf) : [];
  return [
    ...[...paths, ...pathsInRange(record, data)].map((path) => ({ record, path })),
    ...ends.map((path) => ({ record, path, isEnd: true })),
  ];
}

/**
 * Return the ends of a path that begin with a word for what is counted.
 * @param {Step[]} path
 */
function endsOf(path) {
  return path.flatMap(({ words, numbers }, at) => {
    const isNamed = numbers.length && words.some((word) => !isInner(word));
    return at && isNamed ? [path.slice(at)] : [];
  });
}

/**
 * Return the paths to what a place stands for that is called by a range in what it is in: "Article
 * 30(2)-(5)" in "Article 30" has 30(3).
 * @param {Unit | Clause} record
 * @param {Data} data
 */
function pathsInRange(record, data) {
  const around = data.byId.get((record.kind === "unit" ? record.parent : record.unit) ?? "");
  if (!around || !record.title.startsWith(around.title)) return [];
  const written = readable(record.title.slice(around.title.length), data);
  const [, word, first, last] = RANGE.exec(written) ?? [];
  const length = Math.max(0, Number(last) - Number(first) + 1) || 0;
  if (length > LONGEST) return [];
  const numbers = Array.from({ length }, (_, at) => `${Number(first) + at}`);
  const names = [around.title, ...("names" in around ? around.names : [])];
  return [...new Set(names)].flatMap((name) =>
    numbers.map((number) => steps(`${readable(name, data)} ${word} ${number}`)),
  );
}

/**
 * Return the paths to a place by its names; none to a clause that is called as its unit.
 * @param {Unit | Clause} record
 * @param {Data} data
 */
function pathsTo(record, data) {
  if (record.kind === "clause" && data.byId.get(record.unit)?.title === record.title) return [];
  const names = new Set([record.title, ...(record.kind === "unit" ? record.names : [])]);
  return [...names].map((name) => steps(readable(name, data).replace(/[–&]/gu, " ")));
}

/**
 * Return the numbers of a path, each for all that it may be.
 * @param {Step[]} path
 */
function keysOf(path) {
  const numbered = path.flatMap(({ numbers }) => (numbers.length ? [numbers] : []));
  return numbered.reduce(
    (keys, numbers) => keys.flatMap((key) => numbers.map((one) => `${key} ${one}`)),
    [""],
  );
}

/** @param {Data} data */
function titleWords({ documents, records }) {
  const front = records.flatMap((record) => (record.kind === "front" ? record.text : []));
  const titles = [...documents.map(({ name }) => name), ...front].map((title) =>
    folded(title).toLowerCase(),
  );
  return titles.flatMap((title) => {
    const words = title.match(/[\p{L}\p{M}]+/gu) ?? [];
    return [...words, words.map(([letter]) => letter).join("")];
  });
}

/**
 * Return how well the words on a way are those of a name; -1 where they are not.
 * @param {Step[]} asked
 * @param {Way} way
 * @param {string[]} titles
 */
function fit(asked, { record, path }, titles) {
  const [own, others] = [asked, path].map((all) => all.filter(({ numbers }) => numbers.length));
  const [end, otherEnd] = [asked, path].map(
    (all) => all.find(({ numbers }) => !numbers.length)?.words ?? [],
  );
  if (otherEnd.some((word) => !end.includes(word)) || !has(record, end)) return -1;
  let sum = 0;
  for (const [at, { words }] of own.entries()) {
    const score = at
      ? likeInside(words, others[at].words)
      : likeFirst(words, others[at].words, asked, titles);
    if (score < 0) return -1;
    sum += score;
  }
  return sum;
}

/**
 * Say whether the words behind a number are those of the place: "2. Command meanings".
 * @param {Unit | Clause} record
 * @param {string[]} words
 */
function has(record, words) {
  if (!words.length) return true;
  const text = folded(`${record.title} ${record.text}`).toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * The first number is one of what the text has by that word; before it may stand which text is meant.
 * @param {string[]} words
 * @param {string[]} others
 * @param {Step[]} all
 * @param {string[]} titles
 */
function likeFirst(words, others, all, titles) {
  if (!words.length) return others.length < 2 && all.length > 1 ? 0 : -1;
  const bare = all.slice(1).every((step) => !step.words.length);
  if (all.length > 1 && bare && words.every(isInner) && others.length < 2) return 0; // "clause 1.1.1"
  if (!others.length) return -1;
  const free = words.filter((word) => !others.some((other) => likeness(word, other)));
  const missing = others.filter((other) => !isInner(other) || others.length === 1);
  const isMissed = missing.some((other) => !words.some((word) => likeness(word, other)));
  const isFree = (/** @type {string} */ word) =>
    titles.some((title) => title.startsWith(word) || (word.length > 1 && title.includes(word))) ||
    (others.length > 1 && isInner(word));
  return isMissed || !free.every(isFree) ? -1 : best(words, others);
}

/**
 * @param {string[]} words
 * @param {string[]} others
 */
function likeInside(words, others) {
  if (!words.length || !others.length) return words.every(isInner) && others.length < 2 ? 0 : -1;
  const isLike = words.every(
    (word) => isInner(word) || others.some((other) => likeness(word, other)),
  );
  const isAll = others.every(
    (other) => isInner(other) || words.some((word) => likeness(word, other)),
  );
  return isLike && isAll ? best(words, others) : -1;
}

/**
 * @param {string[]} words
 * @param {string[]} others
 */
function best(words, others) {
  return words.reduce(
    (sum, word) => sum + Math.max(...others.map((other) => likeness(word, other))),
    0,
  );
}
