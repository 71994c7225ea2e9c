// The citations of a sentence or of a stretch, in a sheet over the page.

import { sayMissing } from "../shared/arrival.js";
import { citationsOn } from "../shared/citations.js";
import { makeDialog } from "../shared/dialog.js";
import { gettext } from "../shared/messages.js";

/** @import { placeOf } from "../shared/addresses.js" */
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
  const part = { address, clause: clauses[0], id, name, named };
  const shown = await citationsOn(citations, part).catch(() => null);
  if (!shown) {
    sayMissing(gettext`The citation`);
    return;
  }
  sheet ??= makeDialog("citing", "");
  const [close, heading] = sheet.children;
  heading.textContent = gettext`Cite ${place.name}`;
  sheet.replaceChildren(close, heading, ...shown);
  sheet.showModal();
}
