// Places in the texts: their names, their words, their addresses. The names are those that
// edition/addresses.py makes; a test compares the two.

const page = document.body.dataset;
const canonical = document.querySelector('link[rel="canonical"]')?.href ?? location.href;

/** The root of the site as it is served here, and as it is published. */
export const root = new URL(page.root, location.href).href;
const published = new URL(page.root, canonical).href;

/** Cut an identifier into unit, clause and sentence; null if it names no clause or sentence. */
export function cut(id) {
  const match = /^(.+)-p(\d+[a-z]*)(?:-s(\d+[a-z]*))?$/.exec(id);
  return match && { unit: match[1], clause: match[2], sentence: match[3] };
}

/** Return what readers call a unit. */
export function unitName(unit) {
  const words = unit.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/** Return what readers call a place; `to` is the last part of a range, such as `p3`. */
export function nameOf(first, to = "") {
  const { unit, clause, sentence } = cut(first);
  const end = to ? `–${to.slice(1)}` : "";
  const many = to ? "s" : "";
  if (!sentence) return `${unitName(unit)}, clause${many} ${clause}${end}`;
  return `${unitName(unit)}, clause ${clause}, sentence${many} ${sentence}${end}`;
}

/** Return the clauses of the page, in the order of the text. */
export function clauses() {
  return [...document.querySelectorAll("[data-clause][id]")];
}

/** Return the number beside a clause, which holds its link and opens its actions. */
export function numberOf(clause) {
  return clause.closest(".row").querySelector("[data-clause-actions]");
}

/** Return the elements from one identifier to the last part of a range, or null if there is none. */
export function stretch(first, to) {
  const start = document.getElementById(first);
  const last = to && document.getElementById(`${first.slice(0, first.lastIndexOf("-"))}-${to}`);
  const kind = start?.matches("[data-clause]") ? "[data-clause]" : ".s";
  if (!start || !last?.matches(kind)) return null;
  const all = [...document.querySelectorAll(`${kind}[id]`)];
  const chosen = all.slice(all.indexOf(start), all.indexOf(last) + 1);
  return chosen.length > 1 ? chosen : null;
}

/** Return a place of the page, as it is linked to and quoted: clauses, or sentences of one clause. */
export function placeOf(elements) {
  const [start, end] = [elements[0], elements.at(-1)];
  const first = start.id;
  const to = start === end ? "" : end.id.slice(end.id.lastIndexOf("-") + 1);
  const clause = start.closest("[data-clause]");
  const context = new URL(numberOf(clause).dataset.address, location.href).pathname;
  const path = context.slice(new URL(root).pathname.length);
  const name = nameOf(first, to);
  const address = `${published}${path}${to ? `?to=${to}` : ""}#${first}`;
  const words = start.matches("[data-clause]")
    ? elements.map((element) => element.textContent).join("\n")
    : wordsBetween(start, end);
  return {
    name,
    address,
    quotation: `${words}\n${name}. In: ${page.edition}. ${address}`,
    permanent: to && !cut(first).sentence ? null : `${root}c/${clause.id}/`,
    citations: `${root}c/${clause.id}/#citations`,
  };
}

function wordsBetween(start, end) {
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(end);
  return range.toString();
}
