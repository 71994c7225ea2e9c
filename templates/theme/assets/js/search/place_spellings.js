// How readers write the names that a document gives to its places: shortened, without brackets.

import { plain } from "./place_words.js";

/** @import { Data } from "../shared/records.js" */

/**
 * Return the words and numbers of a name, whatever stands between them: `article 17 1 a`.
 * @param {string} name
 */
export function bareKey(name) {
  return (plain(name).match(/§|[\p{L}\p{M}]+|\p{N}+/gu) ?? []).join(" ");
}

/**
 * Return a query with its first word written out as names begin: `art. 17` and `17` as `article 17`.
 * @param {string} query
 * @param {Data} data
 */
export function expanded(query, data) {
  const [, start, rest] = /^(\p{L}*)[.\s]*(\d.*|[ivxlc]+\b.*)$/u.exec(query) ?? [];
  if (start === undefined) return [];
  const named = data.records.flatMap((record) =>
    record.kind === "unit" ? [record.title, ...record.names] : [],
  );
  const words = new Set(named.flatMap((name) => plain(name).match(/^\p{L}{2,}(?= )/u) ?? []));
  return [...words]
    .filter((word) => word.startsWith(start) && word !== start)
    .map((word) => `${word} ${rest}`);
}

/**
 * Return the words that documents have before the numbers of clauses, such as `line`.
 * @param {Data} data
 */
export function formWords(data) {
  const forms = data.documents.flatMap(({ forms: { clause, clauses } }) => [clause, clauses]);
  const words = forms.flatMap(
    (form) => plain(form.replace(/\{\w+\}/gu, " ")).match(/\p{L}+/gu) ?? [],
  );
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}
