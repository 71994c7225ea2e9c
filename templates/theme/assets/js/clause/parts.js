// A line of links to the sentences of a clause that has several, and to the whole clause: whoever wants
// to link to one, to quote it or to cite it chooses it there.

import { nameOf } from "../shared/addresses.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";

/**
 * Return the sentences of a clause that has several; of one there is nothing to choose.
 * @param {Element} clause
 */
export function sentencesOf(clause) {
  const sentences = [...clause.querySelectorAll(".s[id]")];
  return sentences.length > 1 ? sentences : [];
}

/**
 * Return the line, or nothing where there is nothing to choose.
 * @param {Element} clause
 * @param {Element[]} elements the place that is spoken of
 * @param {(part: Element) => void} choose
 */
export function partsOf(clause, elements, choose) {
  const others = sentencesOf(clause);
  const isWhole = elements.length === 1 && elements[0] === clause;
  if (isWhole && !others.length) return [];
  const whole = isWhole ? [] : [partLink(gettext`Whole clause`, clause, choose)];
  const words = others.length ? [element("span", "", gettext`Sentence`)] : [];
  const links = others.map((one) =>
    partLink(one.id.slice(one.id.lastIndexOf("s") + 1), one, choose),
  );
  for (const [index, link] of links.entries()) {
    if (elements.includes(others[index])) link.setAttribute("aria-current", "true");
  }
  return [element("div", "parts", ...whole, ...words, ...links)];
}

/**
 * @param {string} label
 * @param {Element} part
 * @param {(part: Element) => void} choose
 */
function partLink(label, part, choose) {
  const made = element("a", "", label);
  made.href = `#${part.id}`;
  made.setAttribute("aria-label", nameOf(part));
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(part);
  });
  return made;
}
