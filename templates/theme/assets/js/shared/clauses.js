// The clauses of the page: all of them, the number of one, the sentences or clauses of a range.

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
