// Single keys for moving and copying. They can be switched off, and keep out of the way of typing.

import { copyLinkHere } from "../clause/copy_here.js";
import { bring } from "../shared/arrival.js";
import { closeBox } from "../shared/floating_box.js";
import { gettext } from "../shared/messages.js";
import { addControl } from "./controls.js";
import { openSearch } from "./open_search.js";
import { keyOf, SEARCH } from "./pressed_key.js";

const move = () => bring(() => import("../reading/movement.js"), gettext`The script for moving`);

/** @param {1 | -1} by */
const clause = (by) => () => move().then((module) => module?.moveByClause(by));

/** @param {1 | -1} by */
const part = (by) => () => move().then((module) => module?.moveByPart(by));

async function openSheet() {
  const sheet = await bring(() => import("./key_sheet.js"), gettext`The sheet of keys`);
  sheet?.open(KEYS.filter(([key]) => isOfUse(key)));
}

/**
 * Every key, what it does in words, the doing, and what must be on the page for it.
 * @type {[string, string, () => void, string?][]}
 */
const KEYS = [
  ["j", gettext`Next clause`, clause(1), "[data-clause][id]"],
  ["k", gettext`Previous clause`, clause(-1), "[data-clause][id]"],
  ["n", gettext`Next part`, part(1), ".part[id], .turn a"],
  ["p", gettext`Previous part`, part(-1), ".part[id], .turn a"],
  ["/", gettext`Search`, () => openSearch()],
  ["g", gettext`Go to a place`, () => openSearch()],
  [
    "c",
    gettext`Copy the link of the selection or the current clause`,
    copyLinkHere,
    "[data-clause][id]",
  ],
  ["?", gettext`Show this sheet`, openSheet],
];

addControl("help", gettext`Keys`, gettext`Keys (press ?)`, openSheet);

/** @param {string} key */
function isOfUse(key) {
  const needed = KEYS.find(([name]) => name === key)?.[3];
  return !needed || document.querySelector(needed) !== null;
}

/**
 * Do what a key is for.
 * @param {string} key
 */
export function answer(key) {
  if (!isOfUse(key)) return;
  closeBox();
  if (key === SEARCH) openSearch();
  else KEYS.find(([name]) => name === key)?.[2]();
}

document.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  if (!key || !isOfUse(key)) return;
  event.preventDefault();
  answer(key);
});
