// What a reader may never use comes when it is first used, and at the second try if not at the first.

import { say } from "./message.js";
import { gettext } from "./messages.js";

/**
 * Return a module, or null if it did not come, which is said where somebody asked for it.
 * @template Module
 * @param {() => Promise<Module>} load what imports it
 * @param {string} [asked] what the reader asked for, to begin a sentence with
 * @returns {Promise<Module | null>}
 */
export async function bring(load, asked = "") {
  try {
    return await load();
  } catch (error) {
    if (asked) sayMissing(asked);
    // Of a file that does not come the browser tells by itself.
    if (!(error instanceof DOMException && error.name === "NetworkError")) reportError(error);
    return null;
  }
}

/**
 * Say that something did not come.
 * @param {string} what to begin a sentence with
 */
export function sayMissing(what) {
  say(gettext`${what} could not be loaded. Try again, once the connection is back.`);
}

/** Mark the page as one whose script has all that it needs at once: what stands in for it goes. */
export function markAsScripted() {
  const { classList, dataset } = document.documentElement;
  dataset.scripted = "";
  classList.replace("no-js", "js");
}
