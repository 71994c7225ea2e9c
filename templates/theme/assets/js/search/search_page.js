// The page of search: every query has an address here. Only the field is made at once; what answers it
// is loaded when there is a query or the field is gone to.

import { bring } from "../shared/arrival.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { makeField } from "./search_field.js";

/** @type {HTMLElement | null} */
const place = document.querySelector("[data-search]");
const field = makeField();
const { label, input, status, results } = field;
const form = element("form", "", label, input);
const filters = element("p", "search-filters");
/** Other ways into the texts, for as long as nothing is asked. */
const ways = place?.querySelector(".search-ways");
/** @type {Promise<() => void> | null} */
let answering = null;

/** Answer what stands in the field. */
async function answer() {
  answering ??= bring(() => import("./results_page.js")).then((page) => {
    if (!page) throw new Error("search/results_page.js did not arrive");
    return page.makeResults(field, form, filters);
  });
  try {
    (await answering)();
  } catch {
    answering = null;
    status.textContent = gettext`Search could not be loaded. Try again with Enter.`;
  }
}

function showWays() {
  ways?.toggleAttribute("hidden", input.value.trim() !== "");
}

form.setAttribute("role", "search");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!answering) answer();
});
filters.hidden = true;
const heading = element("h2", "visually-hidden", gettext`Results`);
place?.replaceChildren(form, filters, status, heading, results, ...(ways ? [ways] : []));
input.value = new URLSearchParams(location.search).get("q") ?? "";
showWays();
input.addEventListener("input", showWays);
if (input.value) answer();
else input.addEventListener("focus", answer, { once: true });
