// Numbers that readers write out: "area seven", "the fourth principle", "3rd clause of area 7".

import { plain } from "./place_words.js";

/** @import { Data } from "../shared/records.js" */

/** @type {WeakMap<Data, { values: Map<string, number>, pattern: string }>} */
const tables = new WeakMap();

/**
 * Return what a query says with digits for the words for numbers, also with each number behind the
 * word that it counts; nothing if it has no such word, or no other.
 * @param {string} query
 * @param {Data} data
 */
export function inDigits(query, data) {
  const { values, pattern } = tableOf(data);
  if (!pattern) return [];
  const written = plain(query);
  const word = new RegExp(pattern, "gu");
  const digits = (/** @type {string} */ text) =>
    text.replace(word, (found) => `${values.get(found)}`);
  // An article may stand before what is counted.
  const counted = new RegExp(`(?:^\\p{L}{1,3} )?(${pattern}) (\\p{L}+)`, "gu");
  const turned = written.replace(counted, (_, number, noun) => `${noun} ${digits(number)}`);
  return [digits(written), digits(turned)].filter(
    (text) => text !== written && /\p{L}/u.test(text),
  );
}

/** @param {Data} data */
function tableOf(data) {
  let table = tables.get(data);
  if (!table) {
    const values = new Map(
      data.numbers.flatMap((words, at) => words.map((word) => [plain(word), at + 1])),
    );
    // Longer words first: "twenty one" before "twenty".
    const sorted = [...values.keys()].sort((one, other) => other.length - one.length);
    const pattern = sorted.length
      ? `(?<![\\p{L}\\p{N}])(?:${sorted.join("|")})(?![\\p{L}\\p{N}])`
      : "";
    table = { values, pattern };
    tables.set(data, table);
  }
  return table;
}
