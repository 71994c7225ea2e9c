// The citations of a place, from the page that has them: the one of its unit, or of its clause. Those of a
// sentence or of a stretch are those of the clause, with the name and the address of what is cited.

import { element } from "./elements.js";
import { gettext } from "./messages.js";

/**
 * What is cited of a clause, where it is not just that: its identifier, its name, its address;
 * `clause` is the identifier of the clause, `named` what that is called.
 * @typedef {{ clause: string, id: string, name: string, named: string, address: string }} Part
 */

/**
 * Return the citations on a page, and the links to them as files, as elements to show.
 * @param {string} address of the page
 * @param {Part | null} part what is cited, where it is another thing than what the page cites
 */
export async function citationsOn(address, part) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const text = await answer.text();
  // The head stays out: the policy of this page does not know the styles of that one.
  const page = new DOMParser().parseFromString(text.slice(text.indexOf("<body")), "text/html");
  /** @type {HTMLElement | null} */
  const kept = page.querySelector(".citations[data-locator]");
  if (!kept) throw new Error(`${address}: no citations`);
  const list = document.importNode(kept, true);
  const known = list.dataset;
  if (part) reword(list, known, part);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = page.querySelectorAll(".citation-files a");
  const files = [...links].flatMap((link, place) => [
    place ? gettext`, ` : " ",
    fileLink(link, address, known, part),
  ]);
  return [list, element("p", "citation-files", gettext`As files:`, ...files)];
}

/**
 * @param {Element} list
 * @param {DOMStringMap} known
 * @param {Part} part
 */
function reword(list, known, part) {
  // The name of the clause is one piece again: its number stands in an element, to be kept with its word.
  for (const whole of list.querySelectorAll(".whole")) {
    if (isIn(known.locator ?? "", whole)) whole.replaceWith(...whole.childNodes);
  }
  list.normalize();
  const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    node.nodeValue = worded(node.nodeValue ?? "", known, part);
  }
}

/**
 * @param {string} locator
 * @param {Element} words
 */
function isIn(locator, words) {
  return locator.toLowerCase().includes((words.textContent ?? "").toLowerCase());
}

/**
 * Return words that name a clause so that they name a part of it, or it with others.
 * @param {string} words
 * @param {DOMStringMap} known how they name the clause, and with which address
 * @param {Part} part
 */
function worded(words, { locator = "", address = "" }, part) {
  // The clause may be named within its document, and in small letters: so is then its part.
  const inside = locator.charAt(0) + part.name.slice(part.named.length - locator.length + 1);
  const named = (/** @type {string} */ piece) =>
    piece
      .replaceAll(part.clause, () => part.id)
      .replaceAll(capital(locator), () => capital(inside))
      .replaceAll(locator, () => inside);
  return words.split(address).map(named).join(part.address);
}

/**
 * Return the link to a file; of a part of a clause the file is made when it is asked for.
 * @param {HTMLAnchorElement} there the link on the page of the clause
 * @param {string} page its address
 * @param {DOMStringMap} known
 * @param {Part | null} part
 */
function fileLink(there, page, known, part) {
  const link = element("a", "", there.firstChild?.textContent ?? "");
  link.href = new URL(there.getAttribute("href") ?? "", page).href;
  const name = link.href.slice(link.href.lastIndexOf("/") + 1);
  if (!part) return link;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(link.href);
    const file = new Blob([worded(await answer.text(), known, part)]);
    const made = element("a");
    made.href = URL.createObjectURL(file);
    made.download = name.replace("citation", part.id.replaceAll(".", "-"));
    made.click();
    URL.revokeObjectURL(made.href);
  });
  return link;
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
