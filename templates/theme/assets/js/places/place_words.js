// How readers write a place: each way is brought into the one in which names of places are written.

/** @import { Data } from "../shared/records.js" */

const PARTS = "(?:clauses?|cll?|paragraphs?|paras?|pars?|pp?|¶+|sentences?|sents?|ss?)";
const NUMBERS = String.raw`\d+[a-z]?(?:\s*(?:–|-|to|and|&)\s*\d+[a-z]?)?`;
const PART_FIRST = new RegExp(
  `^(${PARTS}\\.?\\s*${NUMBERS})(?:\\s*,\\s*|\\s+(?:of|in)\\s+)(?:the\\s+)?(.+)$`,
  "u",
);
const BEFORE_UNIT =
  /^(?:§§?|(?:sections?|sect?|items?|unit|part|article|art|point|chapter|ch)\b)[\s.]*/u;
const INSIDE_SECTION = new RegExp(`^(\\d+)[,.]?\\s+(?:item|point|no|${PARTS})\\.?\\s*(\\d+)`, "u");
const AROUND = /^[\s"'“”„«»‹›‘’‚`<{[*_]+|[\s"'“”„«»‹›‘’‚`>}\].,;:!?*_…]+$/gu; // but not the round brackets of a number
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ROMAN = /(?<![a-z\d])[ivxl]+(?=[.(,\s]|$)/gu;
/** @type {Record<string, number>} */
const VALUES = { i: 1, v: 5, x: 10, l: 50 };

/**
 * Return what a query may say of a place, the likeliest reading first.
 * @param {string} query
 * @param {Data} data
 */
export function readings(query, data) {
  const written = plain(query);
  const known = new Set(data.records.flatMap(({ id, kind }) => (kind === "unit" ? plain(id) : [])));
  const whole = [written, withoutTitle(written, data)].map((one) => inFull(one, [...known]));
  const numbered = whole.flatMap((one) => [one, inArabic(one)]);
  const read = numbered.flatMap((one) => [one, apart(one)]).flatMap((one) => partsLast(one));
  return [...new Set([...read, ...read.map(inBrackets)])];
}

/**
 * Return what was typed without the marks that a text has around it, quotation marks, brackets, and
 * what ends a sentence, and without what nobody sees.
 * @param {string} query
 * @returns {string}
 */
export function unwrapped(query) {
  const seen = query.replace(UNSEEN, "").replace(/&(?:nbsp|#160|#xa0);/giu, " ");
  const bare = seen.replace(AROUND, "");
  const [, inside = bare] = /^\(([^()]*\p{L}[^()]*)\)$/u.exec(bare) ?? [];
  const whole = inside.includes("(") ? inside : inside.replace(/[\s)]+$/u, "");
  return whole === query ? whole : unwrapped(whole);
}

/** @type {Map<string, string>} the names of places are read again with every key */
const plainTexts = new Map();

/**
 * Return a text in small letters, with one blank for the marks that join words and numbers; what stands
 * in brackets for a part, as in "7 (clause 3)", comes after a comma.
 * @param {string} text
 */
export function plain(text) {
  const made = plainTexts.get(text) ?? madePlain(text);
  plainTexts.set(text, made);
  return made;
}

/** @param {string} text */
function madePlain(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(/\s*([()])\s*/gu, "$1")
    .replace(/(?<=[a-z])[-_‐–—−]|[-_‐–—−](?=[a-z])|_/gu, " ")
    .replace(/\s*(?:#|(?<![a-z])n(?:[or]|umber)\.?)\s*(?=\d)/gu, " ")
    .replace(/(?<=\p{L}\D*\d+)\/(?=\d)/gu, ".")
    .replace(/\((\p{L}+\.? ?\d[^()]*)\)/gu, ", $1")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Return a text with blanks between letters and numbers, and without brackets there.
 * @param {string} text
 */
function apart(text) {
  return text
    .replace(/(?<=[a-z]{3} ?\d+)\((\d+[a-z]?)\)/gu, " $1 ")
    .replace(/(?<=[a-z])\((\d+[a-z]?)\)/gu, " $1 ")
    .replace(/(?<=[a-z])(?=\d)/gu, " ")
    .trim();
}

/**
 * Return a text with the item of a section as texts number them: "3, item 7" as "3(7)".
 * @param {string} text
 */
function inBrackets(text) {
  return text.replace(INSIDE_SECTION, "$1($2)");
}

/**
 * Return a text with the names of units written out that stand cut short with a point: "comm. 4".
 * @param {string} text
 * @param {string[]} names
 */
function inFull(text, names) {
  const words = names.map((name) => name.replace(/ \d.*/u, ""));
  return text.replace(
    /(?<![a-z])([a-z]{3,})\.(?= ?\d)/gu,
    (cut, start) => words.find((word) => word.startsWith(start) && word !== start) ?? cut,
  );
}

/**
 * Return a text with the number of the unit first, as in "area 7, clause 3", and without the word for
 * a unit that only numbers follow. Where the unit has the number of a clause already, the part in it
 * is a sentence, whatever it is called.
 * @param {string} text
 * @param {number} parts that may still come first: a clause, a sentence
 * @returns {string[]}
 */
function partsLast(text, parts = 2) {
  const [, part, rest] = (parts && PART_FIRST.exec(text)) || [];
  if (!rest) return [text.replace(BEFORE_UNIT, "")];
  const inside = part.replace(/^\D+/u, "");
  return partsLast(rest, parts - 1).flatMap((unit) => [`${unit}, ${part}`, `${unit} s ${inside}`]);
}

/**
 * Return a text with Arabic numerals for Roman ones, where it says more than such a number.
 * @param {string} text
 */
export function inArabic(text) {
  return /^[ivxl]+$/u.test(text) ? text : text.replace(ROMAN, (numeral) => `${arabic(numeral)}`);
}

/** @param {string} numeral */
function arabic(numeral) {
  const values = [...numeral].map((letter) => VALUES[letter]);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/**
 * Return a text without the title or the name of a text that it begins with, or the initials of
 * either; what is left has to say more than one number.
 * @param {string} text
 * @param {Data} data
 */
function withoutTitle(text, data) {
  const titles = [
    ...data.documents.map(({ name }) => name),
    ...data.records.flatMap((record) => (record.kind === "front" ? record.text : [])),
  ].map((title) => plain(title).split(" "));
  const known = new Set(titles.flat());
  const initials = titles.map((title) => title.map(([letter]) => letter).join(""));
  const words = text.split(" ");
  const rest = words.findIndex((word) => {
    const bare = word.replace(/[,.:;]$/u, "");
    return !known.has(bare) && !(bare.length > 1 && initials.some((all) => all.startsWith(bare)));
  });
  const left = words.slice(Math.max(0, rest)).join(" ");
  return /^\d+$/u.test(left) ? text : left;
}
