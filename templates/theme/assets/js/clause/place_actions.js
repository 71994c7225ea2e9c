// What can be done with a place: copy its link, copy its words, cite it, open the page of its clause.

import { bring } from "../shared/arrival.js";
import { copy } from "../shared/clipboard.js";
import { button, element } from "../shared/elements.js";
import { closeBox } from "../shared/floating_box.js";
import { gettext } from "../shared/messages.js";
import { heardName } from "../shared/place_names.js";
import { quotationOf } from "../shared/quotations.js";
import { sentencesOf } from "./parts.js";

/** @import { placeOf } from "../shared/addresses.js" */
/** @typedef {ReturnType<typeof placeOf>} Place */

/**
 * Copy the link of a place.
 * @param {Place} place
 */
export function copyAddress({ address }) {
  return copy(address, () => gettext`Link copied: ${address}`);
}

/**
 * Copy the words of a place, and where they stand.
 * @param {Place} place
 */
export function copyQuotation(place) {
  return copy(quotationOf(place), () => gettext`Quotation copied: ${place.name}`);
}

/**
 * Return the link to the citations of a place. The page of a clause has those of the clause; those of
 * a part of it, or of several, are shown here, and so are those of a clause with parts to choose from.
 * @param {Place} place
 */
export function citeLink(place) {
  const made = link(gettext`Cite`, place.citations);
  const clause = document.getElementById(place.clauses[0]);
  const hasParts = clause !== null && sentencesOf(clause).length > 0;
  const isShownHere = place.id !== clause?.id || hasParts;
  if (isShownHere) made.addEventListener("click", (event) => cite(event, place));
  return made;
}

/**
 * @param {MouseEvent} event
 * @param {Place} place
 */
async function cite(event, place) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const sheet = await bring(() => import("./citation_sheet.js"), gettext`The citation`);
  sheet?.open(place);
}

/**
 * Return the actions for a place, as buttons and links. What shows where a link is shared is the card
 * of a page: that of the clause's own page has its words.
 * @param {Place} place
 */
function actionsFor(place) {
  const { permanent, permanentAddress } = place;
  const own =
    permanent && permanentAddress
      ? [
          link(gettext`Permanent page`, permanent),
          action(gettext`Copy permanent link`, () =>
            copy(permanentAddress, () => gettext`Permanent link copied: ${permanentAddress}`),
          ),
        ]
      : [];
  return [
    action(gettext`Copy link`, () => copyAddress(place)),
    action(gettext`Copy quotation`, () => copyQuotation(place)),
    citeLink(place),
    ...own,
  ];
}

/**
 * @param {string} label
 * @param {() => Promise<void>} act
 */
function action(label, act) {
  return button(label, "", async () => {
    await act();
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
 * @param {...Element} more what follows the actions
 */
export function boxFor(place, className, ...more) {
  const box = element(
    "div",
    className,
    element("p", "", place.name),
    ...actionsFor(place),
    ...more,
  );
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", heardName(place.name));
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
