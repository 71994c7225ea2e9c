// On the page for addresses that do not exist: the nearest place that does.

import { placesNamed } from "../places/place_query.js";
import { element } from "../shared/elements.js";
import { closest, distance, resolve } from "../shared/locators.js";
import { gettext } from "../shared/messages.js";
import { whenThere } from "../shared/missing.js";
import { records } from "../shared/records.js";
import { root } from "../shared/root.js";
import { nextTurn } from "../shared/turns.js";
import { decoded, hasForm, identifierIn } from "./mended.js";
import { meant } from "./missing_place.js";
import { linkTo, retirement } from "./retired.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

/** @typedef {Pick<Place, "name" | "address">} Found */

const NUMBER = /^(?:clauses?|paragraphs?|paras?|sentences?|sent|[ps])?[.-]?(\d+[a-z]?)$/u;
const HOST = /^https?:\/+[^/]+\//u;
const FILE = /\.(?:bib|csv|docx|epub|json|pdf|ris|xml)\/$/u;
const FEED = /^(?:feeds?|rss|atom)(?:\.xml)?\/$/u;
const MOST_SLIPS = 4; // so many letters of an address may have one
const WORDS = /^(?:clauses?|paragraphs?|paras?|sentences?|sent|[ps])$/u;

/** Suggest the place that is nearest to the address. */
export async function suggest() {
  const data = await records().catch(() => null);
  if (!data) return;
  const base = new URL(root).pathname;
  const here = decoded(location.pathname.slice(base.length) + location.search).toLowerCase();
  // What ought to stand behind a mark may have become a part of the path.
  const [path, ...marks] = here.split("#");
  const [whole, query = ""] = path.split("?");
  // A whole address may have been put behind that of the site.
  const behind = whole.replace(HOST, "/");
  const again = base === "/" ? -1 : behind.lastIndexOf(base.toLowerCase());
  const way = again < 0 ? behind : behind.slice(again + base.length);
  const to = /(?:^|&)to=([ps]\d+[a-z]*)/u.exec(query)?.[1];
  const asked = marks.join("#") || decoded(location.hash.slice(1));
  const parts = way
    .replace(/(?:index)?\.(?:html?|php)\b/u, "")
    .split(/[/&]+/u)
    .filter((part) => /[a-z0-9]/u.test(part));
  const gone = retirement([asked, ...parts].map(identifierIn), data);
  if (gone) {
    document.querySelector("[data-nearest]")?.append(element("p", "", ...gone));
    return;
  }
  const found = await firstFound([
    () => byFragment(asked, to, data),
    () => byIdentifier(parts, data),
    () => byEntry(parts, data),
    () => byNumbers(parts, data),
    () => byName(parts, data),
    () => byAddress(parts, data),
  ]);
  if (!found) return;
  const words = element("p", "", gettext`The nearest is `, linkTo(found), ".");
  document.querySelector("[data-nearest]")?.append(words);
}

/**
 * Return what the first way finds that finds something; each is a turn of its own.
 * @param {(() => Found | null)[]} ways
 */
async function firstFound(ways) {
  for (const way of ways) {
    // biome-ignore lint/performance/noAwaitInLoops: the next way is gone where this one leads nowhere
    await nextTurn();
    const found = await whenThere(way);
    if (found) return found;
  }
  return null;
}

/**
 * @param {string} fragment
 * @param {string | undefined} to
 * @param {Data} data
 * @returns {Found | null}
 */
function byFragment(fragment, to, data) {
  const wanted = identifierIn(fragment);
  if (!wanted) return null;
  return (to && resolve(`${wanted}..${to}`, data)) || meant(wanted, data);
}

/**
 * A part of the way may be an identifier: the last one that is, or else what follows `c`.
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Found | null}
 */
function byIdentifier(parts, data) {
  const own = parts.indexOf("c");
  const after = own < 0 ? "" : identifierIn(parts[own + 1] ?? "");
  const found = parts.map(identifierIn);
  const named = parts.length === 1 ? found : found.filter(hasForm);
  const wanted = named.findLast((part) => part && resolve(part, data)) ?? after;
  const place = wanted ? meant(wanted, data) : null;
  if (!place) return null;
  const isPermanent = own >= 0 && data.byId.get(place.id)?.kind === "clause";
  return isPermanent ? { ...place, address: `c/${place.id}/` } : place;
}

/**
 * The way may say in words and numbers what stands on a page: its unit, then its clause and sentence.
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Found | null}
 */
function byNumbers(parts, data) {
  const steps = parts
    .flatMap((part) => part.split(/[^a-z0-9]+/u))
    .flatMap((step) => step.replace(/(?<=[a-z]{2})(?=\d)/u, "-").split("-"))
    .map((step) => step.replace(/^0+(?=\d)/u, ""))
    .filter((step) => step && step !== "c");
  const units = data.records
    .flatMap(({ address, id, kind }) =>
      kind === "unit"
        ? [id.split("-"), address.split("/").filter(Boolean)].map((name) => ({ id, name }))
        : [],
    )
    .filter(({ name }) => name.every((step, index) => step === steps[index]))
    .sort((one, other) => other.name.length - one.name.length);
  for (const { id, name } of units) {
    const numbers = steps.slice(name.length).filter((step) => !WORDS.test(step));
    const [clause, sentence, ...more] = numbers.map((step) => NUMBER.exec(step)?.[1]);
    if (!numbers.length && name.length > 1) return resolve(id, data);
    const wanted = `${id}-p${clause}${sentence ? `-s${sentence}` : ""}`;
    const isSaid = name.length > 1 || steps.slice(name.length).some((step) => WORDS.test(step));
    if (clause && !more.length && (sentence || numbers.length === 1)) {
      return isSaid ? meant(wanted, data) : resolve(wanted, data);
    }
  }
  return null;
}

/**
 * The way may say what readers type for a place: `c/7.3`, `areas/seven`.
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Found | null}
 */
function byName(parts, data) {
  const [found] = placesNamed(parts.join("/"), data);
  return found && !found.near ? found : null;
}

/**
 * Behind the address of another page may stand the name of an entry on it: `glossary/win-win/`.
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Found | null}
 */
function byEntry(parts, data) {
  if (parts.length < 2) return null;
  const name = identifierIn(parts.at(-1) ?? "");
  const [found] = ["term", "index"].flatMap((kind) => resolve(`${kind}-${name}`, data) ?? []);
  return found ?? null;
}

/**
 * The address may have a slip, or go on past one that there is.
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Found | null}
 */
function byAddress(parts, data) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("main a");
  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const link of links) pages.set(link.href.slice(root.length), link.textContent ?? "");
  for (const { kind, title, address } of data.records) {
    if (kind === "unit") pages.set(address, title);
  }
  const path = `${parts.join("/")}/`;
  const near = closest(path, pages.keys());
  const begun = parts.map((_, at) => `${parts.slice(0, parts.length - at).join("/")}/`);
  const above = FEED.test(path) ? "changes/" : begun.find((one) => pages.has(one));
  const files = FILE.test(path) && pages.has("data/") ? "data/" : null;
  const isSlip = near && distance(path, near) <= path.length / MOST_SLIPS;
  const address = isSlip ? near : (above ?? files ?? near);
  return address ? { name: pages.get(address) ?? "", address } : null;
}
