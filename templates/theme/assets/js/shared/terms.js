// What the terms of the glossary mean; fetched before it is needed, or when it is.

import { root } from "./root.js";

/** @typedef {{ term: string, definition: string | null, source: string | null }} Term */

/** @type {Promise<Record<string, Term>> | null} */
let fetched = null;

/** Return what the terms mean, by their identifiers; nothing where it does not come. */
export function terms() {
  fetched ??= fetch(`${root}assets/terms.json`)
    .then((answer) => answer.json())
    .catch(() => {
      fetched = null; // the network may be back at the next try
      return {};
    });
  return fetched;
}
