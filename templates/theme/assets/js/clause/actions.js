// At every clause number: copy its link, copy its words, cite it, open its own page.

import { copy } from "../shared/clipboard.js";
import { float, sink } from "../shared/floating_box.js";
import { placeOf } from "../shared/addresses.js";
import { goTo } from "../reading/target.js";

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

/** Go to the clause of a number and open its actions; close them if they are open. */
export function toggleActions(number) {
  if (number.getAttribute("aria-expanded") === "true") {
    sink();
    return;
  }
  const id = number.dataset.clauseActions;
  const menu = boxFor(placeOf([document.getElementById(id)]), "actions");
  goTo(id, { stay: true });
  number.setAttribute("aria-expanded", "true");
  float(menu, {
    home: number.parentElement,
    near: number.getBoundingClientRect(),
    before: true, // beside the text, where there is room
    owner: number,
    onclose: () => number.removeAttribute("aria-expanded"),
  });
  menu.querySelector("button").focus({ preventScroll: true });
}
