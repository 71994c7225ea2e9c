// What of a record is searched: its title where that is in words, its text, and its names.

import { wholeKey } from "./words.js";

/** @import { EditionRecord } from "../shared/records.js" */

/**
 * Return the title of a record if its words can be looked for; that of a clause is a place.
 * @param {EditionRecord} record
 */
export function searchedTitle({ kind, title }) {
  return kind === "term" || kind === "index" ? title : "";
}

/**
 * Return the text of a record in which words are looked for, its other names included.
 * @param {EditionRecord} record
 */
export function searchedText(record) {
  if (record.kind === "unit") return [record.text, ...record.others].join(" · ");
  if (record.kind !== "term") return record.text;
  return [...record.others, record.text].filter(Boolean).join(" · ");
}

/**
 * Return the names to which the index refers a reader who looks for another, by that other.
 * @param {EditionRecord[]} records
 */
export function referencesOf(records) {
  return new Map(
    records.flatMap((record) =>
      record.kind === "index" && record.see.length
        ? [[wholeKey(record.title), record.see.map(wholeKey)]]
        : [],
    ),
  );
}

/**
 * Return every name under which a record is looked up.
 * @param {EditionRecord} record
 */
export function namesOf(record) {
  if (record.kind === "index") return [record.title];
  if (record.kind === "front") return [record.text];
  if (record.kind !== "term" && record.kind !== "unit") return [];
  const own = record.kind === "term" ? record.title : record.text;
  return [own, ...record.others, ...record.others.flatMap((name) => name.split("; "))];
}
