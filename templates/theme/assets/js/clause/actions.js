// At every clause number: copy its link, copy its words, cite it, open its own page.

import { goTo } from "../reading/target.js";
import { placeOf } from "../shared/addresses.js";
import { copy } from "../shared/clipboard.js";
import { button, element } from "../shared/elements.js";
import { closeBox, openBox } from "../shared/floating_box.js";

/** @typedef {ReturnType<typeof placeOf>} Place */

/**
 * Return the actions for a place, as buttons and links.
 * @param {Place} place
 */
function actionsFor(place) {
  return [
    action("Copy link", place.address, `Link copied: ${place.address}`),
    action("Copy quotation", place.quotation, `Quotation copied: ${place.name}`),
    link("Cite", place.citations),
    ...(place.permanent ? [link("Permanent page", place.permanent)] : []),
  ];
}

/**
 * @param {string} label
 * @param {string} text what is copied
 * @param {string} what how that is called
 */
function action(label, text, what) {
  return button(label, "", async () => {
    await copy(text, () => what);
    closeBox();
  });
}

/**
 * @param {string} label
 * @param {string} address
 */
function link(label, address) {
  const made = element("a", "", label);
  made.href = address;
  made.addEventListener("click", () => closeBox());
  return made;
}

/**
 * Return the box that holds the actions, with the name of what they act on.
 * @param {Place} place
 * @param {string} className
 */
export function boxFor(place, className) {
  const box = element("div", className, element("p", "", place.name), ...actionsFor(place));
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", place.name);
  box.addEventListener("keydown", (event) => walk(event, box));
  return box;
}

/**
 * @param {KeyboardEvent} event
 * @param {Element} box
 */
function walk(event, box) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = box.querySelectorAll("button, a");
  const items = [...found];
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  /** @type {Record<string, number>} */
  const targets = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const next = targets[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

/**
 * Go to the clause of a number and open its actions; close them if they are open.
 * @param {HTMLAnchorElement} number
 */
export function toggleActions(number) {
  if (number.getAttribute("aria-expanded") === "true") {
    closeBox();
    return;
  }
  const id = number.dataset.clauseActions ?? "";
  const clause = document.getElementById(id);
  const row = number.parentElement;
  if (!clause || !row) return;
  const menu = boxFor(placeOf([clause]), "actions");
  goTo(id, { stay: true });
  number.setAttribute("aria-expanded", "true");
  openBox(menu, {
    home: row,
    near: number.getBoundingClientRect(),
    before: true, // beside the text, where there is room
    owner: number,
    onclose: () => number.removeAttribute("aria-expanded"),
  });
  menu.querySelector("button")?.focus({ preventScroll: true });
}
