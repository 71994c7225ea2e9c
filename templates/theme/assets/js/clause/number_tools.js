// Below the number of the clause that a mouse points at: its link, its words, its citation, in small.
// The number itself has them all for everybody else.

import { placeOf } from "../shared/addresses.js";
import { button, element } from "../shared/elements.js";
import { icon } from "../shared/icons.js";
import { gettext } from "../shared/messages.js";
import { isPointing } from "../shared/pointing.js";
import { citeLink, copyAddress, copyQuotation } from "./place_actions.js";

/** @typedef {ReturnType<typeof placeOf>} Place */

/** @type {Element | null} the row whose tools are shown */
let shown = null;
/** @type {HTMLElement | null} */
let tools = null;

/**
 * Show the tools of the clause that an event meets, and no others.
 * @param {Event} event
 */
export function showTools(event) {
  if (event.type !== "pointermove" || !isPointing(event)) return;
  if (/** @type {PointerEvent} */ (event).pointerType !== "mouse") return;
  const row = /** @type {Element} */ (event.target).closest(".row");
  if (row === shown) return;
  tools?.remove();
  shown = row;
  const clause = row?.querySelector("[data-clause][id]");
  const number = row?.querySelector(".number");
  if (!clause || !number) return;
  tools = toolsFor(placeOf([clause]));
  number.append(tools);
}

/** @param {Place} place */
function toolsFor(place) {
  const made = element(
    "span",
    "number-tools",
    small(
      button("", "", () => copyAddress(place)),
      "link",
      gettext`Copy the link`,
    ),
    small(
      button("", "", () => copyQuotation(place)),
      "copy",
      gettext`Copy the words, and where they stand`,
    ),
    small(citeLink(place), "cite", gettext`Cite`),
  );
  made.setAttribute("aria-hidden", "true"); // to others the number says the same
  return made;
}

/**
 * @param {HTMLElement} control
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} title
 */
function small(control, name, title) {
  control.replaceChildren(icon(name));
  control.title = title;
  control.tabIndex = -1;
  return control;
}

document.addEventListener("pointermove", showTools);
