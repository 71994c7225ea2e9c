// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { nearest, resolve } from "../shared/locators.js";
import { placeOfAddress } from "./pasted.js";
import { bareKey, expanded, normal, placeWords } from "./place_spellings.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 */

const SENTENCE = String.raw`(?:(?:[\s,.:-]*(?:sentences?|sent|s)[\s.]*|\.)(\d+[a-z]?))`;
const END = String.raw`(?:\s*(?:\.\.|–|-|to)\s*(?:clauses?|sentences?|p|s)?\s*(\d+[a-z]?))`;
const NAMED = new RegExp(`^(.+?)${SENTENCE}?$`, "u");
const MOST = 6;

/** @type {WeakMap<Data, Map<string, string[]>>} clauses by the words and numbers of their names */
const keys = new WeakMap();

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
  const names = units(data).flatMap(({ id, title }) => [normal(id), normal(title)]);
  const longest = names
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join("|");
  const words = placeWords(data).join("|");
  const cited = new RegExp(
    `(?<![\\p{L}\\d])(?:${longest})[\\s,]+(?:${words}) ${locatorPattern(data)}`,
    "u",
  );
  const [found = ""] = cited.exec(normal(query)) ?? [];
  return namedIn(found, data);
}

/** @param {Data} data */
function locatorPattern(data) {
  const words = `${placeWords(data).join("|")}|cl|paragraphs?|paras?|p`;
  const clause = String.raw`(?:[\s,.:#¶-]*(?:${words})?[\s.]*(\d+[a-z]?))`;
  return `${clause}${SENTENCE}?${END}?`;
}

/** @param {string} words */
function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}

/**
 * @param {string} query
 * @param {Data} data
 */
function namedIn(query, data) {
  if (query.trim() === "§") return topUnits(data);
  const typed = query.trim().toLowerCase();
  const spelled = [normal(query), ...wantedIn(query, data)];
  const readings = spelled.flatMap((one) => [...points(one, data), ...locators(one, data)]);
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
  const [wanted] = wantedIn(query, data);
  const guess = locators(wanted, data)[0] ?? wanted.replaceAll(" ", "-");
  const close = /^[a-z]+[ -]?\d/u.test(guess) ? resolve(nearest(guess, data) ?? "", data) : null;
  return close ? [{ ...close, near: true }] : [];
}

/**
 * Return what a query says of a place, without the word for a part, and with words written out.
 * @param {string} query
 * @param {Data} data
 */
function wantedIn(query, data) {
  const bare = normal(query)
    .replace(/^(?:§§?|(?:section|item|unit|part)\b)\s*/u, "")
    .replace(/^(clauses? .+?) (?:of|in) (.+)$/u, "$2, $1");
  return [bare, ...expanded(normal(query), data)];
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
 * Points have names of their own: `article 17(1)(a)`, also written `17 1 a`.
 * @param {string} wanted
 * @param {Data} data
 */
function points(wanted, data) {
  const known = keysOf(data);
  const [, name = "", sentence] = NAMED.exec(wanted) ?? [];
  const whole = known.get(bareKey(wanted)) ?? [];
  if (whole.length || !sentence) return whole;
  return (known.get(bareKey(name)) ?? []).map((id) => `${id}-s${sentence}`);
}

/** @param {Data} data */
function keysOf(data) {
  /** @type {Map<string, string[]>} */
  const found = keys.get(data) ?? new Map();
  if (!found.size) {
    for (const record of data.records) {
      const key = record.kind === "clause" ? bareKey(record.title) : "";
      const isUnit = record.kind === "clause" && data.byId.get(record.unit)?.title === record.title;
      if (key && !isUnit) found.set(key, [...(found.get(key) ?? []), record.id]);
    }
    keys.set(data, found);
  }
  return found;
}

/**
 * Longer names first: what "areas 7" names is meant before clause 7 of "areas".
 * @param {string} wanted
 * @param {Data} data
 */
function locators(wanted, data) {
  const rest = new RegExp(`^(?:${locatorPattern(data)})?\\s*$`, "u");
  return units(data)
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: normal(name) })))
    .filter(({ name }) => wanted.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)
    .flatMap(({ id, name }) => locator(id, name, wanted.slice(name.length), rest) ?? []);
}

/**
 * @param {string} unit
 * @param {string} name
 * @param {string} rest
 * @param {RegExp} pattern of what may stand behind the name
 */
function locator(unit, name, rest, pattern) {
  const match = pattern.exec(rest);
  if (!match || (/\d$/u.test(name) && /^\d/u.test(rest))) return null;
  const [, clause, sentence, end] = match;
  const short = /^[a-z]?$/u.test(name); // enough only before numbers
  if (short && !(clause && sentence)) return null;
  if (!clause) return unit;
  const last = sentence ? `-s${sentence}` : "";
  const range = end ? `..${sentence ? "s" : "p"}${end}` : "";
  return `${unit}-p${clause}${last}${range}`;
}
