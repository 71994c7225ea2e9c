// An address that leads nowhere: say so, say why, and offer the nearest place.

import { root } from "../shared/addresses.js";
import { records } from "../shared/records.js";
import { closest, nearest, resolve } from "../shared/locators.js";

/** Explain, above the text, an identifier that this page does not have. */
export async function explain(locator) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  document.querySelector("main").prepend(notice);
  const shown = locator.length > 60 ? `${locator.slice(0, 60)}…` : locator;
  const words = document.createElement("p");
  const data = await records().catch(() => null);
  if (!data) {
    words.append(`This page has no place called “${shown}”.`);
    notice.append(words, dismissal(notice));
    return;
  }
  const stone = data.retired.find(({ id }) => id === locator);
  const exact = resolve(locator, data);
  const near = exact ?? resolve(nearest(locator, data) ?? "", data);
  if (stone) {
    const heirs = stone.successors.map((heir) => resolve(heir, data)).filter(Boolean);
    words.append(`“${shown}” is retired: ${stone.reason}`);
    heirs.forEach((heir, place) => words.append(place ? ", " : " In its place: ", linkTo(heir)));
  } else if (exact) {
    words.append(`“${shown}” is not on this page, but here: `, linkTo(exact), ".");
  } else {
    words.append(`This edition has no place called “${shown}”. `);
    if (near) words.append("The nearest is ", linkTo(near), ".");
  }
  notice.append(words, dismissal(notice));
}

/** On the page for addresses that do not exist, suggest the nearest one that does. */
export async function suggest() {
  const data = await records().catch(() => null);
  if (!data) return;
  const base = new URL(root).pathname;
  const path = decodeURI(location.pathname).slice(base.length).toLowerCase();
  const parts = path.replace(/(index)?\.html?$/, "").split("/").filter(Boolean);
  const asked = resolve(location.hash.slice(1), data);
  const found = asked ?? byIdentifier(parts, data) ?? byAddress(`${parts.join("/")}/`, data);
  if (!found) return;
  const words = document.createElement("p");
  words.append("The nearest is ", linkTo(found), ".");
  document.querySelector("[data-nearest]").append(words);
}

function byIdentifier(parts, data) {
  const own = parts[0] === "c";
  const wanted = own ? (parts[1] ?? "") : parts.length === 1 ? parts[0] : "";
  const place = resolve(wanted, data) ?? (own && resolve(nearest(wanted, data) ?? "", data));
  if (!place) return null;
  const permanent = own && place.id === place.clause?.id;
  return permanent ? { ...place, address: `c/${place.id}/` } : place;
}

function byAddress(path, data) {
  const pages = new Map();
  for (const link of document.querySelectorAll("main a")) {
    pages.set(link.href.slice(root.length), link.textContent);
  }
  for (const { kind, title, address } of data.records) {
    if (kind === "unit") pages.set(address, title);
  }
  const address = closest(path, pages.keys());
  return address ? { name: pages.get(address), address } : null;
}

function linkTo({ name, address }) {
  const link = document.createElement("a");
  link.href = root + address;
  link.textContent = name;
  return link;
}

function dismissal(notice) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "Dismiss";
  button.addEventListener("click", () => notice.remove());
  return button;
}
