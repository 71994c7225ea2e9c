// "Go to": from what a reader types for a place, such as "area 7.3" or "3(7)", to the place.

import { nearest, resolve } from "../shared/locators.js";

const CLAUSE = String.raw`(?:[\s,.:#¶-]*(?:clauses?|cl|paragraphs?|paras?|p)?[\s.]*(\d+[a-z]?))`;
const SENTENCE = String.raw`(?:[\s,.:-]*(?:sentences?|sent|s)[\s.]*(\d+[a-z]?))`;
const END = String.raw`(?:\s*(?:\.\.|–|-|to)\s*(?:clauses?|sentences?|p|s)?\s*(\d+[a-z]?))`;
const REST = new RegExp(`^(?:${CLAUSE}${SENTENCE}?${END}?)?\\s*$`);
const MOST = 6;

/** Return the places that a query names, best first; `near` says that none is named exactly. */
export function goTo(query, data) {
  const typed = normal(query);
  if (typed === "§") return units(data, ({ parent }) => parent === null);
  const wanted = typed.replace(/^(?:§§?|(?:section|item|unit|part)\b)\s*/, "");
  if (!wanted) return [];
  const exact = resolve(query.trim().toLowerCase(), data);
  const found = new Map(exact ? [[exact.address, exact]] : []);
  const readings = locators(wanted, data);
  for (const reading of readings) {
    const place = resolve(reading, data);
    if (place) found.set(place.address, place);
  }
  if (found.size) return [...found.values()].slice(0, MOST);
  // Words with a number look like a place; other words are searched for, not corrected.
  const guess = readings[0] ?? wanted.replaceAll(" ", "-");
  const close = /^[a-z]+[ -]?\d/.test(guess) && nearest(guess, data);
  return close ? [{ ...resolve(close, data), near: true }] : [];
}

function normal(query) {
  return query
    .toLowerCase()
    .trim()
    .replace(/\s*([()])\s*/g, "$1")
    .replace(/(?<=[a-z])-|-(?=[a-z])/g, " ")
    .replace(/\s+/g, " ");
}

function units(data, test) {
  return data.records
    .filter((record) => record.kind === "unit" && test(record))
    .map(({ id }) => resolve(id, data));
}

// Longer names first: what "areas 7" names is meant before clause 7 of "areas".
function locators(wanted, data) {
  const readings = data.records
    .filter(({ kind }) => kind === "unit")
    .flatMap((unit) => [unit.id, ...unit.names].map((name) => [normal(name), unit.id]))
    .filter(([name]) => wanted.startsWith(name))
    .sort(([one], [other]) => other.length - one.length);
  return readings.map(([name, id]) => locator(id, name, wanted.slice(name.length))).filter(Boolean);
}

function locator(unit, name, rest) {
  const match = REST.exec(rest);
  if (!match || (/\d$/.test(name) && /^\d/.test(rest))) return null;
  const [, clause, sentence, end] = match;
  if (!clause) return unit;
  const last = sentence ? `-s${sentence}` : "";
  const range = end ? `..${sentence ? "s" : "p"}${end}` : "";
  return `${unit}-p${clause}${last}${range}`;
}
