// The address of the page, as it changes with what a reader chooses on it.

const PAUSE = 10_000; // ms
let waiting = 0;

/**
 * Put an address into the place of the page's own, and make no entry in the history. Browsers refuse
 * it where it is done too often, as while a key is held, and some copies of a page always: the page
 * goes on, and it is done once more after a pause.
 * @param {string} address
 */
export function showAddress(address, { isLast = false } = {}) {
  clearTimeout(waiting);
  try {
    history.replaceState(null, "", address);
  } catch {
    if (!isLast) waiting = setTimeout(showAddress, PAUSE, address, { isLast: true });
  }
}
