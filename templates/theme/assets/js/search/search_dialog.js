// The search dialog: go to a place, or find words in the texts and in what the editors added.

import { goTo } from "../reading/target.js";
import { numberOf } from "../shared/clauses.js";
import { makeDialog } from "../shared/dialog.js";
import { element } from "../shared/elements.js";
import { records } from "../shared/records.js";
import { placesNamed } from "./place_query.js";
import { makeFinder } from "./search_index.js";
import { advice, hitGroups, placeGroup, summary } from "./search_results.js";

/** @typedef {Awaited<ReturnType<typeof load>>} Engine */

/** @type {ReturnType<typeof make> | null} */
let parts = null;
/** @type {Promise<Engine> | null} */
let engine = null;

/**
 * Open the dialog. The records and the index are loaded when it opens for the first time.
 * @param {string} typed what was typed before the dialog was there
 */
export function open(typed) {
  parts ??= make();
  const { dialog, input, results, status } = parts;
  dialog.showModal();
  input.focus();
  input.select();
  if (typed) input.setRangeText(typed, 0, input.value.length, "end");
  engine ??= load();
  engine.then(
    (loaded) => answer(loaded, input.value, results, status),
    () => {
      engine = null;
      status.textContent = "Search could not be loaded. Close it and try again.";
    },
  );
}

async function load() {
  const data = await records();
  return { data, find: await makeFinder(data.records) };
}

function make() {
  const dialog = makeDialog("search", "Go to or search");
  const label = element("label", "", "A place, such as its number, or words");
  const input = element("input");
  input.id = "search-words";
  input.type = "text";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.enterKeyHint = "go";
  label.htmlFor = input.id;
  const status = element("p", "search-status", "Loading …");
  status.setAttribute("role", "status");
  const results = element("div", "results");
  dialog.append(label, input, status, results);
  input.addEventListener("input", () =>
    engine?.then((loaded) => answer(loaded, input.value, results, status)),
  );
  dialog.addEventListener("keydown", (event) => walk(event, input, results));
  results.addEventListener("click", (event) => follow(event, dialog));
  return { dialog, input, status, results };
}

/**
 * @param {Engine} engine
 * @param {string} query
 * @param {Element} results
 * @param {Element} status
 */
function answer({ data, find }, query, results, status) {
  results.replaceChildren();
  if (!query.trim()) {
    status.textContent = "";
    results.append(advice(data));
    return;
  }
  const places = placesNamed(query, data);
  const there = new Set(places.map(({ id }) => id));
  const found = find(query);
  const hits = found.hits.filter(({ id }) => !there.has(id));
  if (places.length) results.append(placeGroup(places));
  results.append(...hitGroups(data, hits, found.counts));
  status.textContent = summary(places, hits.length, found.complete);
  if (!places.length && !hits.length) results.append(advice(data));
}

/**
 * Arrow keys walk from the field through the hits; a letter leads back to the field.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} input
 * @param {Element} results
 */
function walk(event, input, results) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = results.querySelectorAll(".hit, .plain");
  const hits = [...found];
  const at = hits.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (event.target === input && event.key === "Enter") {
    event.preventDefault();
    hits.find((hit) => hit.matches(".hit"))?.click();
    return;
  }
  const inList = at >= 0;
  /** @type {Record<string, number>} */
  const targets = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hits.length - 1 };
  const next = targets[event.key];
  if (next !== undefined && (inList || event.key === "ArrowDown")) {
    event.preventDefault();
    (hits[next] ?? (next < 0 ? input : hits[at]))?.focus();
  } else if (inList && event.key.length === 1 && event.key !== " ") {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }
}

/**
 * A hit on this page is gone to here; the focus goes along.
 * @param {MouseEvent} event
 * @param {HTMLDialogElement} dialog
 */
function follow(event, dialog) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a.hit"));
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { hash, pathname, search } = new URL(link.href);
  dialog.close();
  if (pathname !== location.pathname || search || !hash) return;
  event.preventDefault();
  const id = decodeURIComponent(hash.slice(1));
  goTo(id);
  const clause = document.getElementById(id)?.closest("[data-clause]");
  if (clause) numberOf(clause)?.focus({ preventScroll: true });
}
