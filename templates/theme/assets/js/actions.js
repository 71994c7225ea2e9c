// At every clause number: copy its link, copy its words, cite it, open its own page.

import { copy } from "./copying.js";
import { float, floating, sink } from "./float.js";
import { placeOf } from "./places.js";
import { goTo } from "./arrive.js";

/** Return the actions for a place, as buttons and links. */
export function actionsFor(place) {
  return [
    button("Copy link", () => copy(place.address, `Link copied: ${place.address}`)),
    button("Copy quotation", () => copy(place.quotation, `Quotation copied: ${place.name}`)),
    link("Cite", place.citations),
    ...(place.permanent ? [link("Permanent page", place.permanent)] : []),
  ];
}

function button(label, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", async () => {
    await act();
    sink();
  });
  return element;
}

function link(label, address) {
  const element = document.createElement("a");
  element.href = address;
  element.textContent = label;
  element.addEventListener("click", sink);
  return element;
}

/** Return the box that holds the actions, with the name of what they act on. */
export function boxFor(place, className) {
  const box = document.createElement("div");
  box.className = className;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", place.name);
  const name = document.createElement("p");
  name.textContent = place.name;
  box.append(name, ...actionsFor(place));
  box.addEventListener("keydown", walk);
  return box;
}

function walk(event) {
  const items = [...event.currentTarget.querySelectorAll("button, a")];
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1 };
  const ends = { Home: 0, End: items.length - 1 };
  const next = ends[event.key] ?? steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length).focus();
}

function openMenu(number) {
  const clause = document.getElementById(number.dataset.clauseActions);
  const menu = boxFor(placeOf([clause]), "actions");
  number.setAttribute("aria-expanded", "true");
  float(menu, {
    home: number.parentElement,
    near: number.getBoundingClientRect(),
    before: true, // beside the text, where there is room
    owner: number,
    onclose: () => number.setAttribute("aria-expanded", "false"),
  });
  menu.querySelector("button").focus({ preventScroll: true });
}

for (const number of document.querySelectorAll("[data-clause-actions]")) {
  number.setAttribute("aria-expanded", "false");
}

document.addEventListener("click", (event) => {
  const number = event.target.closest("[data-clause-actions]");
  if (!number || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (number.getAttribute("aria-expanded") === "true") {
    sink();
    return;
  }
  goTo(number.dataset.clauseActions, { stay: true });
  openMenu(number);
});
