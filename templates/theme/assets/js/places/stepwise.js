// Finds places step by step, by the numbers on the way to them, whatever words stand between: what
// texts in many languages call "Article 3(2)(a)", "Art. 3 Abs. 2 lit. a" or "Annex I, paragraph 2".

import { isSentence } from "./kind_words.js";
import { readable, stepsIn } from "./place_steps.js";
import { placesAt } from "./ways.js";

/**
 * @import { Clause, Data, Unit } from "../shared/records.js"
 * @import { Step } from "./place_steps.js"
 */

const MORE = /^(.*?)((?:\s*,\s*(?:\d+[a-z]?|[IVXL]+|[a-z]))*)\s*,?\s*&(.*)$/u; // "1, 2 and 3"

/**
 * Return the identifiers of the places that a text names, best first; for a list or a range of units
 * all of them, for clauses in a row their range.
 * @param {string} text
 * @param {Data} data
 */
export function namedByStep(text, data) {
  const several = namedTogether(text, data);
  if (several.length) return several;
  const path = stepsIn(readable(text, data));
  const found = [path, path.toReversed()]
    .map((way) => placesAt(way, data))
    .find((some) => some.length);
  return found ? found.map(({ id }) => id) : sentencesAt(path, data);
}

/**
 * Return the identifiers of the sentences that a path ends in.
 * @param {Step[]} path
 * @param {Data} data
 */
function sentencesAt(path, data) {
  const { words = [], numbers = [] } = path.at(-1) ?? {};
  if (!(words.length && words.every(isSentence))) return [];
  return placesAt(path.slice(0, -1), data).flatMap(({ id, kind }) =>
    numbers.map((number) => `${id}${kind === "unit" ? "-p1" : ""}-s${number}`),
  );
}

/**
 * Return the identifiers of the places in a list or a range; none where a text is no such thing.
 * @param {string} text
 * @param {Data} data
 */
export function namedTogether(text, data) {
  const written = readable(text, data);
  const isRange = written.includes("–");
  const parts = isRange ? written.split("–") : listed(written);
  if (parts.length < 2) return [];
  const first = whereFirst(parts[0], parts.slice(1), data);
  return first.length ? inARow(first, isRange, data) : [];
}

/** @param {string} text */
function listed(text) {
  const [, first = "", others = "", last = ""] = MORE.exec(text) ?? [];
  return first ? [first, ...others.split(",").filter((one) => one.trim()), last] : [];
}

/**
 * Return the places of a list, of which all but the first may say only in what they differ from it: a
 * place in "paragraphs 2 to 4 of Article 3" has its end behind the list.
 * @param {string} first
 * @param {string[]} others
 * @param {Data} data
 */
function whereFirst(first, others, data) {
  const whole = stepsIn(`${others.at(-1)}`);
  const begun = stepsIn(first);
  const around = whole.length > begun.length ? whole.slice(0, whole.length - begun.length) : [];
  const start = [...around, ...begun];
  const ends = others.map((other) => {
    const own = stepsIn(other).filter(({ numbers }) => numbers.length);
    const rest = own.length < start.length ? own : own.slice(-start.length);
    const before = start.slice(0, start.length - rest.length);
    return [
      ...before,
      ...rest.map((step, at) => ({ ...start[before.length + at], ...worded(step) })),
    ];
  });
  const found = [start, ...ends].map((path) => placesAt(path, data));
  if (found.some((places) => !places.length)) return [];
  const [kind] = found[0];
  const alike = found.map((places) =>
    places.find((one) => one.kind === kind.kind && one.documents[0] === kind.documents[0]),
  );
  return alike.flatMap((one) => one ?? []).length === found.length
    ? alike.flatMap((one) => one ?? [])
    : [];
}

/** @param {Step} step */
function worded({ words, numbers }) {
  return words.length ? { words, numbers } : { numbers };
}

/**
 * Return a locator for clauses in a row, and else each unit or clause.
 * @param {(Unit | Clause)[]} places
 * @param {boolean} isRange
 * @param {Data} data
 */
function inARow(places, isRange, data) {
  const [first] = places;
  const last = places.at(-1) ?? first;
  if (first === last) return [first.id];
  const all = data.records.filter(
    (one) =>
      one.kind === first.kind &&
      "unit" in one === "unit" in first &&
      besides(one) === besides(first),
  );
  const [from, to] = [first, last].map((one) => all.indexOf(one));
  if (from < 0 || to <= from) return isRange || from === to ? [] : places.map(({ id }) => id);
  const row = isRange || to - from === places.length - 1 ? all.slice(from, to + 1) : places;
  const isOne = first.kind === "clause" && row.length === to - from + 1;
  return isOne
    ? [`${first.id}..${last.id.slice(last.id.lastIndexOf("-") + 1)}`]
    : row.map(({ id }) => id);
}

/** @param {{ kind: string, documents: string[], unit?: string, parent?: string | null }} place */
function besides({ documents, unit, parent }) {
  return unit ?? `${documents[0]} ${parent}`;
}
