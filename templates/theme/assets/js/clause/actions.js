// At every number of a clause or a sentence: what can be done with it, or with what is marked of it.

import { goTo, marked } from "../reading/target.js";
import { nameOf, placeOf } from "../shared/addresses.js";
import { numberOf } from "../shared/clauses.js";
import { element } from "../shared/elements.js";
import { closeBox, openBox } from "../shared/floating_box.js";
import { gettext } from "../shared/messages.js";
import { boxFor } from "./place_actions.js";

/**
 * Go to what a number stands at and open its actions; close them if they are open. Where a part of a
 * clause is marked, or it with others, its number speaks of what is marked.
 * @param {HTMLAnchorElement} number
 */
export function toggleActions(number) {
  if (number.getAttribute("aria-expanded") === "true") {
    closeBox();
    return;
  }
  const own = number.closest(".s") ?? document.getElementById(number.dataset.clauseActions ?? "");
  const clause = own?.closest("[data-clause]");
  if (!own || !clause) {
    location.assign(number.href); // it stands beside nothing that it could act on
    return;
  }
  const around = marked();
  const isMarked = own === clause && around.some((one) => clause.contains(one));
  if (!isMarked) goTo(own.id, { stay: true });
  openActions(isMarked ? around : [own], clause, number);
}

/**
 * @param {Element[]} elements the place
 * @param {Element} clause
 * @param {HTMLAnchorElement} number
 */
function openActions(elements, clause, number) {
  const place = placeOf(elements);
  const home = clause.closest(".row") ?? clause;
  const menu = boxFor(place, "actions", ...partsOf(clause, elements));
  number.setAttribute("aria-expanded", "true");
  openBox(menu, {
    home,
    near: number.getBoundingClientRect(),
    before: number === numberOf(clause), // beside the text, where there is room
    owner: number,
    onclose: () => number.removeAttribute("aria-expanded"),
  });
  menu.querySelector("button")?.focus({ preventScroll: true });
}

/**
 * Return a line of links to the sentences of a clause that has several, and to the whole clause.
 * @param {Element} clause
 * @param {Element[]} elements the place that is spoken of
 */
function partsOf(clause, elements) {
  const sentences = [...clause.querySelectorAll(".s[id]")];
  const others = sentences.length > 1 ? sentences : [];
  const isWhole = elements.length === 1 && elements[0] === clause;
  if (isWhole && !others.length) return [];
  const whole = isWhole ? [] : [partLink(gettext`Whole clause`, clause, clause)];
  const words = others.length ? [element("span", "", gettext`Sentence`)] : [];
  const links = others.map((one) =>
    partLink(one.id.slice(one.id.lastIndexOf("s") + 1), one, clause),
  );
  for (const [index, link] of links.entries()) {
    if (elements.includes(others[index])) link.setAttribute("aria-current", "true");
  }
  return [element("div", "parts", ...whole, ...words, ...links)];
}

/**
 * @param {string} label
 * @param {Element} part
 * @param {Element} clause
 */
function partLink(label, part, clause) {
  const made = element("a", "", label);
  made.href = `#${part.id}`;
  made.setAttribute("aria-label", nameOf(part));
  made.addEventListener("click", (event) => {
    const number = numberOf(clause);
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(part.id, { stay: true });
    openActions([part], clause, number);
  });
  return made;
}
