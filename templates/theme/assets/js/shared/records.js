// The records of the edition for search and for going to a place; fetched when first needed.

import { bring } from "./arrival.js";
import { root } from "./root.js";

/** @import { Forms } from "./place_names.js" */

/**
 * What every record has: `documents` are those that it is about; `address` counts from the root of
 * the site. `others` are further names that the site shows: variants, official names.
 * @typedef {{ id: string, title: string, text: string, documents: string[], address: string }} Entry
 * @typedef {Entry & { kind: "unit", others: string[], parent: string | null, editorial: boolean, names: string[] }} Unit
 * The sentences of a clause are last parts of identifiers, with start and end in code points.
 * @typedef {Entry & { kind: "clause", unit: string, sentences: [string, number, number][] }} Clause
 * @typedef {Entry & { kind: "front" }} Passage
 * Of a note, where the words of the text stand in its own, and how many letters they have, in code points.
 * @typedef {Entry & { kind: "note", quoted: [number, number] }} Note
 * @typedef {Entry & { kind: "term", others: string[] }} Term
 * @typedef {Entry & { kind: "index", places: string, see: string[] }} Heading
 * @typedef {Unit | Clause | Passage | Note | Term | Heading} EditionRecord
 */

/**
 * Of a large edition, whose records come in parts: where these are; how many records there are, and the
 * number of the first behind the clauses; a record and its kind by its number; how many words the
 * sentences of a clause have; and what is told of which documents a record is.
 * @typedef {object} Parts
 * @property {string} folder
 * @property {number} count
 * @property {number} firstOther
 * @property {(number: number) => EditionRecord} recordAt
 * @property {(number: number) => EditionRecord["kind"]} kindAt
 * @property {Map<EditionRecord, number[]>} words
 * @property {(number: number, documents: string[]) => void} tell
 */

/**
 * @typedef {object} Data
 * @property {{ id: string, name: string, role: string, forms: Forms }[]} documents
 * @property {string[]} called what the edition is called, whole and in short
 * @property {{ name: string, address: string }[]} pages
 * @property {EditionRecord[]} records
 * @property {string[][]} numbers the words for one, for two and so on, in the languages of interface and texts
 * @property {string} characters pairs of Chinese characters, the traditional one first
 * @property {{ id: string, reason: string, successors: string[] }[]} retired
 * @property {Map<string, EditionRecord>} byId
 * @property {Parts} [parts] of a large edition
 * @property {() => string[]} [otherIds] identifiers of records that are not among these, but come when they are looked up
 */

/** @type {Promise<Data> | null} */
let fetched = null;

/** Return the records, with the clauses and everything else by identifier. */
export function records() {
  fetched ??= fetchThem().catch((error) => {
    fetched = null; // the network may be back at the next try
    throw error;
  });
  return fetched;
}

async function fetchThem() {
  const answer = await fetch(`${root}assets/search.json`);
  if (!answer.ok) throw new Error(`assets/search.json: ${answer.status}`);
  const kept = await answer.json();
  if (!kept.parts) return asData(kept);
  const parts = await bring(() => import("./records_in_parts.js"));
  if (!parts) throw new Error("shared/records_in_parts.js did not arrive");
  return parts.dataInParts(kept);
}

/** Fetch the records anew the next time: those of another day may have taken the place of these. */
export function forgetRecords() {
  fetched = null;
}

/**
 * Return the records as they are used; a file that was kept from an older edition may lack the forms
 * in which things are typed.
 * @param {any} kept
 * @returns {Data}
 */
export function asData(kept) {
  /** @type {Omit<Data, "byId">} */
  const data = { called: [], numbers: [], characters: "", ...kept };
  return { ...data, byId: new Map(data.records.map((record) => [record.id, record])) };
}
