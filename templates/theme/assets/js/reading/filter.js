// Filters the entries of a page as a reader types, and by what is chosen; the address remembers both.

import { showAddress } from "../shared/address_bar.js";
import { makeSimplified } from "../shared/chinese.js";
import { gettext } from "../shared/messages.js";
import { records } from "../shared/records.js";

const WORDS = "filter"; // the name of what is typed, in the address
const HAN = /\p{Script=Han}/u;

/** @type {HTMLElement | null} */
const box = document.querySelector("[data-filter]");
/** @type {NodeListOf<HTMLElement>} */
const found = document.querySelectorAll(`.${box?.dataset.filter}`);
const entries = [...found];
/** @type {((text: string) => string) | null} writes simplified characters, where Chinese is typed */
let simplified = null;
const field = box?.querySelector("input");
const status = box?.querySelector("[role=status]");
/** @type {NodeListOf<HTMLInputElement>} */
const choices = document.querySelectorAll("[data-choices] input");
/** @type {string[] | null} what is searched of each entry, from the first use on */
let texts = null;

/**
 * Return what is searched of an entry: all of it but the words of others that it quotes.
 * @param {Element} entry
 */
function textOf(entry) {
  const copy = /** @type {Element} */ (entry.cloneNode(true));
  for (const quoted of copy.querySelectorAll(".concordance, .references, .see")) quoted.remove();
  return copy.textContent;
}

/**
 * Return a text without case, accents and differences of hyphens.
 * @param {string} text
 */
function normal(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[-\s]+/gu, " ")
    .toLowerCase();
}

/** Return what is chosen, by the names of the choices. */
function chosen() {
  return [...choices].filter(({ checked, value }) => checked && value);
}

/**
 * Let entries be found in both forms of Chinese characters; which these are comes when one is typed.
 */
async function simplify() {
  const data = await records().catch(() => null);
  if (!data || simplified) return;
  simplified = makeSimplified(data.characters);
  texts = texts?.map(simplified) ?? null;
  show();
}

function show() {
  const typed = normal(field?.value ?? "").trim();
  const words = simplified?.(typed) ?? typed;
  if (HAN.test(typed) && !simplified) simplify();
  const wanted = chosen();
  texts ??= entries.map((entry) => normal(textOf(entry)));
  let count = 0;
  for (const [index, entry] of entries.entries()) {
    const text = texts?.[index] ?? "";
    const isShown =
      words.split(" ").every((word) => text.includes(word)) &&
      wanted.every(({ name, value }) => entry.dataset[name] === value);
    entry.hidden = !isShown;
    if (isShown) count += 1;
  }
  /** @type {NodeListOf<HTMLElement>} */
  const sections = document.querySelectorAll(".reference > section");
  for (const section of sections) {
    section.hidden = !section.querySelector(`.${box?.dataset.filter}:not([hidden])`);
  }
  const isFiltered = words || wanted.length;
  if (status) status.textContent = isFiltered ? said(count) : "";
}

/**
 * Say how many entries are shown of all that there are.
 * @param {number} count
 */
function said(count) {
  const { count: all, noun } = box?.dataset ?? {};
  return count ? gettext`${count} of ${all} ${noun}` : gettext`none of ${all} ${noun}`;
}

function remember() {
  const query = new URLSearchParams(kept());
  const address = `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`;
  showAddress(address);
}

/** Return the names and values that the address keeps. */
function kept() {
  const pairs = chosen().map(({ name, value }) => [name, value]);
  return field?.value ? [...pairs, [WORDS, field.value]] : pairs;
}

/** Take up what the address keeps, or what was typed before this script was there. */
function recall() {
  if (field?.value) return;
  const query = new URLSearchParams(location.search);
  if (field) field.value = query.get(WORDS) ?? "";
  for (const choice of choices) choice.checked = choice.value === (query.get(choice.name) ?? "");
}

/** What an address leads to is shown, whatever is filtered. */
function showTarget() {
  const id = location.hash.slice(1);
  const target = id ? document.getElementById(id)?.closest("[hidden]") : null;
  if (!target) return;
  if (field) field.value = "";
  for (const choice of choices) choice.checked = choice.value === "";
  show();
  document.getElementById(id)?.scrollIntoView();
}

function change() {
  show();
  remember();
}

recall();
if (kept().length) change();
showTarget();
field?.addEventListener("input", change);
for (const choice of choices) choice.addEventListener("change", change);
addEventListener("hashchange", showTarget);
