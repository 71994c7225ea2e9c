// Places in the texts: their names, their words, their addresses. The names are those that the
// compiler makes; a test compares the two.

import { cut, numberOf } from "./clauses.js";

const page = /** @type {{ root: string, edition: string, document: string }} */ (
  /** @type {unknown} */ (document.body.dataset)
);
/** @type {HTMLLinkElement | null} */
const link = document.querySelector('link[rel="canonical"]');
const canonical = link?.href ?? location.href;

/** The root of the site as it is served here, and as it is published. */
export const root = new URL(page.root, location.href).href;
export const published = new URL(page.root, canonical).href;

/** @param {string} unit */
function unitName(unit) {
  const words = unit.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/**
 * Return what readers call a clause, a sentence or a range.
 * @param {string} first
 * @param {string} to the last part of a range, such as `p3`
 */
export function nameOf(first, to = "") {
  const parts = cut(first);
  if (!parts) return first;
  const end = to ? `–${to.slice(1)}` : "";
  const many = to ? "s" : "";
  const unit = unitName(parts.unit);
  if (!parts.sentence) return `${unit}, clause${many} ${parts.clause}${end}`;
  return `${unit}, clause ${parts.clause}, sentence${many} ${parts.sentence}${end}`;
}

/**
 * Return a place of the page, as it is linked to: clauses, or sentences of one clause. What it is in
 * its document, `inside`, is its name without the unit; `words` are those of the page, which a
 * browser may have translated.
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
  const name = nameOf(first, to);
  const locator = `${to ? `?to=${to}` : ""}${isWhole && !to ? "" : `#${first}`}`;
  const own = `c/${clause.id}/`;
  return {
    first,
    id: to ? `${first}..${to}` : first,
    name,
    inside: name.slice(name.indexOf(", clause") + 2),
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
