// The citations of a sentence or of a stretch: those that the page of its clause shows, with the place
// and the address of what is cited.

import { sayMissing } from "../shared/arrival.js";
import { makeDialog } from "../shared/dialog.js";
import { element } from "../shared/elements.js";

/** @import { placeOf } from "../shared/addresses.js" */
/** @typedef {ReturnType<typeof placeOf>} Place */

/** @type {HTMLDialogElement | null} */
let sheet = null;

/**
 * Show the citations of a place.
 * @param {Place} place
 */
export async function open(place) {
  const list = await citationsOf(place).catch(() => null);
  if (!list) {
    sayMissing("The citation");
    return;
  }
  sheet ??= makeDialog("citing", "");
  const [heading, close] = sheet.children;
  heading.textContent = `Cite ${place.name}`;
  const files = element(
    "a",
    "",
    `Files for reference managers, of the whole clause ${first(place)}`,
  );
  files.href = place.citations;
  sheet.replaceChildren(heading, close, list, element("p", "", files));
  sheet.showModal();
}

/** @param {Place} place */
function first({ clauses }) {
  return clauses[0].slice(clauses[0].lastIndexOf("-p") + 2);
}

/** @param {Place} place */
async function citationsOf(place) {
  const answer = await fetch(place.citations);
  if (!answer.ok) throw new Error(`${place.citations}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  /** @type {HTMLElement | null} */
  const kept = page.querySelector(".citations[data-locator]");
  if (!kept) return null;
  const list = document.importNode(kept, true);
  for (const one of list.querySelectorAll("dd")) citePlace(one, list.dataset, place);
  return list;
}

/**
 * Make the citation of a clause that of a place in it, or that begins with it.
 * @param {HTMLElement} citation
 * @param {DOMStringMap} clause how it names the clause, and with which address
 * @param {Place} place
 */
function citePlace(citation, { locator = "", address = "" }, place) {
  const known = locator.slice(locator.lastIndexOf("clause "));
  const texts = document.createTreeWalker(citation, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.nodeValue ?? "";
    node.nodeValue = words
      .replace(address, () => place.address)
      .replace(capital(known), () => capital(place.inside))
      .replace(known, () => place.inside);
  }
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
