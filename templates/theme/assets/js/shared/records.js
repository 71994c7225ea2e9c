// The records of the edition for search and for going to a place; fetched when first needed.

import { root } from "./addresses.js";

/** @import { Forms } from "./place_names.js" */

/**
 * What every record has: `documents` are those that it is about; `address` counts from the root of
 * the site. `others` are further names that the site shows: variants, official names.
 * @typedef {{ id: string, title: string, text: string, documents: string[], address: string }} Entry
 * @typedef {Entry & { kind: "unit", others: string[], parent: string | null, editorial: boolean, names: string[] }} Unit
 * The sentences of a clause are last parts of identifiers, with start and end in code points.
 * @typedef {Entry & { kind: "clause", unit: string, sentences: [string, number, number][] }} Clause
 * @typedef {Entry & { kind: "front" | "note" }} Passage
 * @typedef {Entry & { kind: "term", others: string[] }} Term
 * @typedef {Entry & { kind: "index", places: string, see: string[] }} Heading
 * @typedef {Unit | Clause | Passage | Term | Heading} EditionRecord
 */

/**
 * @typedef {object} Data
 * @property {{ id: string, name: string, role: string, forms: Forms }[]} documents
 * @property {{ name: string, address: string }[]} pages
 * @property {EditionRecord[]} records
 * @property {string[][]} numbers the words for one, for two and so on, in the languages of interface and texts
 * @property {string} characters pairs of Chinese characters, the traditional one first
 * @property {{ id: string, reason: string, successors: string[] }[]} retired
 * @property {Map<string, EditionRecord>} byId
 */

/** @type {Promise<Data> | null} */
let fetched = null;

/** Return the records, with the clauses and everything else by identifier. */
export function records() {
  fetched ??= load().catch((error) => {
    fetched = null; // the network may be back at the next try
    throw error;
  });
  return fetched;
}

async function load() {
  const answer = await fetch(`${root}assets/search.json`);
  if (!answer.ok) throw new Error(`assets/search.json: ${answer.status}`);
  return asData(await answer.json());
}

/**
 * Return the records as they are used; a file that was kept from an older edition may lack the forms
 * in which things are typed.
 * @param {any} kept
 * @returns {Data}
 */
export function asData(kept) {
  /** @type {Omit<Data, "byId">} */
  const data = { numbers: [], characters: "", ...kept };
  return { ...data, byId: new Map(data.records.map((record) => [record.id, record])) };
}
