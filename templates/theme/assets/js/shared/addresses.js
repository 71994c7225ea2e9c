// Places in the texts: their names, their words, their addresses. The names are those that the
// compiler makes; a test compares the two.

import { cut, numberOf } from "./clauses.js";

const page = /** @type {{ root: string, edition: string }} */ (
  /** @type {unknown} */ (document.body.dataset)
);
/** @type {HTMLLinkElement | null} */
const link = document.querySelector('link[rel="canonical"]');
const canonical = link?.href ?? location.href;

/** The root of the site as it is served here, and as it is published. */
export const root = new URL(page.root, location.href).href;
const published = new URL(page.root, canonical).href;

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
 * Return a place of the page, as it is linked to and quoted: clauses, or sentences of one clause.
 * @param {Element[]} elements
 */
export function placeOf(elements) {
  const [start] = elements;
  const end = elements.at(-1) ?? start;
  const first = start.id;
  const to = start === end ? "" : end.id.slice(end.id.lastIndexOf("-") + 1);
  const clause = /** @type {Element} */ (start.closest("[data-clause]"));
  const context = new URL(numberOf(clause).dataset.address ?? "", location.href).pathname;
  const path = context.slice(new URL(root).pathname.length);
  const name = nameOf(first, to);
  const address = `${published}${path}${to ? `?to=${to}` : ""}#${first}`;
  const words =
    start === clause
      ? elements.map((element) => element.textContent).join("\n")
      : wordsBetween(start, end);
  return {
    name,
    address,
    quotation: `${words}\n${name}. In: ${page.edition}. ${address}`,
    permanent: to && start === clause ? null : `${root}c/${clause.id}/`,
    citations: `${root}c/${clause.id}/#citations`,
  };
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
