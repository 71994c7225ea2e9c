// Addresses on paper. The one in the head says what was asked for, too: the words of a search, a range.
// A line ends behind a stroke, or before another sign where it must; never in an escape, and not
// behind a hyphen, which would look like the printer's. Without scripts they break as the engine has it.

const OWN = ".print-address";
const SHOWN = ".footnotes .address";
const LEADING =
  ':is(.prose, .note-reason, .official, .references) a[href^="http"]:not(.address, .printed)';
const own = document.querySelector(OWN)?.textContent ?? "";
const LONG = 40; // letters that may stay together at the end of a line

/**
 * Return an address cut where a line may end.
 * @param {string} address
 */
function parts(address) {
  return address
    .split(/(?<=[^:/][/])|(?=[?#&])/u)
    .flatMap((part) => (part.length > LONG ? part.split(/(?=[-_.=+]|(?<!%..)%)/u) : part));
}

/**
 * @param {Element} element
 * @param {string} address
 */
function show(element, address) {
  const shown = parts(address).flatMap((part, place) => {
    const whole = document.createElement("span");
    whole.textContent = part;
    return place ? [document.createElement("wbr"), whole] : [whole];
  });
  element.replaceChildren(...shown);
}

addEventListener("beforeprint", () => {
  const head = document.querySelector(OWN);
  if (head) show(head, own + location.search + location.hash);
  for (const one of document.querySelectorAll(SHOWN)) show(one, one.textContent ?? "");
  for (const link of document.querySelectorAll(LEADING)) {
    const address = document.createElement("span");
    address.className = "print-only address";
    show(address, link.getAttribute("href") ?? "");
    link.classList.add("printed");
    link.after(address);
  }
});
