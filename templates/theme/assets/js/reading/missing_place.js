// An address that leads nowhere: say so, say why, and offer the nearest place.

import { root } from "../shared/addresses.js";
import { button, element } from "../shared/elements.js";
import { closest, nearest, resolve } from "../shared/locators.js";
import { records } from "../shared/records.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

const LONG = 60; // characters of a wrong identifier that are shown

/**
 * Explain, above the text, an identifier that this page does not have.
 * @param {string} locator
 */
export async function explain(locator) {
  const notice = element("div", "notice");
  notice.setAttribute("role", "status");
  document.querySelector("main")?.prepend(notice);
  const data = await records().catch(() => null);
  const shown = `“${locator.length > LONG ? `${locator.slice(0, LONG)}…` : locator}”`;
  const words = data ? reason(locator, shown, data) : [`This page has no place called ${shown}.`];
  notice.append(
    element("p", "", ...words),
    button("Dismiss", "plain", () => notice.remove()),
  );
}

/**
 * @param {string} locator
 * @param {string} shown
 * @param {Data} data
 */
function reason(locator, shown, data) {
  const retired = data.retired.find(({ id }) => id === locator);
  if (retired) {
    const heirs = retired.successors.flatMap((heir) => resolve(heir, data) ?? []);
    const links = heirs.flatMap((heir, index) => [index ? ", " : " In its place: ", linkTo(heir)]);
    return [`${shown} is retired: ${retired.reason}`, ...links];
  }
  const exact = resolve(locator, data);
  if (exact) return [`${shown} is not on this page, but here: `, linkTo(exact), "."];
  const near = resolve(nearest(locator, data) ?? "", data);
  const offer = near ? ["The nearest is ", linkTo(near), "."] : [];
  return [`This edition has no place called ${shown}. `, ...offer];
}

/** On the page for addresses that do not exist, suggest the nearest one that does. */
export async function suggest() {
  const data = await records().catch(() => null);
  if (!data) return;
  const base = new URL(root).pathname;
  const path = decodeURI(location.pathname).slice(base.length).toLowerCase();
  const parts = path
    .replace(/(index)?\.html?$/u, "")
    .split("/")
    .filter(Boolean);
  const asked = resolve(location.hash.slice(1), data);
  const found = asked ?? byIdentifier(parts, data) ?? byAddress(`${parts.join("/")}/`, data);
  if (!found) return;
  const words = element("p", "", "The nearest is ", linkTo(found), ".");
  document.querySelector("[data-nearest]")?.append(words);
}

/**
 * @param {string[]} parts
 * @param {Data} data
 * @returns {Pick<Place, "name" | "address"> | null}
 */
function byIdentifier(parts, data) {
  const [first, second = ""] = parts;
  const own = first === "c";
  const alone = parts.length === 1 ? first : "";
  const wanted = own ? second : alone;
  const place = resolve(wanted, data) ?? (own ? resolve(nearest(wanted, data) ?? "", data) : null);
  if (!place) return null;
  const permanent = own && place.id === place.clause?.id;
  return permanent ? { ...place, address: `c/${place.id}/` } : place;
}

/**
 * @param {string} path
 * @param {Data} data
 */
function byAddress(path, data) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("main a");
  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const link of links) pages.set(link.href.slice(root.length), link.textContent ?? "");
  for (const { kind, title, address } of data.records) {
    if (kind === "unit") pages.set(address, title);
  }
  const address = closest(path, pages.keys());
  return address ? { name: pages.get(address) ?? "", address } : null;
}

/** @param {Pick<Place, "name" | "address">} place */
function linkTo({ name, address }) {
  const link = element("a", "", name);
  link.href = root + address;
  return link;
}
