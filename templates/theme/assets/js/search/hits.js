// A hit: a record that was found, and where in it the words stand.

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @import { Place, Run } from "./word_index.js"
 * A run of words that was found, and which word of the query it stands for.
 * @typedef {{ run: Run, word: number }} Finding
 * Where the words stand in the title and in the text, and the sentence that has them all, if one has.
 * @typedef {[start: number, end: number]} Span
 * @typedef {{ record: EditionRecord, inTitle: Span[], inText: Span[], sentence: Sentence | null }} Hit
 * @typedef {{ part: string, start: number, end: number }} Sentence
 */

/**
 * Return a record with the places of what was found in it.
 * @param {EditionRecord} record
 * @param {Finding[]} findings
 * @param {(number: number) => Place} placeAt
 * @returns {Hit}
 */
export function hitOf(record, findings, placeAt) {
  const numbers = new Set(
    findings.flatMap(({ run: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    ),
  );
  const found = [...numbers].sort((one, other) => one - other).map(placeAt);
  /** @type {(side: boolean) => Span[]} */
  const spans = (side) =>
    found.flatMap(({ inTitle, start, end }) => (inTitle === side ? [[start, end]] : []));
  const sentence = sentenceWith(record, findings, placeAt);
  const within = spans(false).filter(([start]) => !sentence || inside(sentence, start));
  return { record, inTitle: spans(true), inText: within, sentence };
}

/**
 * Return the sentence of a clause that has all the words of a query that the clause has; the one that
 * has them most often.
 * @param {EditionRecord} record
 * @param {Finding[]} findings
 * @param {(number: number) => Place} placeAt
 */
export function sentenceWith(record, findings, placeAt) {
  if (record.kind !== "clause") return null;
  return sentenceOf(sentencesOf(record), findings, ([first, last]) => [
    placeAt(first).start,
    placeAt(last).end,
  ]);
}

/**
 * Return the sentence that has all the words that were found, most often; null if none has.
 * @template {{ start: number, end: number }} Part
 * @param {Part[]} sentences
 * @param {Finding[]} findings
 * @param {(run: Run) => Span} spanOf where a run stands, as the ends of sentences are counted
 */
export function sentenceOf(sentences, findings, spanOf) {
  const wanted = new Set(findings.map(({ word }) => word)).size;
  const spans = findings.map(({ run }) => spanOf(run));
  let best = null;
  let most = 0;
  for (const sentence of sentences) {
    const own = findings.filter(
      (_, at) => inside(sentence, spans[at][0]) && spans[at][1] <= sentence.end,
    );
    const all = new Set(own.map(({ word }) => word)).size === wanted;
    if (all && own.length > most) [best, most] = [sentence, own.length];
  }
  return best;
}

/**
 * Return the sentences of a clause, their ends in the units in which scripts count.
 * @param {EditionRecord & { kind: "clause" }} clause
 * @returns {Sentence[]}
 */
function sentencesOf({ text, sentences }) {
  const letters = [...text];
  /** @type {(count: number) => number} */
  const units = (count) =>
    letters.length === text.length ? count : letters.slice(0, count).join("").length;
  return sentences.map(([part, start, end]) => ({ part, start: units(start), end: units(end) }));
}

/**
 * @param {{ start: number, end: number }} sentence
 * @param {number} place
 */
function inside({ start, end }, place) {
  return place >= start && place < end;
}

/**
 * Return the last part of the sentence to which a hit leads, with its hyphen; nothing, if the hit is
 * no sentence or the only one of its clause.
 * @param {Hit} hit
 */
export function endOf({ record, sentence }) {
  const several = record.kind === "clause" && record.sentences.length > 1;
  return several && sentence ? `-${sentence.part}` : "";
}
