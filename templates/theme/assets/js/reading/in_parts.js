// A list that is on several pages: where what stood on it while it was on one stands now.

import { resolve } from "../shared/locators.js";
import { root } from "../shared/root.js";

/** @import { Data, Unit } from "../shared/records.js" */

/** Say whether this is the page of such a list. */
export function isInParts() {
  return document.querySelector("[data-parts]") !== null;
}

/**
 * Return the address, from the root of the site, of what has an identifier; or null.
 * @param {string} id
 * @param {Data} data
 */
export function placeInParts(id, data) {
  const unit = id.startsWith("at-") || id.startsWith("grid-") ? sectionOf(id, data) : null;
  const here = location.pathname.slice(new URL(root).pathname.length);
  return unit ? `${here}${unit.id}/#${id}` : (resolve(id, data)?.address ?? null);
}

/**
 * Return the outermost unit in whose part an entry is: a cell or a table of the map, by the unit of
 * its row, or a passage that is compared, by its clause.
 * @param {string} id
 * @param {Data} data
 */
function sectionOf(id, data) {
  const named = id.slice(id.indexOf("-") + 1);
  /** @type {Unit | null} */
  let found = null;
  for (const record of data.records) {
    const isLonger = record.id.length > (found?.id.length ?? 0);
    if (record.kind === "unit" && isLonger && named.startsWith(`${record.id}-`)) found = record;
  }
  while (found?.parent) found = /** @type {Unit} */ (data.byId.get(found.parent));
  return found;
}
