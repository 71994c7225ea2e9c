// At every number of a clause or a sentence: what can be done with it, or with what is marked of it.

import { goTo, marked } from "../reading/target.js";
import { placeOf } from "../shared/addresses.js";
import { numberOf } from "../shared/clauses.js";
import { closeBox, openBox } from "../shared/floating_box.js";
import { bottomOfFirstLines, topOfWords } from "./lines.js";
import { partsOf } from "./parts.js";
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
  const isThere = around.length === 1 && around[0] === own;
  if (!isMarked && !isThere) stayAt(own);
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
  const choose = (/** @type {Element} */ part) => {
    const main = numberOf(clause);
    stayAt(part);
    if (main) openActions([part], clause, main);
  };
  const menu = boxFor(place, "actions", ...partsOf(clause, elements, choose));
  number.setAttribute("aria-expanded", "true");
  openBox(menu, {
    home,
    near: withFirstLines(number, number.closest(".s") ?? clause),
    before: number === numberOf(clause), // beside the text, where there is room
    owner: number,
    onclose: () => number.removeAttribute("aria-expanded"),
  });
  menu.querySelector("button")?.focus({ preventScroll: true });
}

/**
 * Go to a place whose words stay where they are in the window: above them the room that the line at
 * another place had may go.
 * @param {Element} place
 */
function stayAt(place) {
  const before = topOfWords(place);
  goTo(place.id, { stay: true });
  scrollBy({ top: topOfWords(place) - before, behavior: "instant" });
}

/**
 * Return where a number and the first lines of its words stand: whoever acts on them still reads them.
 * @param {Element} number
 * @param {Element} words
 */
function withFirstLines(number, words) {
  const { left, right, top, bottom } = number.getBoundingClientRect();
  return { left, right, top, bottom: Math.max(bottom, bottomOfFirstLines(words)) };
}
