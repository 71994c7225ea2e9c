// The target of the address: a clause, a sentence or a range. Without scripts :target marks the
// first place; here ranges are marked whole, the mark can be cleared, and what is not there is explained.

import "../shared/floating_box.js"; // first, so that Escape closes a box before it clears a mark
import { showAddress } from "../shared/address_bar.js";
import { bring } from "../shared/arrival.js";
import { numberOf, stretch } from "../shared/clauses.js";

const html = document.documentElement;

/** The event that tells of a new mark, and of none. */
export const MARKED = "edition:marked";
/** Where a number or a key has led, not a link: the reader knows where that is. */
let stayedAt = "";
/** How often the mark was set: what is asked for at one turn may be out of date when it comes. */
let turns = 0;

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

/** Return what is marked: clauses, or sentences of one clause. */
export function marked() {
  if ("cleared" in html.dataset) return [];
  const { id, to } = target();
  const first = id ? document.getElementById(id) : null; // Firefox complains of no name
  if (!first?.matches("[data-clause], .s")) return [];
  return (to && stretch(id, to)?.elements) || [first];
}

/** Say whether a link has led to what is marked. */
export function isLanded() {
  return stayedAt !== target().id;
}

/**
 * Go to a place of this page and mark it.
 * `stay` leaves the page where it is; `replace` makes no new entry in the history.
 * @param {string} id
 */
export function goTo(id, { stay = false, replace = false } = {}) {
  const top = scrollY;
  let fresh = !replace;
  stayedAt = stay || replace ? id : "";
  html.dataset.moved = ""; // from where the page was opened
  html.toggleAttribute("data-stayed", stayedAt !== "");
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
  turns += 1;
  unmark();
  delete html.dataset.cleared;
  if (isLanded()) stayedAt = "";
  html.toggleAttribute("data-stayed", stayedAt !== "");
  document.querySelector(".notice")?.remove();
  const isElsewhere = !(id || to) || id === "top" || document.querySelector("[data-not-found]");
  if (!isElsewhere) {
    const range = to ? stretch(id, to) : null;
    for (const element of range?.elements ?? []) element.classList.add("arrived");
    if (!document.getElementById(id) || (to && !range?.isWhole)) explain(id, to);
  }
  document.dispatchEvent(new Event(MARKED));
}

/**
 * @param {string} id
 * @param {string} to
 */
async function explain(id, to) {
  const turn = turns;
  const missing = await bring(() => import("./missing_place.js"));
  missing?.explain(id, to, () => turn === turns);
}

function unmark() {
  for (const element of document.querySelectorAll(".arrived")) element.classList.remove("arrived");
}

/** Clear the mark. */
export function clear() {
  const [first] = marked();
  const back = document.activeElement?.closest(".landing") && numberOf(first);
  unmark();
  html.dataset.cleared = "";
  html.dataset.moved = "";
  showAddress(location.pathname);
  document.dispatchEvent(new Event(MARKED));
  if (back) back.focus({ preventScroll: true });
}

/** A mark that was coded on the way has taken the place into the query. */
function mendQuery() {
  const coded = /[?&]to=([ps]\d+[a-z]*)(?:%23|%2523)([^&]+)/iu.exec(location.search);
  if (coded && !location.hash) location.replace(`${location.pathname}?to=${coded[1]}#${coded[2]}`);
}

document.addEventListener("keydown", (event) => {
  const free = !event.defaultPrevented && !document.querySelector("dialog[open]");
  if (event.key === "Escape" && free && marked().length) clear();
});
for (const kind of ["hashchange", "popstate"]) {
  addEventListener(kind, () => {
    html.dataset.moved = "";
    mark();
  });
}
mendQuery();
mark();
