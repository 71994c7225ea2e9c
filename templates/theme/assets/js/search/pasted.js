// An address of the edition that a reader pastes, whole or in part.

import { cut } from "../shared/clauses.js";
import { nearest, resolve } from "../shared/locators.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

const ADDRESS = /\bhttps?:\/\/\S+|(?:^|\s)\/?[\w.~%-]*\/\S*|(?:^|\s)[?#]\S+/iu;
const AFTER = /[\s.,;:!?)\]}>”’"'»]+$/u; // what a sentence puts behind an address

/**
 * Return where an address in a query leads, in any of the forms in which addresses of the edition
 * are handed on; null if there is none in it. `near` says that it leads nowhere, but near that.
 * @param {string} query
 * @param {Data} data
 * @returns {(Place & { near?: boolean }) | null}
 */
export function placeOfAddress(query, data) {
  const written = ADDRESS.exec(query)?.[0].trim().replace(AFTER, "");
  if (!written) return null;
  // Some programs code an address that is coded already.
  const [path, ...fragments] = decoded(decoded(written)).toLowerCase().split("#");
  const [place, ask = ""] = path.split("?");
  const to = /(?:^|[?&])to=([ps]\d+[a-z]?)/u.exec(`${ask}&${fragments.join("&")}`)?.[1];
  const steps = place.split("/").filter((step) => step && !/^index\.html?$/u.test(step));
  const names = fragments.map((fragment) => fragment.split(/[?&:]/u)[0]);
  // The last step names a clause's own page, or the one before it, where the last is a file there.
  const own = steps.slice(-2).reverse().filter(cut);
  for (const name of [...names, ...own]) {
    const found = (to && resolve(`${name}..${to}`, data)) || (name && resolve(name, data));
    if (found) return found;
  }
  const close = names.length && cut(names[0]) && resolve(nearest(names[0], data) ?? "", data);
  return close ? { ...close, near: true } : pageAt(steps, data);
}

/** @param {string} address */
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a broken escape; what is left of it may still lead somewhere
  }
}

/**
 * Return the page whose address is the longest end of a path.
 * @param {string[]} steps
 * @param {Data} data
 */
function pageAt(steps, data) {
  const units = data.records.filter(({ kind }) => kind === "unit");
  for (let from = 0; from < steps.length; from += 1) {
    const address = `${steps.slice(from).join("/")}/`;
    const unit = units.find((one) => one.address === address);
    if (unit) return resolve(unit.id, data);
    const page = data.pages.find((one) => one.address === address);
    if (page) return { id: address, ...page };
  }
  return null;
}
