// What parts of clauses and clauses in a row are called, by the forms of their document. The compiler
// makes the same names; a test compares the two.

import { cut } from "./clauses.js";
import { gettext } from "./messages.js";

// What names are made of: words and numbers, numbers in brackets, blanks and signs.
const TOKEN = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*|\([\p{L}\p{N}]+\)|\s+|./gsu;
const NUMBER =
  /^(?:\p{Nd}+\p{L}{0,2}|[ivxlcdmIVXLCDM]+|\p{L})(?:\.[\p{L}\p{N}]+)*(?:\([\p{L}\p{N}]+\))*[.)°]*$/u;
const BRACKETED = /^(?:\([\p{L}\p{N}]+\))+$/u;
const UNIT_BEHIND = /^\s[^\p{Nd}()]*$/u; // of a number, such as kap.
const WORD_BEFORE = /\p{L}{3,}\s+$/u; // "Art." and "§" may stand for several as well

/**
 * What a clause and a sentence are called, one and several: `{unit}`, `{clause}` is what they are in.
 * @typedef {{ clause: string, clauses: string, sentence: string, sentences: string }} Forms
 */

/**
 * Return what a clause, a sentence or a range is called.
 * @param {Forms} forms
 * @param {string} locator
 * @param {string} clause what the first clause is called
 * @param {string} last what the last clause is called
 */
export function nameOfPlace(forms, locator, clause, last = clause) {
  const [first, to = ""] = locator.split("..");
  const parts = cut(first);
  if (!parts) return first;
  const end = to ? `–${to.slice(1)}` : "";
  if (parts.sentence) {
    const form = to ? forms.sentences : forms.sentence;
    return filled(form, { clause, number: parts.sentence + end });
  }
  if (!to) return clause;
  const [unit, other] = [
    before(forms.clause, clause, parts.clause),
    before(forms.clause, last, to.slice(1)),
  ];
  if (unit === null || other === null) return inARow(forms, clause, last);
  return filled(forms.clauses, { unit, number: parts.clause + end });
}

/**
 * Return the name of a place as it is heard: a dash is no word, and programs that read aloud leave it
 * out.
 * @param {string} name
 */
export function heardName(name) {
  return name.replace(/(\p{Nd}+[a-z]*|\([^()]*\))–(\p{Nd}+[a-z]*|\([^()]*\))/gu, (_, first, last) =>
    fromTo(first, last),
  );
}

/**
 * Return what a name by a form has before it, that is its unit; null where it is no such name.
 * @param {string} form
 * @param {string} name
 * @param {string} number
 */
function before(form, name, number) {
  const tail = filled(form, { unit: "", number });
  return name.endsWith(tail) ? name.slice(0, name.length - tail.length) : null;
}

/**
 * Return what clauses in a row are called by the names of the first and the last: `Art. 117, commi 3–5`
 * of those that are called by their numbers in one place.
 * @param {Forms} forms
 * @param {string} first
 * @param {string} last
 */
function inARow(forms, first, last) {
  const [one, other] = [numbered(forms.clause, first), numbered(forms.clause, last)];
  const isWorded = /\p{L}/u.test(filled(forms.clause, { unit: "", number: "" }));
  if (!isWorded || !one || !other || one.unit !== other.unit) return span(first, last);
  return filled(forms.clauses, { unit: one.unit, number: `${one.number}–${other.number}` });
}

/**
 * Return the unit and the number of a name by a form; null where it is no such name.
 * @param {string} form
 * @param {string} name
 */
export function numbered(form, name) {
  const pattern = form.replace(/\{\w+\}|[.*+?^${}()|[\]\\/]/gu, (part) => {
    if (part === "{unit}") return "(.+)";
    return part === "{number}" ? "(\\d+[a-z]*)" : `\\${part}`;
  });
  const [, unit = "", number = ""] = new RegExp(`^${pattern}$`, "u").exec(name) ?? [];
  return unit ? { unit, number } : null;
}

/**
 * Return the name of what goes from one name to another: `§ 22–29`, `1–3 p`. A word before the number
 * stands twice, as nobody has said what it is of several: `point 1 to point 3`. Where the names differ
 * in more than a number, both are whole.
 * @param {string} first
 * @param {string} last
 */
function span(first, last) {
  const names = [first, last].map((name) => name.match(TOKEN) ?? []);
  const head = shared(names[0], names[1]);
  const lead = names[0].slice(0, head).join("");
  const rests = names.map((name) => name.slice(head));
  const tail = shared(rests[0].toReversed(), rests[1].toReversed());
  const unit = rests[0].slice(rests[0].length - tail).join("");
  const behind = UNIT_BEHIND.test(unit) ? unit : "";
  const [one, other] = rests.map((rest) =>
    rest.slice(0, rest.length - (behind ? tail : 0)).join(""),
  );
  const areAlike = [NUMBER, BRACKETED].some((kind) => kind.test(one) && kind.test(other));
  const [word] = WORD_BEFORE.exec(lead) ?? [];
  if (areAlike && !word) return `${lead}${one}–${other}${behind}`;
  if (!areAlike && !`${first}${last}`.includes(" ")) return `${first}–${last}`;
  return fromTo(first, areAlike ? `${word}${other}${behind}` : last);
}

/**
 * @param {string} first
 * @param {string} last
 */
function fromTo(first, last) {
  return gettext`${first} to ${last}`;
}

/**
 * Return how many parts two names have in common from the beginning.
 * @param {string[]} one
 * @param {string[]} other
 */
function shared(one, other) {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? one.length : at;
}

/**
 * Return a form with its places in braces filled.
 * @param {string} form
 * @param {Record<string, string>} words
 */
export function filled(form, words) {
  return form.replace(/\{(\w+)\}/gu, (_, name) => words[name]);
}
