// Addresses in print. The one in the head says what was asked for, too: the words of a search, a range.
// A line ends behind a stroke, or before another sign; never in an escape, and not behind a hyphen, which
// would look like the printer's. Without scripts addresses break as the engine has it.

const ENDS = /(?<=[^:/][/])|(?=[?#&])|(?<!%..)(?=%)|(?<=[^/]{20})(?=[-_])/u;
const LINKS =
  ':is(.prose, .note-reason, .official, .references) a[href^="http"]:not(.address, .said)';
const head = document.querySelector(".print-address");
const own = head?.textContent;

/**
 * @param {Element | null} element
 * @param {string | null | undefined} address
 */
function show(element, address) {
  const parts = (address ?? "").split(ENDS).map((part) => {
    const whole = document.createElement("span");
    whole.textContent = part;
    return whole;
  });
  element?.replaceChildren(...parts);
}

addEventListener("beforeprint", () => {
  show(head, own + location.search + location.hash);
  for (const one of document.querySelectorAll(":is(.footnotes, .prose) .address"))
    show(one, one.textContent);
  for (const place of document.querySelectorAll(".footnotes a")) {
    place.textContent = (place.textContent ?? "").replace(/ (?=\d)/gu, "\u00A0"); // kept with its word
  }
  for (const link of document.querySelectorAll(`${LINKS}:not(:has(+ .address))`)) {
    const address = document.createElement("span");
    address.className = "print-only address";
    show(address, `(${link.getAttribute("href")})`);
    link.after(address);
  }
});
