// From the words and numbers in which a place is written to its locator: by the name of what it is in, and
// by the names that its document gives.

import { resolve } from "../shared/locators.js";
import { cutShort, hasOwnNames, ordinalOf } from "./place_numbers.js";
import { bareKey, formWords, idsByName, sentenceWords } from "./place_spellings.js";
import { plain } from "./place_words.js";

/** @import { Data, Unit } from "../shared/records.js" */

const PARTS = "clauses?|cll?|paragraphs?|paras?|pars?|pp?";
const SENTENCES = "sentences?|sents?|ss?";
const END = String.raw`(?:\s*(?:\.\.|–|-|to|and|&)\s*(?:clauses?|sentences?|p|s)?\s*(?:\d+\.)?(\d+[a-z]?))`;

/**
 * @param {string} reading
 * @param {Data} data
 */
export function resolved(reading, data) {
  const named = points(reading, data).flatMap((id) => resolve(id, data) ?? []);
  if (named.length) return named;
  const located = locators(reading, data).flatMap((id) => resolve(id, data) ?? []);
  if (located.length) return located;
  return cutShort(reading, idsByName(data)).flatMap((id) => resolve(id, data) ?? []);
}

/**
 * Longer names first: what "areas 7" names is meant before clause 7 of "areas".
 * @param {string} wanted
 * @param {Data} data
 */
export function locators(wanted, data) {
  const rest = new RegExp(`^(?:${locatorPattern(data)})?\\s*$`, "u");
  const typed = spaced(wanted);
  return units(data)
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, name: spaced(plain(name)) })))
    .filter(({ name }) => typed.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)
    .flatMap((unit) => locator(unit, typed.slice(unit.name.length), rest, data) ?? []);
}

/** @param {Data} data */
export function units(data) {
  return data.records.filter(
    /** @returns {record is Unit} */
    (record) => record.kind === "unit",
  );
}

/**
 * Return what stands behind the name of a unit for a place in it.
 * @param {Data} data
 */
export function locatorPattern(data) {
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
  return found.flatMap((id) => [
    `${id}-s${sentence}`,
    ...(hasOwnNames(id, data) ? [] : [`${id}-p1-s${sentence}`]),
  ]);
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
