// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { closest, nearest, resolve } from "../shared/locators.js";
import { placeOfAddress } from "./pasted.js";
import { plain, readings } from "./place_words.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 */

const CLAUSE = String.raw`(?:[\s,.:#¶-]*(?:clauses?|cll?|paragraphs?|paras?|pars?|pp?)?[\s.]*(\d+[a-z]?))`;
const SENTENCE = String.raw`(?:(?:[\s,.:-]*(?:sentences?|sents?|ss?)[\s.]*|\.)(\d+[a-z]?))`;
const END = String.raw`(?:\s*(?:\.\.|–|-|to|and|&)\s*(?:clauses?|sentences?|p|s)?\s*(?:\d+\.)?(\d+[a-z]?))`;
const LOCATOR = `${CLAUSE}${SENTENCE}?${END}?`;
const PAST = /(\d)\s*(?:\.\.|–|-|to|and|&)\s*[a-z]*\s*(?:\d+\.)?\d+$/u; // the end of a range
const REST = new RegExp(`^(?:${LOCATOR})?\\s*$`, "u");
const MOST = 6;

/**
 * Return the places that a query names, best first; `near` says that none is named exactly, `isClear`
 * that the query is one for a place all the same.
 * @param {string} query
 * @param {Data} data
 * @returns {(Place & { near?: boolean, isClear?: boolean })[]}
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
  const names = units(data).map(({ id }) => plain(id));
  const longest = names.sort((one, other) => other.length - one.length).join("|");
  const cited = new RegExp(`(?<![\\p{L}\\d])(?:${longest}),? clauses? ${LOCATOR}`, "u");
  const [found = ""] = cited.exec(plain(query)) ?? [];
  return namedIn(found, data);
}

/**
 * @param {string} query
 * @param {Data} data
 */
function namedIn(query, data) {
  if (query.trim() === "§") return topUnits(data);
  const typed = query.trim().toLowerCase();
  const read = readings(query, data).map((reading) => resolved(reading, data));
  const pages = data.pages.filter(({ name }) => name.toLowerCase() === typed);
  const best = [resolve(typed, data) ?? [], read.find((some) => some.length) ?? []].flat();
  const found = new Map(best.map((place) => [place.address, place]));
  for (const page of pages) found.set(page.address, { id: page.address, ...page });
  return [...found.values()].slice(0, MOST);
}

/**
 * @param {string} reading
 * @param {Data} data
 */
function resolved(reading, data) {
  return locators(reading, data).flatMap((id) => resolve(id, data) ?? []);
}

/**
 * Words with a number look like a place; other words are searched for, not corrected.
 * @param {string} query
 * @param {Data} data
 */
function nearestTo(query, data) {
  const read = readings(query, data);
  const [located] = read.flatMap((reading) => locators(reading, data));
  const [begun] = read.flatMap((one) => resolved(one.replace(PAST, "$1"), data));
  if (located && begun) return [{ ...begun, near: true, isClear: true }];
  const guess = located ?? unitNear(read, data) ?? read[0].replaceAll(" ", "-");
  const close =
    located || /^[a-z]+[ -]?\d/u.test(guess) ? resolve(nearest(guess, data) ?? "", data) : null;
  const isClear = located !== undefined && /[a-z]{3}.*\d/u.test(read[0]);
  return close ? [{ ...close, near: true, isClear }] : [];
}

/**
 * Return the unit whose name differs from what was written in a number alone.
 * @param {string[]} written
 * @param {Data} data
 */
function unitNear(written, data) {
  const named = units(data).flatMap(({ id, names }) =>
    [id, ...names].map((name) => ({ id, name: plain(name) })),
  );
  const [near] = written.flatMap((one) => {
    const [start = ""] = /^.*?\d+\)?(?![\d.(])/u.exec(one) ?? [];
    const alike = named.filter(({ name }) => shape(name) === shape(start) && shape(name) !== "0");
    const nearestName = closest(start, new Set(alike.map(({ name }) => name)));
    return alike.filter(({ name }) => name === nearestName);
  });
  return near?.id;
}

/** @param {string} name */
function shape(name) {
  return name.replace(/\d+/gu, "0");
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
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: plain(name) })))
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
