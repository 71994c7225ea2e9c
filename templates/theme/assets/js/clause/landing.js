// The line above a place that a link has led to: what it is, and what can be done with it.

import { placeOf } from "../shared/addresses.js";
import { button, element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { heardName } from "../shared/place_names.js";
import { topOfWords } from "./lines.js";
import { citeLink, copyAddress, copyQuotation } from "./place_actions.js";

/** @type {HTMLElement | null} */
let line = null;
/** @type {(() => void) | null} puts the line where it belongs */
let settle = null;

/**
 * Show the line above a place; take away the one before.
 * @param {Element[]} elements the place: none, for no line
 * @param {() => void} clear what clears the mark
 */
export function showLine(elements, clear) {
  line?.remove();
  settle = null;
  const [first] = elements;
  const row = first?.closest(".row");
  if (!first || !row) return;
  const place = placeOf(elements);
  const eraser = button("×", "clear", clear);
  eraser.title = gettext`Clear highlight (Esc)`;
  eraser.setAttribute("aria-label", gettext`Clear highlight`);
  const made = element(
    "div",
    "landing",
    element("span", "landing-name", place.name),
    titled(
      button(gettext`Copy`, "", () => copyAddress(place)),
      gettext`Copy the link`,
    ),
    titled(
      button(gettext`Quote`, "", () => copyQuotation(place)),
      gettext`Copy the words, and where they stand`,
    ),
    citeLink(place),
    eraser,
  );
  made.setAttribute("role", "group");
  const name = heardName(place.name);
  made.setAttribute("aria-label", gettext`Linked: ${name}`);
  row.querySelector(".number")?.after(made);
  line = made;
  settle = () => {
    const top = topOfWords(first) - row.getBoundingClientRect().top - made.offsetHeight;
    made.style.insetBlockStart = `${Math.round(top)}px`;
  };
  settle();
}

/**
 * @param {HTMLElement} control
 * @param {string} title
 */
function titled(control, title) {
  control.title = title;
  return control;
}

addEventListener("resize", () => settle?.());
document.fonts.ready.then(() => settle?.());
