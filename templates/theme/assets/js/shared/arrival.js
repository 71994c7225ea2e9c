// What a reader may never use comes when it is first used. Browsers remember that a module failed,
// or one that it needs, until the page is loaded anew. So the files are fetched before the module is
// imported: then a second try is a new one.

import { say } from "./message.js";

const SCRIPTS = new URL("../", import.meta.url);
const NEEDED = /^(?:import|export)\b[^";]*"(\.{1,2}\/[^"]+)"/gmu;

/** Every file that is here or on its way; those that came with this one are here. */
const files = new Map(
  performance.getEntriesByType("resource").map(({ name }) => [name, Promise.resolve()]),
);

/**
 * Return a module, or null if it did not come, which is said where somebody asked for it.
 * @template Module
 * @param {string} name its file, from the folder of the scripts
 * @param {() => Promise<Module>} load what imports it
 * @param {string} [asked] what the reader asked for, to begin a sentence with
 * @returns {Promise<Module | null>}
 */
export async function bring(name, load, asked = "") {
  try {
    await fetchFile(new URL(name, SCRIPTS).href);
  } catch {
    if (asked) sayMissing(asked);
    return null;
  }
  return load().catch((error) => {
    if (asked) sayMissing(asked);
    reportError(error);
    return null;
  });
}

/**
 * Say that something did not come.
 * @param {string} what to begin a sentence with
 */
export function sayMissing(what) {
  say(`${what} could not be loaded. Try again, once the connection is back.`);
}

/**
 * Fetch a script and all that it needs at once.
 * @param {string} address
 * @returns {Promise<void>}
 */
function fetchFile(address) {
  const known = files.get(address);
  if (known) return known;
  const coming = fetchWithNeeds(address).catch((error) => {
    files.delete(address);
    throw error;
  });
  files.set(address, coming);
  return coming;
}

/** Mark the page as one whose script has all that it needs at once: what stands in for it goes. */
export function markAsScripted() {
  const { classList, dataset } = document.documentElement;
  dataset.scripted = "";
  classList.replace("no-js", "js");
}

/** @param {string} address */
async function fetchWithNeeds(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const needs = [...(await answer.text()).matchAll(NEEDED)];
  await Promise.all(needs.map(([, name]) => fetchFile(new URL(name, address).href)));
}
