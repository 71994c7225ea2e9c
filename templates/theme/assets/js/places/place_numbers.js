// Clauses that are called by numbers of their own, and points whose words are written short.

import { cut } from "../shared/clauses.js";
import { numbered } from "../shared/place_names.js";
import { bareKey } from "./place_spellings.js";

/** @import { Clause, Data } from "../shared/records.js" */

const NONE = "zz"; // behind an ordinal: no clause is called so, this one is nearest
const FEWEST = 3; // words and numbers

/**
 * The ordinals of clauses by their numbers; whether one of the unit has a name of another kind; what
 * number comes first in the names of all, in the order of the text, with their ordinals.
 * @typedef {{ ordinals: Map<string, string>, isOther: boolean, firsts: [number, string][] }} Counted
 */

/** @type {WeakMap<Data, Map<string, Counted>>} by unit */
const counted = new WeakMap();

/** @type {WeakMap<Map<string, string[]>, Map<string, string[]>>} keys by their numbers */
const alike = new WeakMap();

/**
 * Return the ordinal of the clause that is called by a number in a unit: paragraph 3 of an article
 * whose points have no number of that kind may be its ninth clause. It is none of a clause, but
 * near that of one, where there is no such paragraph, and where clauses have names of their own, as
 * "Article 1(3)" has.
 * @param {string} number
 * @param {string} unit
 * @param {Data} data
 */
export function ordinalOf(number, unit, data) {
  const { ordinals, isOther, firsts = [] } = numbers(data).get(unit) ?? {};
  return ordinals?.get(number) ?? (isOther ? nearestOf(firsts, number) + NONE : number);
}

/**
 * Return the ordinal of the first clause of those whose number is nearest to one.
 * @param {[number, string][]} firsts
 * @param {string} number
 */
function nearestOf(firsts, number) {
  const off = (/** @type {[number, string]} */ [one]) =>
    Math.abs(one - Number.parseInt(number, 10));
  const [[, ordinal]] = firsts.toSorted((one, other) => off(one) - off(other));
  return ordinal;
}

/**
 * Say whether some clauses of a unit are not called by their place in it.
 * @param {string} unit
 * @param {Data} data
 */
export function hasOwnNames(unit, data) {
  return numbers(data).get(unit)?.isOther ?? false;
}

/** @param {Data} data */
function numbers(data) {
  const found = counted.get(data) ?? new Map();
  if (!counted.has(data)) {
    counted.set(data, found);
    for (const record of data.records) if (record.kind === "clause") count(record, found, data);
  }
  return found;
}

/**
 * Count a clause in its unit; not one that is called as its unit.
 * @param {Clause} record
 * @param {Map<string, Counted>} found
 * @param {Data} data
 */
function count(record, found, data) {
  const { unit = "", clause = "" } = cut(record.id) ?? {};
  const around = data.byId.get(unit)?.title ?? "";
  if (record.title !== around) {
    const number = nameByNumber(record, data)?.number;
    const { ordinals = new Map(), isOther = false, firsts = [] } = found.get(unit) ?? {};
    if (number) ordinals.set(number, clause);
    const [first = clause] = /\d+/u.exec(record.title.slice(around.length)) ?? [];
    firsts.push([Number.parseInt(first, 10), clause]);
    found.set(unit, { ordinals, isOther: isOther || number !== clause, firsts });
  }
}

/**
 * Return the number by which a clause is called in its unit; null of one that is called otherwise.
 * @param {Clause} clause
 * @param {Data} data
 */
function nameByNumber({ title, unit, documents: [first] }, data) {
  const document = data.documents.find(({ id }) => id === first);
  const name = document ? numbered(document.forms.clause, title) : null;
  return name?.unit === data.byId.get(unit)?.title ? name : null;
}

/**
 * Return what is named by words of which the beginnings alone are written, "art. 117, co. 2, lett. e",
 * or which the text itself has cut: "articolo" for "Art.".
 * @param {string} wanted
 * @param {Map<string, string[]>} known places by the words and numbers of their names
 */
export function cutShort(wanted, known) {
  const parts = bareKey(wanted).split(" ");
  if (parts.length < FEWEST) return [];
  const found = byNumbers(known).get(shape(parts)) ?? [];
  return found
    .filter((key) => key.split(" ").every((part, at) => begins(part, parts[at])))
    .flatMap((key) => known.get(key) ?? []);
}

/** @param {Map<string, string[]>} known */
function byNumbers(known) {
  /** @type {Map<string, string[]>} */
  const found = alike.get(known) ?? new Map();
  if (!alike.has(known)) {
    alike.set(known, found);
    for (const key of known.keys()) {
      const numbersOfKey = shape(key.split(" "));
      found.set(numbersOfKey, [...(found.get(numbersOfKey) ?? []), key]);
    }
  }
  return found;
}

/**
 * @param {string} part
 * @param {string} typed
 */
function begins(part, typed) {
  return part.startsWith(typed) || (part.length > 2 && typed.startsWith(part));
}

/** @param {string[]} parts */
function shape(parts) {
  return parts.map((part) => (/^\p{N}/u.test(part) ? part : "")).join(" ");
}
