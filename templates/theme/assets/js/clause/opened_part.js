// On the page of one clause, what its buttons copy and cite: the clause, or what is marked of it.

import { MARKED, marked } from "../reading/target.js";
import { placeOf } from "../shared/addresses.js";
import { copy } from "../shared/clipboard.js";
import { button } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { citeLink, copyQuotation } from "./place_actions.js";

/** @typedef {ReturnType<typeof placeOf>} Place */

/** The buttons of the clause. */
const own = [...document.querySelectorAll(".do > .button")];
let shown = own;

/**
 * Return the same for a part of the clause, which they name.
 * @param {Place} place
 */
function actionsOn(place) {
  const { permanentAddress } = place;
  const part = withinClause(place);
  const cite = citeLink(place);
  cite.className = "button quiet";
  cite.textContent = gettext`Cite ${part}`;
  return [
    button(gettext`Copy quotation: ${part}`, "button", () => copyQuotation(place)),
    button(gettext`Copy link: ${part}`, "button quiet", () =>
      copy(permanentAddress ?? "", (address) => gettext`Link copied: ${address}`),
    ),
    cite,
  ];
}

/**
 * Return what a part is called where its clause is known; its whole name where that is no part of it.
 * @param {Place} place
 */
function withinClause({ name, named }) {
  return name.startsWith(named) ? name.slice(named.length).replace(/^[\s\p{P}]+/u, "") : name;
}

function showActions() {
  const place = marked();
  const isPart = place.some((one) => one.matches(".s"));
  const next = isPart ? actionsOn(placeOf(place)) : own;
  for (const [index, one] of shown.entries()) one.replaceWith(next[index]);
  shown = next;
}

document.addEventListener(MARKED, showActions);
showActions();
