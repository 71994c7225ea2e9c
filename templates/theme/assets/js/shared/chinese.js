// Chinese is written with two sets of characters: what is in one is found in the other.

/** @import { EditionRecord } from "./records.js" */

/**
 * Return a function that writes simplified characters for traditional ones, each at its place.
 * @param {string} pairs of characters, the traditional one first
 */
export function makeSimplified(pairs) {
  const forms = new Map(
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at], pairs[2 * at + 1]]),
  );
  /** @param {string} text */
  return (text) =>
    text.replace(/[\u3400-\u9FFF]/gu, (character) => forms.get(character) ?? character);
}

/**
 * Return a record with all that is looked for in simplified characters.
 * @param {EditionRecord} record
 * @param {(text: string) => string} simplified
 * @returns {EditionRecord}
 */
export function inSimplified(record, simplified) {
  const one = { ...record, title: simplified(record.title), text: simplified(record.text) };
  if ("others" in one) one.others = one.others.map(simplified);
  if ("see" in one) one.see = one.see.map(simplified);
  return one;
}
