// What is written for a place, as steps from the outside in: "Art. 3 Abs. 2 lit. a" is article 3, then
// paragraph 2, then letter a; so is "point (a) of Article 3(2)".

import { makeSimplified } from "../shared/chinese.js";
import { folded, foldedWord, isInner } from "./kind_words.js";
import { inDigits, ordinal } from "./numerals.js";

/**
 * @import { Data } from "../shared/records.js"
 * The words before a number, and all that it may be: "I" is 1 and i; of words at the end, nothing.
 * @typedef {{ words: string[], numbers: string[] }} Step
 */

const HAN = "〇零一二三四五六七八九十百千廿卅";
const COUNTED = "条款段项句章节编行";
const HAN_NUMBER = new RegExp(
  `(?<=[第、至到–-]\\(?)[${HAN}]+|[${HAN}]+(?=\\)?[${COUNTED}、至到])`,
  "gu",
);
const BEFORE_ITS_WORD = new RegExp(
  `第?\\s*\\(?(\\d+)\\)?(\\s*[${COUNTED}]?\\s*[至到、–~-]\\s*第?\\s*\\(?\\d+\\)?)?\\s*([${COUNTED}])`,
  "gu",
);
const ORDINAL_END =
  /(?<=\d)(?:[èe]me|nde?|st|rd|th|e)(?!\p{L})|(?<=\d|\bI)(?:er|[èe]?re)(?!\p{L})/gu;
const UP_TO =
  /(?<=[\p{L}\p{N})])\s+(?:to|through|thru|à|bis|hasta|إلى|الى)\s+|(?<=\d)\s+a\s+(?=\d)/giu;
const NUMBER_BEFORE = String.raw`(?<=\d|\)|(?<!\p{L})(?:[IVXLivxl]+|\p{L}))`;
const DASH = new RegExp(
  String.raw`${NUMBER_BEFORE}\s*(?:\.\.|[-‐–—−~])\s*(?=[(§\s]*(?:\d|[IVXLivxl]+(?!\p{L})|\p{L}(?!\p{L})))`,
  "gu",
);
const AND = new RegExp(
  String.raw`${NUMBER_BEFORE}\s*(?:,?\s+(?:and|or|et|ou|und|y|e|o)\s+|,?\s*&\s*|\s*،?\s+و\s*(?=\d))`,
  "giu",
);
const INSIDE =
  /\s(?:of|in|de|du|des|del|dell[aeo]?|dei|degli|di|do|da|dos|das|der|vom|von|van|من|في)\s/giu;
const OF_BEFORE_VOWEL = /(?<!\p{L})dell['’]\s*/giu;
const AFTER_NUMBER = /(?<=\d)\.?[ºª°]/gu;
const NUMBER_SIGN = /(?<!\p{L})n(?:\.?\s*[º°]s?|\.\s*os?)(?!\p{L})/giu; // "n.º 1", "n.os 1 e 2"
const ABBREVIATED = /(?<=\p{L})\.?[ºª]s?(?!\p{L})/gu; // "art.º"
const FILLING = new Set(
  "the,la,le,les,los,el,lo,die,das,den,n,no,nr,num,number,numero,رقم".split(","),
);
const TOKEN = /\(\s*(?:\p{L}{1,5}|\d+\p{L}?)\s*\)?|§+|¶+|[\p{L}\p{M}]+|\d+[a-z]?(?!\p{L})|\d+/gu;
const ROMAN = /^(?=.)(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
/** @type {Record<string, number>} */
const VALUES = { i: 1, v: 5, x: 10, l: 50 };

/** @type {WeakMap<Data, (text: string) => string>} */
const simplifying = new WeakMap();

/**
 * Return a text as steps are read from it: with 0 to 9 for all numerals, "–" before the end of a range,
 * "&" before the last of a list, and without accents.
 * @param {string} text
 * @param {Data} data
 */
export function readable(text, data) {
  const simplified = simplifying.get(data) ?? makeSimplified(data.characters);
  simplifying.set(data, simplified);
  const digits = inDigits(simplified(unmarked(text).normalize("NFKC")));
  const written = digits
    .replace(HAN_NUMBER, (number) => `${ordinal(number)}`)
    .replace(BEFORE_ITS_WORD, (_, first, more, word) => ` ${word} ${first}${endOf(more)} `)
    .replace(ORDINAL_END, "")
    .replace(OF_BEFORE_VOWEL, " del ")
    .replace(/(?<!\p{L})[ld]['’]/giu, " ")
    .replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll(".", ""))
    .replace(UP_TO, "–")
    .replace(DASH, "–")
    .replace(AND, "&");
  return folded(written);
}

/**
 * Return a text without the small letters that stand above a line, as in "n.º", "165.º" and "art.º".
 * @param {string} text
 */
function unmarked(text) {
  return text.replace(AFTER_NUMBER, "").replace(NUMBER_SIGN, "no ").replace(ABBREVIATED, " ");
}

/**
 * Return the end of a range or list that stands before the word for what is counted: 第一、二款.
 * @param {string} [more]
 */
function endOf(more = "") {
  const [last] = /\d+/u.exec(more) ?? [];
  return last ? (more.includes("、") ? "&" : "–") + last : "";
}

/**
 * Return the steps to what a text names; where it says of what a place is a part, from there.
 * @param {string} text
 */
export function stepsIn(text) {
  const parts = ` ${text} `.split(INSIDE).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return joined(parts.reverse().flatMap(steps));
}

/**
 * Return steps with words that have no number of their own before the next one: "preamble, clause 2".
 * @param {Step[]} apart
 */
function joined(apart) {
  /** @type {Step[]} */
  const found = [];
  for (const step of apart) {
    const before = found.at(-1);
    if (before && !before.numbers.length)
      found[found.length - 1] = { words: [...before.words, ...step.words], numbers: step.numbers };
    else found.push(step);
  }
  return found;
}

/**
 * Return the steps in the name of a place.
 * @param {string} text
 */
export function steps(text) {
  const tokens = [...text.matchAll(TOKEN)].map(([token], at, all) => ({
    token,
    number: numberAt(all, at),
  }));
  /** @type {Step[]} */
  const found = [];
  /** @type {string[]} */
  let words = [];
  for (const { token, number } of tokens) {
    if (number.length) {
      found.push({ words, numbers: number });
      words = [];
    } else {
      const word = foldedWord(token.replace(/[()]/gu, ""));
      if (!FILLING.has(word)) words.push(word);
    }
  }
  const last = found.at(-1);
  if (last && !last.words.length && words.length === 1 && isInner(words[0])) last.words = words;
  else if (words.length) found.push({ words, numbers: [] });
  return found;
}

/**
 * Return what a token may count; nothing where it is a word.
 * @param {RegExpExecArray[]} all
 * @param {number} at
 * @returns {string[]}
 */
function numberAt(all, at) {
  const [token] = all[at];
  const bare = token.replace(/[()\s]/gu, "");
  const small = bare.toLowerCase();
  if (/^\d/u.test(bare)) return [small.replace(/^0+(?=\d)/u, "")];
  const isRoman = ROMAN.test(small);
  const isLetter = /^[a-z]$/u.test(small);
  const isSure = token !== bare || all.length === 1 || (isRoman && bare !== small);
  if (!(isRoman || isLetter) || !(isSure || mayCount(all, at, isRoman))) return [];
  return [...(isRoman ? [`${arabic(small)}`] : []), ...(isLetter ? [small] : [])];
}

/**
 * Say whether a letter or a small roman counts where it stands: not before a number, as in "l. 4", and
 * not at the beginning, if it is no roman with something behind it.
 * @param {RegExpExecArray[]} all
 * @param {number} at
 * @param {boolean} isRoman
 */
function mayCount(all, at, isRoman) {
  const next = all[at + 1];
  const isBeforeNumber = next !== undefined && /^\d/u.test(next[0]) && !isJoined(all[at], next);
  return !isBeforeNumber && (at > 0 || (isRoman && next !== undefined));
}

/**
 * Say whether nothing but a point stands between two tokens: "i.8".
 * @param {RegExpExecArray} one
 * @param {RegExpExecArray} next
 */
function isJoined(one, next) {
  return (
    one.index + one[0].length + 1 === next.index &&
    /^[ivx]$/iu.test(one[0]) &&
    one.input[next.index - 1] === "."
  );
}

/** @param {string} numeral */
function arabic(numeral) {
  const values = [...numeral].map((letter) => VALUES[letter]);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
