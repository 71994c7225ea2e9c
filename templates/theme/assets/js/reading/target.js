// The target of the address: a clause, a sentence or a range. Without scripts :target marks the
// first place; here ranges are marked whole, the mark can be cleared, and what is not there is explained.

import "../shared/floating_box.js"; // first, so that Escape closes a box before it clears a mark
import { numberOf, stretch } from "../shared/clauses.js";

const html = document.documentElement;
const eraser = document.createElement("button");
eraser.type = "button";
eraser.className = "clear";
eraser.title = "Clear highlight (Esc)";
eraser.setAttribute("aria-label", "Clear highlight");
eraser.textContent = "×";
eraser.addEventListener("click", clear);

/** Return the place that the address names: its first identifier, and the last part of a range. */
export function target() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A broken escape is no identifier; it will be explained as it stands.
  }
  return { id, to: new URLSearchParams(location.search).get("to") ?? "" };
}

/**
 * Go to a place of this page and mark it.
 * `stay` leaves the page where it is; `replace` makes no new entry in the history.
 * @param {string} id
 */
export function goTo(id, { stay = false, replace = false } = {}) {
  const top = scrollY;
  let fresh = !replace;
  if (location.search) {
    // The end of another range would stay in the address.
    history[replace ? "replaceState" : "pushState"](null, "", location.pathname);
    fresh = false;
  }
  if (fresh) location.hash = id;
  else location.replace(`#${id}`);
  if (stay) scrollTo({ top, behavior: "instant" });
  mark();
}

function mark() {
  const { id, to } = target();
  unmark();
  delete html.dataset.cleared;
  document.querySelector(".notice")?.remove();
  if (!id || id === "top" || document.querySelector("[data-not-found]")) return;
  const first = document.getElementById(id);
  const range = to ? stretch(id, to) : null;
  for (const element of range ?? []) element.classList.add("arrived");
  const clause = first?.closest("[data-clause]");
  if (clause) numberOf(clause).after(eraser);
  if (!first || (to && !range)) {
    import("./missing_place.js").then(({ explain }) => explain(to ? `${id}..${to}` : id));
  }
}

function unmark() {
  for (const element of document.querySelectorAll(".arrived")) element.classList.remove("arrived");
  eraser.remove();
}

function clear() {
  const back = document.activeElement === eraser && eraser.previousElementSibling;
  unmark();
  html.dataset.cleared = "";
  history.replaceState(null, "", location.pathname);
  if (back) /** @type {HTMLElement} */ (back).focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const free = !event.defaultPrevented && !document.querySelector("dialog[open]");
  if (event.key === "Escape" && free && eraser.isConnected) clear();
});
addEventListener("hashchange", mark);
addEventListener("popstate", mark);
mark();
