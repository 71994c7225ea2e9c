// The citations of a sentence, of a stretch or of a clause with several sentences, in a sheet over the
// page; there another sentence of the clause can be chosen.

import { placeOf } from "../shared/addresses.js";
import { sayMissing } from "../shared/arrival.js";
import { citationsOn } from "../shared/citations.js";
import { makeDialog } from "../shared/dialog.js";
import { gettext } from "../shared/messages.js";
import { partsOf } from "./parts.js";

/** @typedef {ReturnType<typeof placeOf>} Place */

/** @type {HTMLDialogElement | null} */
let sheet = null;

/**
 * Show the citations of a place.
 * @param {Place} place
 */
export async function open(place) {
  const { citations, clauses, id, name, named } = place;
  const address = place.permanentAddress ?? place.address;
  const part = id === clauses[0] ? null : { address, clause: clauses[0], id, name, named };
  const shown = await citationsOn(citations, part).catch(() => null);
  if (!shown) {
    sayMissing(gettext`The citation`);
    return;
  }
  sheet ??= makeDialog("citing", "");
  const [close, heading] = sheet.children;
  heading.textContent = gettext`Cite ${place.name}`;
  const others = otherParts(place);
  // Who has chosen a part has the citations first.
  sheet.replaceChildren(close, heading, ...(part ? [...shown, ...others] : [...others, ...shown]));
  if (!sheet.open) sheet.showModal();
}

/**
 * Return the line in which another part of the clause is chosen; of several clauses there is none.
 * @param {Place} place
 */
function otherParts({ clauses, sentences }) {
  const clause = document.getElementById(clauses[0]);
  if (!clause || clauses.length > 1) return [];
  const elements = sentences.flatMap((id) => document.getElementById(id) ?? []);
  return partsOf(clause, elements.length ? elements : [clause], async (part) => {
    await open(placeOf([part]));
    sheet?.querySelector("button")?.focus();
  });
}
