// What parts of clauses and clauses in a row are called, by the forms of their document. The compiler
// makes the same names; a test compares the two.

import { cut } from "./clauses.js";
import { gettext } from "./messages.js";

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
  return name.replace(
    /(\p{Nd}+[a-z]*|\([^()]*\))–(\p{Nd}+[a-z]*|\([^()]*\))/gu,
    (_, first, last) => gettext`${first} to ${last}`,
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
  if (!isWorded || !one || !other || one.unit !== other.unit)
    return `${first}–${difference(first, last)}`;
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
 * Return the end of a name that begins as another one does: `(b)` of `17(1)(a)` and `17(1)(b)`.
 * @param {string} name
 * @param {string} other
 */
function difference(name, other) {
  let at = 0;
  while (at < other.length && other[at] === name[at]) at += 1;
  while (at > 0 && (at === other.length || /[\p{L}\p{N}]/u.test(other[at]))) at -= 1;
  return other.slice(at).replace(/^[\s,;:]+/u, "");
}

/**
 * Return a form with its places in braces filled.
 * @param {string} form
 * @param {Record<string, string>} words
 */
export function filled(form, words) {
  return form.replace(/\{(\w+)\}/gu, (_, name) => words[name]);
}
