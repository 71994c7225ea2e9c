// An identifier that this page does not have: say so, say why, and offer the nearest place.

import { nameOf } from "../shared/addresses.js";
import { stretch } from "../shared/clauses.js";
import { button, element } from "../shared/elements.js";
import { closest, distance, nearest, resolve } from "../shared/locators.js";
import { gettext } from "../shared/messages.js";
import { whenThere } from "../shared/missing.js";
import { records } from "../shared/records.js";
import { root } from "../shared/root.js";
import { isInParts, placeInParts } from "./in_parts.js";
import { hasForm, identifierIn, pointed, readings } from "./mended.js";
import { linkTo, retirement } from "./retired.js";

/** @import { Data } from "../shared/records.js" */

const LONG = 60; // characters of a wrong identifier that are shown
const SLIPS = 5; // so many letters may have one slip

/**
 * Explain, above the text, an identifier that this page does not have, or a range that is not there
 * whole. From a list that is in parts now, go where it stands, and to a range of this page that is
 * written as in the data. What is not ours is left alone, silently.
 * @param {string} id
 * @param {string} to
 * @param {() => boolean} isAsked whether it is asked for still, when the records have come
 */
export async function explain(id, to, isAsked) {
  const locator = written(id, to);
  const points = pointed(locator);
  const isOurs = hasForm(identifierIn(locator)) || Boolean(to);
  if (!(isOurs || isInParts() || points.length || mayBeOurs(identifierIn(locator)))) return;
  const shown = `“${locator.length > LONG ? `${locator.slice(0, LONG)}…` : locator}”`;
  const data = await records().catch(() => null);
  const known = data && (await whenThere(() => lookUp(data, { id, to, shown, isOurs })));
  if (!isAsked()) return;
  if (known?.moved) {
    location.replace(root + known.moved);
    return;
  }
  const words = known ? known.words : [gettext`This page has no place called ${shown}.`];
  if (!isOurs && !known?.words.length) return;
  const notice = element("div", "notice");
  notice.setAttribute("role", "status");
  document.querySelector("main")?.prepend(notice);
  notice.append(
    element("p", "", ...words),
    button(gettext`Dismiss`, "plain", () => notice.remove()),
  );
}

/**
 * Return where what was asked for stands now, if this page leads on to it, and what there is to say of
 * it: nothing, where it is not ours and not nearly anything that is.
 * @param {Data} data
 * @param {{ id: string, to: string, shown: string, isOurs: boolean }} asked
 */
function lookUp(data, { id, to, shown, isOurs }) {
  const locator = written(id, to);
  const moved = isInParts() ? placeInParts(locator, data) : rangeHere(locator, data);
  if (moved) return { moved, words: [] };
  const named = id ? entryHere(identifierIn(locator)) : endHere(to);
  const wanted = pointed(locator).find((one) => resolve(one, data)) ?? named;
  const isSaid = isOurs || isNear(wanted, data);
  const words = isSaid ? (cutRange(id, to, shown) ?? reason(locator, wanted, shown, data)) : [];
  return { moved: null, words };
}

/**
 * Return what was asked for as one locator: a place, or a range.
 * @param {string} id
 * @param {string} to
 */
function written(id, to) {
  return id && to && !id.includes("..") ? `${id}..${to}` : id || to;
}

/**
 * Return the clause of this page at which a range ends that has lost its beginning on the way.
 * @param {string} to
 */
function endHere(to) {
  const ids = [...document.querySelectorAll("[data-clause]")].map(({ id }) => id);
  return ids.find((id) => id.endsWith(`-${to}`)) ?? to;
}

/**
 * Return the identifier of the entry of this page that is meant by its name alone; else what was given.
 * @param {string} name
 */
function entryHere(name) {
  const ids = ["term", "index"].map((kind) => `${kind}-${name}`);
  return ids.find((id) => document.getElementById(id)) ?? name;
}

/**
 * Return where a range stands that begins on this page; null if it is none.
 * @param {string} locator
 * @param {Data} data
 */
function rangeHere(locator, data) {
  const [first, to] = locator.split("..");
  const range = to && document.getElementById(first) ? resolve(locator, data) : null;
  const page = location.pathname.slice(new URL(root).pathname.length);
  if (!range) return null;
  return stretch(first, to)?.isWhole ? `${page}?to=${to}#${first}` : range.address;
}

/**
 * Say whether an identifier may be one of a unit, or is nearly one of this page.
 * @param {string} wanted
 */
function mayBeOurs(wanted) {
  const ids = [...document.querySelectorAll("main [id]")].map(({ id }) => id);
  const isNamed = /^[a-z-]+-\d+[a-z]?$/u.test(wanted) || entryHere(wanted) !== wanted;
  return isNamed || isSlip(wanted, closest(wanted, ids));
}

/**
 * @param {string} wanted
 * @param {Data} data
 */
function isNear(wanted, data) {
  return resolve(wanted, data) !== null || isSlip(wanted, nearest(wanted, data));
}

/**
 * Say whether a word differs from a known one by a slip or two.
 * @param {string} wanted
 * @param {string | null} known
 */
function isSlip(wanted, known) {
  const most = Math.max(1, Math.floor(wanted.length / SLIPS));
  return known !== null && distance(wanted, known) <= most;
}

/**
 * Return what is said of a range that goes on past the end of its unit or clause; else null.
 * @param {string} id
 * @param {string} to
 * @param {string} shown
 */
function cutRange(id, to, shown) {
  const range = to ? stretch(id, to) : null;
  if (!range || range.isWhole) return null;
  const [first] = range.elements;
  const [page] = location.href.split(/[?#]/u);
  const link = element("a", "", nameOf(first));
  link.href = `${page}#${id}`;
  return [
    gettext`This edition has no place called ${shown}. What there is of it is marked: ${nameOf(first, range.elements.at(-1))}. `,
    gettext`It begins at `,
    link,
    ".",
  ];
}

/**
 * @param {string} locator
 * @param {string} wanted
 * @param {string} shown
 * @param {Data} data
 */
function reason(locator, wanted, shown, data) {
  const gone = retirement([locator, wanted], data);
  if (gone) return gone;
  const exact = resolve(locator, data);
  if (exact) return [gettext`${shown} is not on this page, but here: `, linkTo(exact), "."];
  const near = meant(wanted, data);
  const offer = near ? [gettext`The nearest is `, linkTo(near), "."] : [];
  return [gettext`This edition has no place called ${shown}. `, ...offer];
}

/**
 * Return the place that an identifier was probably meant to name, or null.
 * @param {string} wanted
 * @param {Data} data
 */
export function meant(wanted, data) {
  const [exact] = readings(wanted).flatMap((reading) => resolve(reading, data) ?? []);
  return exact ?? resolve(nearest(wanted, data) ?? "", data);
}
