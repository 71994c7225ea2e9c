// The page of search: every query has an address here. What answers the field that stands in the page
// is loaded when there is a query or the field is gone to; a browser itself sends what is typed before.

import { bring } from "../shared/arrival.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search] form"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const status = /** @type {HTMLElement} */ (document.querySelector("[data-search] .search-status"));
const results = element("div", "results");
const filters = element("p", "search-filters");
/** @type {Promise<() => void> | null} */
let answering = null;

/** Answer what stands in the field. */
async function answer() {
  answering ??= bring(() => import("./results_page.js")).then((page) => {
    if (!page) throw new Error("search/results_page.js did not arrive");
    return page.makeResults({ input, status, results }, form, filters);
  });
  try {
    (await answering)();
  } catch {
    answering = null;
    status.textContent = gettext`Search could not be loaded. Try again with Enter.`;
  }
}

/** The other ways into the texts are there for as long as nothing is asked. */
function showWays() {
  document.documentElement.toggleAttribute("data-asked", input.value.trim() !== "");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!answering) answer();
});
filters.hidden = true;
// Below what says how much was found, which would move if they came above it.
status.after(filters, element("h2", "visually-hidden", gettext`Results`), results);
input.value ||= new URLSearchParams(location.search).get("q") ?? "";
showWays();
input.addEventListener("input", showWays);
if (input.value || document.activeElement === input) answer();
else input.addEventListener("focus", answer, { once: true });
