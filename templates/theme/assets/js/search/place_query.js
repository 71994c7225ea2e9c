// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { nearest, resolve } from "../shared/locators.js";
import { placeOfAddress } from "./pasted.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 */

const CLAUSE = String.raw`(?:[\s,.:#¶-]*(?:clauses?|cl|paragraphs?|paras?|p)?[\s.]*(\d+[a-z]?))`;
const SENTENCE = String.raw`(?:(?:[\s,.:-]*(?:sentences?|sent|s)[\s.]*|\.)(\d+[a-z]?))`;
const END = String.raw`(?:\s*(?:\.\.|–|-|to)\s*(?:clauses?|sentences?|p|s)?\s*(\d+[a-z]?))`;
const LOCATOR = `${CLAUSE}${SENTENCE}?${END}?`;
const REST = new RegExp(`^(?:${LOCATOR})?\\s*$`, "u");
const MOST = 6;

/**
 * Return the places that a query names, best first; `near` says that none is named exactly.
 * @param {string} query
 * @param {Data} data
 * @returns {(Place & { near?: boolean })[]}
 */
export function placesNamed(query, data) {
  const pasted = placeOfAddress(query, data);
  if (pasted) return [pasted];
  const named = namedIn(query, data);
  if (named.length) return named;
  const cited = citedIn(query, data);
  return cited.length ? cited : nearestTo(query, data);
}

/**
 * Return the place that a longer line cites, such as a copied quotation with what stands below it.
 * @param {string} query
 * @param {Data} data
 */
function citedIn(query, data) {
  const names = units(data).map(({ id }) => normal(id));
  const longest = names.sort((one, other) => other.length - one.length).join("|");
  const cited = new RegExp(`(?<![\\p{L}\\d])(?:${longest}),? clauses? ${LOCATOR}`, "u");
  const [found = ""] = cited.exec(normal(query)) ?? [];
  return namedIn(found, data);
}

/**
 * @param {string} query
 * @param {Data} data
 */
function namedIn(query, data) {
  if (query.trim() === "§") return topUnits(data);
  const typed = query.trim().toLowerCase();
  const readings = locators(wantedIn(query), data);
  const places = [typed, ...readings].flatMap((one) => resolve(one, data) ?? []);
  const pages = data.pages.filter(({ name }) => name.toLowerCase() === typed);
  const found = new Map(places.map((place) => [place.address, place]));
  for (const page of pages) found.set(page.address, { id: page.address, ...page });
  return [...found.values()].slice(0, MOST);
}

/**
 * Words with a number look like a place; other words are searched for, not corrected.
 * @param {string} query
 * @param {Data} data
 */
function nearestTo(query, data) {
  const wanted = wantedIn(query);
  const guess = locators(wanted, data)[0] ?? wanted.replaceAll(" ", "-");
  const close = /^[a-z]+[ -]?\d/u.test(guess) ? resolve(nearest(guess, data) ?? "", data) : null;
  return close ? [{ ...close, near: true }] : [];
}

/**
 * Return what a query says of a place, without the word for a part.
 * @param {string} query
 */
function wantedIn(query) {
  return normal(query)
    .replace(/^(?:§§?|(?:section|item|unit|part)\b)\s*/u, "")
    .replace(/^(clauses? .+?) (?:of|in) (.+)$/u, "$2, $1");
}

/** @param {string} query */
function normal(query) {
  return query
    .normalize("NFKC")
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
  const short = /^[a-z]?$/u.test(name); // enough only before numbers
  if (short && !(clause && sentence)) return null;
  if (!clause) return unit;
  const last = sentence ? `-s${sentence}` : "";
  const range = end ? `..${sentence ? "s" : "p"}${end}` : "";
  return `${unit}-p${clause}${last}${range}`;
}
