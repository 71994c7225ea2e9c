// Comfort only: every page is complete without this. What a reader may never use is loaded by the
// gesture that first asks for it.
import "./reading/before_print.js";
import "./reading/folds.js";
import { clear, isLanded, MARKED, marked } from "./reading/target.js";
import "./clause/copy_buttons.js";
import "./controls/controls.js";
import "./controls/keys.js";
import "./reading/selected_words.js";
import { bring, markAsScripted } from "./shared/arrival.js";
import { gettext } from "./shared/messages.js";
import { isPointing } from "./shared/pointing.js";
import { terms } from "./shared/terms.js";

const NUMBER = "[data-clause-actions], .sn";
const WORDS = "[data-clause] :is(a.term, .mark)";
const MEETING = ["pointermove", "focusin", "click"];
// What somebody does first who reads on, by keyboard, by touch, by a wheel or with a screen reader.
const READING = ["keydown", "pointerdown", "wheel", "focusin"];

const hasClauses = document.querySelector("[data-clause]") !== null;
/** @type {typeof import("./clause/hover_preview.js") | null} */
let previews = null;
let hasTools = false;
/** @type {EventTarget | null} what the pointer met last */
let met = null;

if (document.querySelector('.contents [href^="#at-"]')) {
  bring(() => import("./reading/current_part.js"));
}
if (document.querySelector("[data-filter]")) {
  bring(() => import("./reading/filter.js"));
}
if (document.querySelector(".defining > details")) {
  bring(() => import("./reading/text_face.js"));
}
if (document.querySelector("[data-search]")) {
  bring(() => import("./search/search_page.js"), gettext`Search`);
}
if (document.querySelector(".do")) bring(() => import("./clause/opened_part.js"));
if (document.querySelector("[data-cite]")) bring(() => import("./citing/citation_field.js"));
if (wasSought()) {
  bring(() => import("./reading/sought_words.js")).then((module) => module?.markSoughtWords());
}
if (document.querySelector("[data-not-found]")) {
  bring(() => import("./reading/nearest_page.js")).then((module) => module?.suggest());
}
// An old browser keeps the plain links.
if (hasClauses && "popover" in HTMLElement.prototype) {
  document.addEventListener("selectionchange", bringToolbar);
  for (const kind of MEETING) document.addEventListener(kind, meet);
}
if (document.querySelector("[data-own]") && "highlights" in CSS) {
  for (const kind of MEETING) document.addEventListener(kind, meetLink);
}
if (document.querySelector("table.grid")) {
  bring(() => import("./reading/grid_keys.js"));
}

// Who comes to a term is to hear at once what it means: this is on its way before.
if (document.querySelector("[data-clause] a.term")) {
  for (const kind of READING) document.addEventListener(kind, expectTerms, { passive: true });
}

function expectTerms() {
  for (const kind of READING) document.removeEventListener(kind, expectTerms);
  terms();
  bring(() => import("./clause/hover_preview.js"));
}

document.addEventListener(MARKED, land);
land();

async function land() {
  const place = isLanded() ? marked() : [];
  if (!(place.length || document.querySelector(".landing"))) return;
  const landing = await bring(() => import("./clause/landing.js"));
  landing?.showLine(isLanded() ? marked() : [], clear);
}

async function bringToolbar() {
  document.removeEventListener("selectionchange", bringToolbar);
  const toolbar = await bring(() => import("./clause/selection_toolbar.js"));
  if (!toolbar) document.addEventListener("selectionchange", bringToolbar);
}

/** Say whether a search has just led here. */
function wasSought() {
  try {
    return "edition-sought" in sessionStorage;
  } catch {
    return false; // storage is closed to us
  }
}

/** @param {Event} event */
async function meetLink(event) {
  if (!isMeeting(event, "[data-own]")) return;
  for (const kind of MEETING) document.removeEventListener(kind, meetLink);
  const words = await bring(() => import("./reading/linked_words.js"));
  words?.markLinkedWords(event);
  const next = words?.markLinkedWords ?? meetLink;
  for (const kind of MEETING) document.addEventListener(kind, next);
}

/**
 * Say whether a reader points at an element of this kind, moves to it or presses it.
 * @param {Event} event
 * @param {string} selector
 */
function isMeeting(event, selector) {
  const moved = event.type !== "pointermove" || isPointing(event);
  return moved && /** @type {Element} */ (event.target).closest(selector) !== null;
}

/** @param {Event} event */
function meet(event) {
  const isMoving = event.type === "pointermove";
  if (isMoving && (event.target === met || !isPointing(event))) return;
  met = event.target;
  const click = event.type === "click" ? /** @type {PointerEvent} */ (event) : null;
  if (!hasTools && isMoving && isMeeting(event, ".row")) bringTools(event);
  if (isMeeting(event, NUMBER)) act(event, click);
  else if (!previews && isMeeting(event, WORDS)) preview(event, click);
}

/**
 * @param {Event} event
 * @param {PointerEvent | null} click
 */
async function act(event, click) {
  const number = /** @type {Element} */ (event.target).closest(NUMBER);
  const link = /** @type {HTMLAnchorElement} */ (number);
  const isAsked = click && !(click.ctrlKey || click.metaKey || click.shiftKey);
  if (isAsked) click.preventDefault();
  const actions = await bring(() => import("./clause/actions.js"));
  if (!isAsked) return;
  if (actions) actions.toggleActions(link);
  else location.assign(link.href); // without its script it is the link that it was
}

/** @param {Event} event */
async function bringTools(event) {
  hasTools = true;
  const tools = await bring(() => import("./clause/number_tools.js"));
  if (tools) tools.showTools(event);
  else hasTools = false;
}

/**
 * The first time that words with a preview are met; a tap waits for it instead of following a link.
 * @param {Event} event
 * @param {PointerEvent | null} click
 */
async function preview(event, click) {
  const tapped = click?.detail && click.pointerType !== "mouse";
  const link = /** @type {Element} */ (event.target).closest("a");
  if (tapped) event.preventDefault();
  const module = await bring(() => import("./clause/hover_preview.js"));
  previews ??= module;
  if (module) module.meet(event);
  else if (tapped && link) location.assign(link.href);
}

markAsScripted();
