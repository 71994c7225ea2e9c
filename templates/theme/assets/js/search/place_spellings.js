// How readers write the names of places: shortened, without brackets, with the words of the text.

/** @import { Data } from "../shared/records.js" */

/**
 * Return words in small letters, with one blank between them and none at brackets.
 * @param {string} words
 */
export function normal(words) {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(/[,;،]/gu, " ")
    .replace(/\s*([()])\s*/gu, "$1")
    .replace(/(?<=[a-z])-|-(?=[a-z])/gu, " ")
    .replace(/\s+/gu, " ");
}

/**
 * Return the words and numbers of a name, whatever stands between them: `article 17 1 a`.
 * @param {string} name
 */
export function bareKey(name) {
  return (normal(name).match(/§|[\p{L}\p{M}]+|\p{N}+/gu) ?? []).join(" ");
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
  const words = new Set(named.flatMap((name) => normal(name).match(/^\p{L}{2,}(?= )/u) ?? []));
  return [...words]
    .filter((word) => word.startsWith(start) && word !== start)
    .map((word) => `${word} ${rest}`);
}

/**
 * Return the words that stand before the numbers of clauses: those of the texts, and ours.
 * @param {Data} data
 */
export function placeWords(data) {
  const forms = data.documents.flatMap(({ forms: { clause, clauses } }) => [clause, clauses]);
  const words = forms.flatMap(
    (form) => normal(form.replace(/\{\w+\}/gu, " ")).match(/\p{L}+/gu) ?? [],
  );
  return [...new Set(["clauses", "clause", ...words])];
}
