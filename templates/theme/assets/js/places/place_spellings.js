// How readers write the names that a document gives to its places: shortened, without brackets.

import { inTurns } from "../shared/turns.js";
import { folded, foldedWord } from "./kind_words.js";
import { inDigits } from "./numerals.js";
import { inArabic, plain } from "./place_words.js";

/** @import { Data, EditionRecord } from "../shared/records.js" */

/** @type {WeakMap<Data, Map<string, string[]>>} units and clauses by the words and numbers of their names */
const known = new WeakMap();

/**
 * Return the units and clauses by the words and numbers of their names.
 * @param {Data} data
 */
export function idsByName(data) {
  /** @type {Map<string, string[]>} */
  const ids = known.get(data) ?? new Map();
  if (!ids.size) {
    for (const record of data.records) addNames(ids, record, data);
    known.set(data, ids);
  }
  return ids;
}

/**
 * Have the names ready before a place is asked for.
 * @param {Data} data
 */
export async function learnNames(data) {
  /** @type {Map<string, string[]>} */
  const ids = new Map();
  await inTurns(data.records, (record) => {
    addNames(ids, record, data);
    if (record.kind === "unit") for (const name of [record.id, ...record.names]) plain(name);
  });
  known.set(data, ids);
}

/**
 * @param {Map<string, string[]>} ids
 * @param {EditionRecord} record
 * @param {Data} data
 */
function addNames(ids, record, data) {
  for (const key of keysOfName(record, data)) ids.set(key, [...(ids.get(key) ?? []), record.id]);
}

/**
 * Return the words and numbers of a name, whatever stands between them: `article 17 1 a`.
 * @param {string} name
 */
export function bareKey(name) {
  const parts = inDigits(plain(folded(name))).match(/§|[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return parts.map(foldedWord).join(" ");
}

/**
 * Return under which keys a unit or clause is found: its name, with Arabic numerals, and without the
 * first word before several numbers. A clause that is called as its unit is not found by that.
 * @param {EditionRecord} record
 * @param {Data} data
 */
function keysOfName(record, data) {
  const isClause = record.kind === "clause";
  if (!isClause && record.kind !== "unit") return [];
  if (isClause && data.byId.get(record.unit)?.title === record.title) return [];
  const [word] = record.title.split(" ");
  const called = isClause ? [] : record.names.filter((name) => name.startsWith(`${word} `));
  const names = [record.title, inArabic(plain(record.title)), ...called].map(bareKey);
  names.push(...names.flatMap((name) => (name.startsWith("第 ") ? name.slice(2) : [])));
  const short = names.map((name) => name.replace(/^\D+ (?=\d+ \S)/u, ""));
  return [...new Set([...names, ...short])];
}

/**
 * Return a query with its first word written out as names begin: `art. 17` and `17` as `article 17`.
 * @param {string} query
 * @param {Data} data
 */
export function expanded(query, data) {
  const [, start, rest] = /^(\p{L}*)[.\s]*(\d.*|[ivxlc]+\b.*)$/u.exec(inDigits(query)) ?? [];
  if (start === undefined) return [];
  const named = data.records.flatMap((record) =>
    record.kind === "unit" ? [record.title, ...record.names] : [],
  );
  const words = new Set(named.flatMap((name) => plain(name).match(/^\p{L}{2,}(?= )/u) ?? []));
  return [...words]
    .filter((word) => foldedWord(word).startsWith(foldedWord(start)) && word !== start)
    .map((word) => `${word} ${rest}`);
}

/**
 * Return the words that documents have before the numbers of clauses, such as `line`.
 * @param {Data} data
 */
export function formWords(data) {
  return wordsIn(data.documents.flatMap(({ forms: { clause, clauses } }) => [clause, clauses]));
}

/**
 * Return the words that documents have before the numbers of sentences, such as `satz`.
 * @param {Data} data
 */
export function sentenceWords(data) {
  const { documents } = data;
  return wordsIn(documents.flatMap(({ forms: { sentence, sentences } }) => [sentence, sentences]));
}

/** @param {string[]} forms */
function wordsIn(forms) {
  const words = forms.flatMap(
    (form) => plain(form.replace(/\{\w+\}/gu, " ")).match(/\p{L}+/gu) ?? [],
  );
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}
