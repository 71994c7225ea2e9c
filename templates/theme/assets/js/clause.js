// The page of one clause is light: what a reader may never use comes with the first movement.

const FIRST = ["pointermove", "pointerdown", "focusin", "keydown"];
let coming = null;

function bring() {
  coming ??= Promise.all([dress(), import("./edition.js")]).then(() => {
    document.removeEventListener("click", wait);
  });
  for (const kind of FIRST) document.removeEventListener(kind, meet);
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
    document.querySelector("link[media=print]").before(sheet);
  });
}

// A key that was pressed before anything could answer it is pressed again.
async function meet(event) {
  await bring();
  if (event.type === "keydown") event.target.dispatchEvent(new KeyboardEvent("keydown", event));
}

// So is the number of the clause.
async function wait(event) {
  const number = event.target.closest("[data-clause-actions]");
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await bring();
  number.click();
}

for (const kind of FIRST) document.addEventListener(kind, meet);
document.addEventListener("click", wait);
