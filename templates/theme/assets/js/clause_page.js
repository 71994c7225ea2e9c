// The page of one clause is light: what a reader may never use comes with the first movement.

import { copyLinkHere } from "./clause/copy_here.js";
import { openSearch } from "./controls/open_search.js";
import { keyOf, SEARCH } from "./controls/pressed_key.js";
import { bring, markAsScripted } from "./shared/arrival.js";

const FIRST = ["pointermove", "pointerdown", "focusin"];
const NUMBER = "[data-clause-actions], .sn";

/** @type {Promise<unknown> | null} */
let coming = null;

/**
 * Bring the rest, styles first; return null if it did not come, and then whatever needs it brings it
 * again.
 */
function bringAll() {
  coming ??= dress()
    .then(() => bring(() => import("./every_page.js")))
    .then((module) => {
      document.removeEventListener("pointermove", bringAll);
      if (module) stopWaiting();
      else coming = null;
      return module;
    });
  return coming;
}

// The styles of what the scripts add; print has the last word, as on every other page.
async function dress() {
  /** @type {HTMLLinkElement | null} */
  const first = document.querySelector("link[rel=stylesheet]");
  if (!first) return;
  const { href } = new URL("comfort.css", first.href);
  if (document.querySelector(`link[href="${href}"]`)) return;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = href;
  await new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", () => {
      sheet.remove();
      resolve(null);
    });
    (document.querySelector("link[media=print]") ?? document.head.lastChild)?.before(sheet);
  });
}

/**
 * A key that is pressed before the script that answers it is here is answered when it comes; all
 * others are the browser's, as ever.
 * @param {KeyboardEvent} event
 */
async function hold(event) {
  const key = keyOf(event);
  const ready = bringAll();
  if (!key) return;
  event.preventDefault();
  if (key === "c") copyLinkHere();
  else if (["/", "g", SEARCH].includes(key)) openSearch(ready);
  else {
    await ready;
    const keys = await bring(() => import("./controls/keys.js"), "The keys");
    keys?.answer(key);
  }
}

/**
 * So is the number of the clause; without its script it is the link that it was.
 * @param {MouseEvent} event
 */
async function wait(event) {
  const number = /** @type {Element} */ (event.target).closest(NUMBER);
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (number);
  if (await bringAll()) link.click();
  else location.assign(link.href);
}

function stopWaiting() {
  for (const kind of FIRST) document.removeEventListener(kind, bringAll);
  document.removeEventListener("click", wait);
  document.removeEventListener("keydown", hold);
}

for (const kind of FIRST) document.addEventListener(kind, bringAll);
document.addEventListener("keydown", hold);
document.addEventListener("click", wait);
if (location.hash || location.search) bringAll(); // who comes by a link to a part is told where it is

markAsScripted();
