// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { closest, nearest, resolve } from "../shared/locators.js";
import { inDigits } from "./number_words.js";
import { addressIn, namesAt, nearestAt, placeAt } from "./pasted.js";
import { cutShort, ordinalOf } from "./place_numbers.js";
import { bareKey, expanded, formWords, idsByName, sentenceWords } from "./place_spellings.js";
import { plain, readings, unwrapped } from "./place_words.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 */

const PARTS = "clauses?|cll?|paragraphs?|paras?|pars?|pp?";
const SENTENCES = "sentences?|sents?|ss?";
const END = String.raw`(?:\s*(?:\.\.|–|-|to|and|&)\s*(?:clauses?|sentences?|p|s)?\s*(?:\d+\.)?(\d+[a-z]?))`;
const PAST = /(\d)\s*(?:\.\.|–|-|to|and|&)\s*[a-z]*\s*(?:\d+\.)?\d+$/u; // the end of a range
const MOST = 6;
const LONGEST = 200; // letters that may name a place; what is longer may cite one

/**
 * Return the places that a query names, best first; `near` says that none is named exactly, `isClear`
 * that the query is one for a place all the same.
 * @param {string} query
 * @param {Data} data
 * @returns {(Place & { near?: boolean, isClear?: boolean })[]}
 */
export function placesNamed(query, data) {
  const address = addressIn(query);
  const [own, near] = address ? [placeAt(address, data), nearestAt(address, data)] : [];
  if (own) return [own];
  const typed = unwrapped(query);
  const said = [typed, ...inDigits(typed, data)];
  const names = [...said.slice(0, 1), ...(address ? namesAt(address) : []), ...said.slice(1)];
  const named = firstOf(names.filter(isShort), data, namedIn);
  if (named.length) return named;
  if (near) return [near];
  const cited = firstOf(said, data, citedIn);
  return cited.length ? cited : firstOf(said.filter(isShort), data, nearestTo);
}

/** @param {string} words */
function isShort({ length }) {
  return length <= LONGEST;
}

/**
 * Return what the first of several readings finds that finds anything.
 * @template Found
 * @param {string[]} said
 * @param {Data} data
 * @param {(one: string, data: Data) => Found[]} find
 */
function firstOf(said, data, find) {
  for (const one of said) {
    const found = find(one, data);
    if (found.length) return found;
  }
  return [];
}

/**
 * Return the place that a longer line cites, such as a copied quotation with what stands below it.
 * @param {string} query
 * @param {Data} data
 */
function citedIn(query, data) {
  const names = units(data).flatMap(({ id, title }) => [plain(id), plain(title)]);
  const sorted = names.sort((one, other) => other.length - one.length);
  const longest = sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")).join("|");
  const words = ["clauses?", ...formWords(data)].join("|");
  const cited = new RegExp(
    `(?<![\\p{L}\\d])(?:${longest}),? (?:${words}) ${locatorPattern(data)}`,
    "u",
  );
  const [found = ""] = cited.exec(plain(query)) ?? [];
  return namedIn(found, data);
}

/**
 * Return what stands behind the name of a unit for a place in it.
 * @param {Data} data
 */
function locatorPattern(data) {
  const words = [...formWords(data).map(cut), PARTS].join("|");
  return String.raw`(?:[\s,.:#¶-]*(?:${words})?[\s.]*(\d+[a-z]?))${sentencePattern(data)}?${END}?`;
}

/**
 * Return the pattern of a word that may be cut short: "al" and "alin" for "alinéa".
 * @param {string} word
 */
function cut(word) {
  const [one, two, ...others] = word;
  return two ? one + two + others.reduceRight((rest, letter) => `(?:${letter}${rest})?`, "") : one;
}

/**
 * Return what stands behind the name of a clause for a sentence of it.
 * @param {Data} data
 */
function sentencePattern(data) {
  const words = [...sentenceWords(data), SENTENCES].join("|");
  return String.raw`(?:(?:[\s,.:-]*(?:${words})[\s.]*|\.)(\d+[a-z]?))`;
}

/**
 * @param {string} query
 * @param {Data} data
 */
function namedIn(query, data) {
  if (query.trim() === "§") return topUnits(data);
  const typed = query.trim().toLowerCase();
  const written = plain(query);
  const said = [written, ...readings(query, data), ...expanded(written, data)];
  const read = said.map((reading) => resolved(reading, data));
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
  const named = points(reading, data).flatMap((id) => resolve(id, data) ?? []);
  if (named.length) return named;
  const located = locators(reading, data).flatMap((id) => resolve(id, data) ?? []);
  if (located.length) return located;
  return cutShort(reading, idsByName(data)).flatMap((id) => resolve(id, data) ?? []);
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
 * What a document gives a name is found by it: `article 17(1)(a)`, also written `17 1 a`.
 * @param {string} wanted
 * @param {Data} data
 */
function points(wanted, data) {
  const known = idsByName(data);
  const named = new RegExp(`^(.+?)${sentencePattern(data)}?$`, "u");
  const [, name = "", sentence] = named.exec(wanted) ?? [];
  const whole = known.get(bareKey(wanted)) ?? [];
  if (whole.length || !sentence) return whole;
  const found = known.get(bareKey(name)) ?? []; // of a unit, its first clause is meant
  return found.flatMap((id) => [`${id}-s${sentence}`, `${id}-p1-s${sentence}`]);
}

/**
 * Longer names first: what "areas 7" names is meant before clause 7 of "areas".
 * @param {string} wanted
 * @param {Data} data
 */
function locators(wanted, data) {
  const rest = new RegExp(`^(?:${locatorPattern(data)})?\\s*$`, "u");
  const typed = spaced(wanted);
  return units(data)
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: spaced(plain(name)) })))
    .filter(({ name }) => typed.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)
    .flatMap((unit) => locator(unit, typed.slice(unit.name.length), rest, data) ?? []);
}

/** @param {string} words */
function spaced(words) {
  return words.replace(/[,;،]\s*/gu, " ").trim();
}

/**
 * @param {{ id: string, name: string }} unit
 * @param {string} rest
 * @param {RegExp} pattern of what may stand behind the name
 * @param {Data} data
 */
function locator({ id, name }, rest, pattern, data) {
  const match = pattern.exec(rest);
  if (!match || (/\d$/u.test(name) && /^\d/u.test(rest))) return null;
  const [, clause, sentence, end] = match;
  const short = /^[a-z]?$/u.test(name); // enough only before numbers
  if (short && !(clause && sentence)) return null;
  if (!clause) return id;
  const first = ordinalOf(clause, id, data);
  if (sentence) return `${id}-p${first}-s${sentence}${end ? `..s${end}` : ""}`;
  return `${id}-p${first}${end ? `..p${ordinalOf(end, id, data)}` : ""}`;
}
