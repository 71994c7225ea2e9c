// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { closest, nearest, resolve } from "../shared/locators.js";
import { inDigits } from "./number_words.js";
import { addressIn, namesAt, nearestAt, placeAt } from "./pasted.js";
import { expanded, formWords } from "./place_spellings.js";
import { plain, readings, unwrapped } from "./place_words.js";
import { locatorPattern, locators, resolved, units } from "./read_places.js";
import { namedByStep, namedTogether } from "./stepwise.js";
import { withoutText } from "./text_names.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

const PAST = /(\d)\s*(?:\.\.|–|-|to|and|&)\s*[a-z]*\s*(?:\d+\.)?\d+$/u; // the end of a range
const ARTICLE = /^(?:(?:the|le|la|les|el|los|der|die|das)\s+|l['’]\s*)/iu;
const SEVERAL = /^(?:\p{L}+s|§§)(?!\p{L})|\d\s+\p{L}+\s+\d/iu; // "areas 7–9", "area 7 and 8"
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
  const bare = typed.replace(ARTICLE, "");
  const place = withoutText(typed, data);
  const shorter = [bare, place].filter((one) => one !== typed);
  const others = [...said.slice(1), ...shorter];
  const way = address ? namesAt(address) : [];
  const names = [typed, ...way, ...way.flatMap((name) => inDigits(name, data)), ...others];
  const named = firstOf(names.filter(isShort), data, namedAs);
  if (named.length) return named;
  const stepwise = firstOf(names.filter(isShort), data, stepwiseIn);
  if (stepwise.length) return stepwise.slice(0, MOST);
  if (near) return [near];
  const cited = firstOf(said, data, citedIn);
  return cited.length ? cited : firstOf(said.filter(isShort), data, nearestTo);
}

/**
 * A list or a range of units may also be read as a part of one of them: the number of words decides.
 * @param {string} query
 * @param {Data} data
 */
function namedAs(query, data) {
  const exact = namedIn(query, data);
  const together = placesOf(namedTogether(query, data), data);
  const both = SEVERAL.test(query) ? [...together, ...exact] : [...exact, ...together];
  // A bare number behind a point is a sentence only where no clause or unit is called so.
  const isSure = both.some(({ id }) => !/-s\d+[a-z]*$/u.test(id)) || !/\p{N}[./]\p{N}/u.test(query);
  const stepwise = isSure ? [] : stepwiseIn(query, data);
  const found = [...stepwise, ...both];
  const most = Math.max(MOST, together.length); // a range or a list is all of what it names
  return [...new Map(found.map((place) => [place.address, place])).values()].slice(0, most);
}

/**
 * @param {string} query
 * @param {Data} data
 */
function stepwiseIn(query, data) {
  return placesOf(namedByStep(query, data), data);
}

/**
 * @param {string[]} ids
 * @param {Data} data
 */
function placesOf(ids, data) {
  return ids.flatMap((id) => resolve(id, data) ?? []);
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
function topUnits(data) {
  return units(data).flatMap(({ id, parent }) => (parent ? [] : (resolve(id, data) ?? [])));
}
