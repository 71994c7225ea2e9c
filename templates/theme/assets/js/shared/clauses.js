// Clauses and sentences: their identifiers, and their elements on the page.

/**
 * Cut an identifier into unit, clause and sentence; null if it names no clause or sentence.
 * @param {string} id
 */
export function cut(id) {
  const match = /^(.+)-p(\d+[a-z]*)(?:-s(\d+[a-z]*))?$/u.exec(id);
  return match && { unit: match[1], clause: match[2], sentence: match[3] };
}

/** Return the clauses of the page, in the order of the text. */
export function clauses() {
  return [...document.querySelectorAll("[data-clause][id]")];
}

/**
 * Return the number beside a clause, which holds its link and opens its actions.
 * @param {Element} clause
 */
export function numberOf(clause) {
  const number = clause.closest(".row")?.querySelector("[data-clause-actions]");
  return /** @type {HTMLAnchorElement} */ (number);
}

/**
 * Return the elements from one identifier to the last part of a range, or null if there is none.
 * @param {string} first
 * @param {string} to
 */
export function stretch(first, to) {
  const start = document.getElementById(first);
  const last = document.getElementById(`${first.slice(0, first.lastIndexOf("-"))}-${to}`);
  const kind = start?.matches("[data-clause]") ? "[data-clause]" : ".s";
  if (!start || !last?.matches(kind)) return null;
  const all = [...document.querySelectorAll(`${kind}[id]`)];
  const chosen = all.slice(all.indexOf(start), all.indexOf(last) + 1);
  return chosen.length > 1 ? chosen : null;
}
