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
 * @returns {HTMLAnchorElement | null}
 */
export function numberOf(clause) {
  return clause.closest(".row")?.querySelector("[data-clause-actions]") ?? null;
}

/**
 * Return the elements from one identifier to the last part of a range, and whether all of it is
 * there; null where no range begins. What lies past the end of its unit, or of its clause, is not.
 * @param {string} first
 * @param {string} to
 */
export function stretch(first, to) {
  const start = document.getElementById(first);
  const stem = first.slice(0, first.lastIndexOf("-") + 1);
  const kind = start?.matches("[data-clause]") ? "p" : "s";
  if (!start?.matches("[data-clause], .s") || !to.startsWith(kind)) return null;
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll(kind === "p" ? "[data-clause][id]" : ".s[id]");
  const siblings = [...all].filter(
    ({ id }) => id.startsWith(stem) && /^[ps]\d+[a-z]*$/u.test(id.slice(stem.length)),
  );
  const from = siblings.indexOf(start);
  const last = siblings.findIndex(({ id }) => id === stem + to);
  const isPast = last < 0 && Number.parseInt(to.slice(1), 10) > ordinal(siblings.at(-1), stem);
  if (!isPast && last <= from) return null;
  return { elements: siblings.slice(from, isPast ? undefined : last + 1), isWhole: !isPast };
}

/**
 * @param {Element | undefined} element
 * @param {string} stem
 */
function ordinal(element, stem) {
  return Number.parseInt(element?.id.slice(stem.length + 1) ?? "", 10);
}
