// The page of one clause is light: what a reader may never use comes with the first movement.

const FIRST = ["pointermove", "pointerdown", "focusin"];
/** @type {KeyboardEvent[]} */
const pressed = [];
/** @type {Promise<void> | null} */
let coming = null;

function bring() {
  coming ??= Promise.all([dress(), import("./every_page.js")]).then(() => {
    document.removeEventListener("click", wait);
    document.removeEventListener("keydown", hold);
    for (const event of pressed) event.target?.dispatchEvent(new KeyboardEvent("keydown", event));
  });
  for (const kind of FIRST) document.removeEventListener(kind, bring);
  return coming;
}

// The styles of what the scripts add; print has the last word, as on every other page.
function dress() {
  return new Promise((resolve) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("../css/comfort.css", import.meta.url).href;
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
    document.querySelector("link[media=print]")?.before(sheet);
  });
}

/**
 * Keys that are pressed before anything can answer them are pressed again, in their order.
 * @param {KeyboardEvent} event
 */
function hold(event) {
  event.stopImmediatePropagation(); // what has come already is not to act on it as well
  pressed.push(event);
  bring();
}

/**
 * So is the number of the clause.
 * @param {MouseEvent} event
 */
async function wait(event) {
  const target = /** @type {Element} */ (event.target);
  const number = /** @type {HTMLElement | null} */ (target.closest("[data-clause-actions]"));
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await bring();
  number.click();
}

for (const kind of FIRST) document.addEventListener(kind, bring);
document.addEventListener("keydown", hold);
document.addEventListener("click", wait);
