// Opening the search dialog, or going to the field of the page of search. Nothing of the dialog is
// loaded before.

import { bring } from "../shared/arrival.js";
import { gettext } from "../shared/messages.js";

/**
 * Open the search dialog; what is typed until it is there is kept.
 * @param {Promise<unknown>} [ready] what else must be there
 */
export async function openSearch(ready) {
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("[data-search] input");
  if (field) {
    field.focus();
    field.select();
    return;
  }
  let typed = "";
  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key.length === 1) typed += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", keep, true);
  try {
    await ready;
    const search = await bring(() => import("../search/search_dialog.js"), gettext`Search`);
    search?.open(typed);
  } finally {
    removeEventListener("keydown", keep, true);
  }
}
