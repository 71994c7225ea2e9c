// An address of the edition that a reader pastes or types, whole or in part.

import { cut } from "../shared/clauses.js";
import { nearest, resolve } from "../shared/locators.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 * The steps of a path, what is asked behind it, and its fragments; whether nothing else was written.
 * @typedef {{ steps: string[], ask: string, fragments: string[], isAll: boolean }} Address
 */

const ADDRESS = /\bhttps?:\/\/\S+|(?:^|\s)\/?[\w.~%-]*\/\S*|(?:^|\s)[?#]\S+/iu;
const AFTER = /[\s.,;:!?)\]}>”’"'»]+$/u; // what a sentence puts behind an address
const CARRIED = /^.*(?=https?:\/)/u; // the address of a proxy, before the one that it leads to
const DEEPEST = 6; // steps of a path that are looked at, from its end

/**
 * Return the address in a query, in any of the forms in which addresses are handed on; null if there
 * is none in it.
 * @param {string} query
 * @returns {Address | null}
 */
export function addressIn(query) {
  const written = ADDRESS.exec(query)?.[0].trim().replace(AFTER, "");
  if (!written) return null;
  // Some programs code an address that is coded already.
  const whole = decoded(decoded(written)).toLowerCase().replace(CARRIED, "");
  const [path, ...fragments] = whole.split("#");
  const [place, ...ask] = path.split(/[?&]/u);
  const steps = place.split("/").filter((step) => step && !/^index\.html?$/u.test(step));
  return {
    steps: steps.slice(-DEEPEST),
    ask: ask.join("&"),
    fragments,
    isAll: query.trim().replace(AFTER, "") === written,
  };
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
 * Return the place whose identifier an address has.
 * @param {Address} address
 * @param {Data} data
 */
export function placeAt({ steps, ask, fragments }, data) {
  const to = /(?:^|[?&])to=([ps]\d+[a-z]?)/u.exec([ask, ...fragments].join("&"))?.[1];
  // The last step names a clause's own page, or the one before it, where the last is a file there.
  const own = steps.slice(-2).reverse().filter(cut);
  for (const name of [...fragments.map(ownPart), ...own]) {
    const found = (to && resolve(`${name}..${to}`, data)) || (name && resolve(name, data));
    if (found) return found;
  }
  return null;
}

/**
 * A fragment may have something behind it that others put there.
 * @param {string} fragment
 */
function ownPart(fragment) {
  return fragment.split(/[?&:]/u)[0];
}

/**
 * Return the names that somebody may have typed as parts of an address: `area-7.3`, `areas 7 3`.
 * @param {Address} address
 */
export function namesAt({ steps, fragments, isAll }) {
  const named = fragments.map(ownPart).filter(Boolean);
  if (!isAll || named.length) return named;
  const way = steps.slice(steps.indexOf("c") + 1);
  const isOwn = way.length < steps.length; // the page of a clause, which its number names
  const ends = way.map((_, from) => way.slice(from).join(" "));
  return ends.filter((end) => isOwn || /^\p{L}/u.test(end));
}

/**
 * Return the place that is nearest to what an address has, or else its page.
 * @param {Address} address
 * @param {Data} data
 * @returns {(Place & { near?: boolean }) | null}
 */
export function nearestAt({ steps, ask, fragments }, data) {
  const [name] = fragments.map(ownPart);
  const close = name && cut(name) && resolve(nearest(name, data) ?? "", data);
  return close ? { ...close, near: true } : pageAt(steps, ask, data);
}

/**
 * Return the page whose address is the longest end of a path; that of the search with its query.
 * @param {string[]} steps
 * @param {string} ask
 * @param {Data} data
 */
function pageAt(steps, ask, data) {
  const units = data.records.filter(({ kind }) => kind === "unit");
  for (let from = 0; from < steps.length; from += 1) {
    const address = `${steps.slice(from).join("/")}/`;
    const unit = units.find((one) => one.address === address);
    if (unit) return resolve(unit.id, data);
    const page = data.pages.find((one) => one.address === address);
    const [query = ""] = address === "search/" ? (/(?<=^|&)q=[^&]+/u.exec(ask) ?? []) : [];
    if (page) return { id: address, ...page, address: address + (query && `?${query}`) };
  }
  return null;
}
