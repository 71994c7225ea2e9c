// What was last looked for is kept in the storage of the tab, so that it is there again behind a hit.

const KEY = "edition-query";

/** @param {string} query */
export function keepQuery(query) {
  try {
    sessionStorage.setItem(KEY, query);
  } catch {
    // Storage is closed to us: the field is empty on the next page.
  }
}

/** Return what was last looked for in this tab; null, if nothing is kept. */
export function lastQuery() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
