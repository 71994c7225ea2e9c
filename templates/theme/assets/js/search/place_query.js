// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { nearest, resolve } from "../shared/locators.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 */

const CLAUSE = String.raw`(?:[\s,.:#¶-]*(?:clauses?|cl|paragraphs?|paras?|p)?[\s.]*(\d+[a-z]?))`;
const SENTENCE = String.raw`(?:[\s,.:-]*(?:sentences?|sent|s)[\s.]*(\d+[a-z]?))`;
const END = String.raw`(?:\s*(?:\.\.|–|-|to)\s*(?:clauses?|sentences?|p|s)?\s*(\d+[a-z]?))`;
const REST = new RegExp(`^(?:${CLAUSE}${SENTENCE}?${END}?)?\\s*$`, "u");
const MOST = 6;

/**
 * Return the places that a query names, best first; `near` says that none is named exactly.
 * @param {string} query
 * @param {Data} data
 * @returns {(Place & { near?: boolean })[]}
 */
export function placesNamed(query, data) {
  const typed = normal(query);
  if (typed === "§") return topUnits(data);
  const wanted = typed.replace(/^(?:§§?|(?:section|item|unit|part)\b)\s*/u, "");
  if (!wanted) return [];
  const readings = locators(wanted, data);
  const exact = [query.trim().toLowerCase(), ...readings].flatMap(
    (one) => resolve(one, data) ?? [],
  );
  const found = new Map(exact.map((place) => [place.address, place]));
  if (found.size) return [...found.values()].slice(0, MOST);
  // Words with a number look like a place; other words are searched for, not corrected.
  const guess = readings[0] ?? wanted.replaceAll(" ", "-");
  const close = /^[a-z]+[ -]?\d/u.test(guess) ? resolve(nearest(guess, data) ?? "", data) : null;
  return close ? [{ ...close, near: true }] : [];
}

/** @param {string} query */
function normal(query) {
  return query
    .toLowerCase()
    .trim()
    .replace(/\s*([()])\s*/gu, "$1")
    .replace(/(?<=[a-z])-|-(?=[a-z])/gu, " ")
    .replace(/\s+/gu, " ");
}

/** @param {Data} data */
function units(data) {
  return data.records.filter(
    /** @returns {record is Unit} */
    (record) => record.kind === "unit",
  );
}

/** @param {Data} data */
function topUnits(data) {
  return units(data).flatMap(({ id, parent }) => (parent ? [] : (resolve(id, data) ?? [])));
}

/**
 * Longer names first: what "areas 7" names is meant before clause 7 of "areas".
 * @param {string} wanted
 * @param {Data} data
 */
function locators(wanted, data) {
  return units(data)
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: normal(name) })))
    .filter(({ name }) => wanted.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)
    .flatMap(({ id, name }) => locator(id, name, wanted.slice(name.length)) ?? []);
}

/**
 * @param {string} unit
 * @param {string} name
 * @param {string} rest
 */
function locator(unit, name, rest) {
  const match = REST.exec(rest);
  if (!match || (/\d$/u.test(name) && /^\d/u.test(rest))) return null;
  const [, clause, sentence, end] = match;
  if (!clause) return unit;
  const last = sentence ? `-s${sentence}` : "";
  const range = end ? `..${sentence ? "s" : "p"}${end}` : "";
  return `${unit}-p${clause}${last}${range}`;
}
