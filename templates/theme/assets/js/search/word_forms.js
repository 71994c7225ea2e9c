// Which spellings are one word: letters without their accents, British as American, and a word's own
// forms. Texts and queries both go through here, so that either may be spelt either way.

import { stemmer } from "../../vendor/stemmer.js";

// Accents and vowel signs that belong to no script of their own or may be left out, but not the
// sound marks of kana; what nobody sees, such as soft hyphens; and what draws Arabic words out.
const LEFT_OUT =
  /(?![\u3099\u309A])\p{Script=Inherited}|[\u0591-\u05C7\u02B9-\u02BF\u0640]|\p{Default_Ignorable_Code_Point}/gu;

// Letters that Unicode takes for letters of their own, though many write them as others.
/** @type {Record<string, string>} */
const LETTERS = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "ng",
  ı: "i",
  ĸ: "k",
  ς: "σ",
  ة: "ه",
  ى: "ي",
};
const OWN_LETTERS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

// Rules of spelling, British to American. They may make words that nobody writes: what counts is
// that two spellings of a word become the same, and two words do not.
/** @type {[RegExp, string][]} */
const SPELLINGS = [
  [/(adv|dev|pract)ic(?=e|ing)/u, "$1is"], // practice, advice
  [/([iy])s(?=(?:e(?:ly|d|rs?|s)?|ings?|abl[ey]|ations?|ational(?:ly)?)$)/u, "$1z"], // organise
  [/([aeiouy][a-z]+)our/u, "$1or"], // labour, neighbouring
  [/oeu/u, "eu"], // manoeuvre
  [/^(f?)oe(?=[dst])/u, "$1e"], // foetus
  [/([a-z])ae/u, "$1e"], // paediatric
  [/([btv])re(?=s?$)/u, "$1er"], // centre
  [/([btv])red$/u, "$1ered"], // centred
  [/ogue(?=[ds]?$)/u, "og"], // dialogue
  [/amme(?=s?$)/u, "am"], // programme
  [/(f|lic|ret)enc(?=[ei])/u, "$1ens"], // defence
  // travelled, instalment, fulfil
  [/([aeiouy][a-z]*[^aeiouy][aeiouy])([lpt])\2(?=(?:ed|ers?|ings?|ments?|ors?|s)?$)/u, "$1$2"],
  [/ll(?=ful)/u, "l"], // skilful
  [/dgem/u, "dgm"], // judgement
  [/geing$/u, "ging"], // ageing
  [/eabl(?=[ey]$)/u, "abl"], // sizeable
  [/xion/u, "ction"], // connexion
  [/wards$/u, "ward"], // towards
  [/^(s?)mould/u, "$1mold"],
  [/^artefact/u, "artifact"],
  [/^grey/u, "gray"],
  [/^plough/u, "plow"],
  [/^sceptic/u, "skeptic"],
  [/^sulph/u, "sulf"],
];

// What Arabic writes in one with the word behind it: and, so; by, as, for; the. A word of three letters
// has none of it, since what is left would be none.
const WRITTEN_TOGETHER = /^[وف]?(?:[بك]?ال|لل)?(?=\p{Script=Arabic}{3})/u;

const POSSESSIVE = /['’ʼ＇´`]s$/iu;

/**
 * Return a word in small letters without accents.
 * @param {string} word
 */
export function fold(word) {
  if (/^[ -~]*$/u.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(LEFT_OUT, "")
    .toLowerCase()
    .replace(LEFT_OUT, "")
    .replace(OWN_LETTERS, (letter) => LETTERS[letter]);
}

/** @type {Map<string, string>} */
const known = new Map();

/**
 * Return what all spellings of a word have in common; a possessive is the word that it is made of.
 * @param {string} word
 */
export function keyOf(word) {
  let key = known.get(word);
  if (key === undefined) {
    key = fold(word.replace(POSSESSIVE, ""));
    for (const [spelling, other] of SPELLINGS) key = key.replace(spelling, other);
    known.set(word, key);
  }
  return key;
}

/**
 * Return what the forms of a word have in common: mediate, mediating, mediation; الحرية, والحرية.
 * @param {string} key
 */
export function stemOf(key) {
  return /^\p{Script=Arabic}/u.test(key) ? key.replace(WRITTEN_TOGETHER, "") : stemmer(key);
}

/**
 * Say whether one slip makes one word of the other: a letter too many, too few or wrong, or two
 * neighbours changed over.
 * @param {string} one
 * @param {string} other
 */
export function oneSlip(one, other) {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  if (long.length - short.length > 1 || long === short) return false;
  let same = 0;
  while (same < short.length && long[same] === short[same]) same += 1;
  const rest = long.slice(same + 1);
  if (rest === short.slice(same) || rest === short.slice(same + 1)) return true;
  return (
    long.length === short.length &&
    long[same] === short[same + 1] &&
    long[same + 1] === short[same] &&
    long.slice(same + 2) === short.slice(same + 2)
  );
}
