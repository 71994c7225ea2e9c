// Places in the texts: their names, their words, their addresses.

import { numberOf } from "./clauses.js";
import { nameOfPlace } from "./place_names.js";
import { published, root } from "./root.js";

/** @import { Forms } from "./place_names.js" */

const page = /** @type {{ edition: string, document: string, forms: string }} */ (
  /** @type {unknown} */ (document.body.dataset)
);

/**
 * Return what readers call a clause or a sentence of the page, or several in a row.
 * @param {Element} start
 * @param {Element} end
 */
export function nameOf(start, end = start) {
  const to = start === end ? "" : `..${end.id.slice(end.id.lastIndexOf("-") + 1)}`;
  return nameOfPlace(forms(), start.id + to, clauseName(start), clauseName(end));
}

/** @returns {Forms} */
function forms() {
  const [clause, clauses, sentence, sentences] = page.forms.split("|");
  return { clause, clauses, sentence, sentences };
}

/** @param {Element} part */
function clauseName(part) {
  const clause = part.closest("[data-clause]");
  return (clause && numberOf(clause)?.dataset.name) ?? part.id;
}

/**
 * Return a place of the page, as it is linked to: clauses, or sentences of one clause. `named` is
 * what its first clause is called; `words` are those of the page, which a browser may have translated.
 * @param {Element[]} elements
 */
export function placeOf(elements) {
  const [start] = elements;
  const end = elements.at(-1) ?? start;
  const first = start.id;
  const to = start === end ? "" : end.id.slice(end.id.lastIndexOf("-") + 1);
  const clause = /** @type {Element} */ (start.closest("[data-clause]"));
  const isWhole = start === clause;
  const context = new URL(numberOf(clause)?.dataset.address ?? "", location.href).pathname;
  const path = context.slice(new URL(root).pathname.length);
  const locator = `${to ? `?to=${to}` : ""}${isWhole && !to ? "" : `#${first}`}`;
  const own = `c/${clause.id}/`;
  return {
    first,
    id: to ? `${first}..${to}` : first,
    name: nameOf(start, end),
    named: clauseName(start),
    address: `${published}${path}${to ? `?to=${to}` : ""}#${first}`,
    clauses: isWhole ? elements.map(({ id }) => id) : [clause.id],
    sentences: isWhole ? [] : elements.map(({ id }) => id),
    words: isWhole
      ? elements.map((element) => element.textContent).join("\n")
      : wordsBetween(start, end),
    permanent: isWhole && to ? null : root + own + locator,
    permanentAddress: isWhole && to ? null : published + own + locator,
    citations: `${root}${own}#citations`,
  };
}

/** Return what is said of the document and the edition in which the places of this page stand. */
export function standing() {
  return `${page.document}. In: ${page.edition}`;
}

/**
 * @param {Element} start
 * @param {Element} end
 */
function wordsBetween(start, end) {
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(end);
  return range.toString();
}
