// The buttons of a page that copy what stands beside them: a citation, or on the page of a clause its
// words or its link. A browser lets a page copy while a button is answered, so this is there at once.

import { bring } from "../shared/arrival.js";
import { copy } from "../shared/clipboard.js";
import { gettext } from "../shared/messages.js";

/** @param {Element} button */
function copyCitation(button) {
  const citation = button.parentElement?.nextElementSibling;
  const words = citation?.textContent?.trim() ?? "";
  // Word processors know no titles of works, but italics.
  const html = citation?.innerHTML.replace(/(<\/?)cite/gu, "$1i");
  copy(words, () => gettext`Citation copied`, html);
}

function copyPermanentLink() {
  /** @type {HTMLLinkElement | null} */
  const link = document.querySelector('link[rel="canonical"]');
  copy(link?.href ?? location.href, (address) => gettext`Link copied: ${address}`);
}

function copyClause() {
  const place = Promise.all([
    bring(() => import("../shared/addresses.js")),
    bring(() => import("../shared/quotations.js"), gettext`The quotation`),
  ]);
  const quotation = place.then(([addresses, quotations]) => {
    const clause = document.querySelector("[data-clause][id]");
    if (!(addresses && quotations && clause)) return null;
    return quotations.quotationOf(addresses.placeOf([clause]));
  });
  const name = document.querySelector("h1")?.textContent ?? "";
  copy(quotation, () => gettext`Quotation copied: ${name}`);
}

/** @type {Record<string, (button: Element) => void>} */
const COPIES = { citation: copyCitation, link: copyPermanentLink, quotation: copyClause };

document.addEventListener("click", (event) => {
  /** @type {HTMLElement | null} */
  const button = /** @type {Element} */ (event.target).closest("[data-copy]");
  if (button) COPIES[button.dataset.copy ?? ""]?.(button);
});
