// The words of a place as the source has them, with the line that says where they stand. A browser may
// have translated the page; the words are kept beside it.

import { standing } from "./addresses.js";
import { sayMissing } from "./arrival.js";
import { gettext } from "./messages.js";
import { root } from "./root.js";

/** @import { placeOf } from "./addresses.js" */

/** @typedef {{ text: string, sentences: { id: string, text: string, start: number, end: number }[] }} Source */

/** @type {Map<string, Promise<Source>>} */
const fetched = new Map();

/**
 * Return the quotation of a place, or null where its words cannot be had, which is said.
 * @param {ReturnType<typeof placeOf>} place
 */
export async function quotationOf(place) {
  const words = await wordsOf(place);
  if (words === null) sayMissing(gettext`The words of the source`);
  return words && `${words}\n${place.name}. ${standing()}. ${place.address}`;
}

/** @param {ReturnType<typeof placeOf>} place */
async function wordsOf({ clauses, sentences, words }) {
  try {
    const sources = await Promise.all(clauses.map(source));
    return sentences.length ? stretchOf(sources[0], sentences) : sources.map(textOf).join("\n");
  } catch {
    return isTranslated() ? null : words;
  }
}

/** @param {string} clause */
function source(clause) {
  const known = fetched.get(clause);
  if (known) return known;
  const coming = fetchSource(clause);
  fetched.set(clause, coming);
  coming.catch(() => fetched.delete(clause)); // the network may be back at the next try
  return coming;
}

/**
 * @param {string} clause
 * @returns {Promise<Source>}
 */
async function fetchSource(clause) {
  const answer = await fetch(`${root}c/${clause}/clause.json`);
  if (!answer.ok) throw new Error(`${clause}: ${answer.status}`);
  return answer.json();
}

/** @param {Source} clause */
function textOf({ text }) {
  return text;
}

/**
 * @param {Source} clause
 * @param {string[]} ids
 */
function stretchOf({ sentences, text }, ids) {
  const chosen = sentences.filter(({ id }) => ids.includes(id));
  return [...text].slice(chosen[0].start, chosen.at(-1)?.end).join("");
}

/** Say whether the page shows the signs that translators leave. */
function isTranslated() {
  const html = document.documentElement;
  const signs = "[data-clause] font, [data-clause] [data-moz-translations-id], [_msttexthash]";
  return /\btranslated-/u.test(html.className) || document.querySelector(signs) !== null;
}
