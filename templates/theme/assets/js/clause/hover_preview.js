// What a term means and what a note says, beside the words: on hover, on focus, on the first tap.

import { element } from "../shared/elements.js";
import { closeBox, openBox, openedBox } from "../shared/floating_box.js";
import { gettext } from "../shared/messages.js";
import { isPointing } from "../shared/pointing.js";
import { terms } from "../shared/terms.js";

/** @import { Term } from "../shared/terms.js" */

const OPENING = 300; // ms from when the pointer came to the words
const CLOSING = 250; // ms in which it may move into the preview
const WORDS = "a.term, .mark[data-note]";

/** @type {HTMLElement | null} the words whose preview is open */
let shown = null;
/** @type {HTMLElement | undefined} that preview */
let preview;
/** @type {HTMLElement | null} the words whose preview is to open */
let wanted = null;
/** @type {number | undefined} */
let timer;
let lastPointer = "mouse";

/**
 * @param {EventTarget | null} target
 * @returns {HTMLElement | null}
 */
function wordsAt(target) {
  /** @type {HTMLElement | null} */
  const words = /** @type {Element} */ (target).closest(WORDS);
  return words?.closest("[data-clause]") ? words : null;
}

/**
 * Marked words can hold others, or stand in a term: the preview speaks of all that are pointed at.
 * @param {HTMLElement} words
 */
function around(words) {
  const found = [];
  /** @type {HTMLElement | null | undefined} */
  let at = words;
  for (; at; at = at.parentElement?.closest(WORDS)) found.push(at);
  return found;
}

/**
 * Open the preview; return false if there is nothing to show.
 * @param {HTMLElement} words
 */
async function open(words) {
  if (words === shown || openedBox()?.matches(".actions, .selection")) return true;
  wanted = words;
  const all = around(words);
  const link = /** @type {HTMLAnchorElement | undefined} */ (
    all.find((one) => one.matches("a.term"))
  );
  const known = link ? await terms() : {};
  if (wanted !== words) return true;
  const notes = all.filter((one) => one !== link).flatMap((one) => noteOf(one.dataset.note ?? ""));
  const meaning = link ? meaningOf(known[link.hash.slice(1)]) : [];
  const box = element("div", "preview", ...notes, ...meaning);
  const home = words.closest(".row");
  const outermost = all.at(-1) ?? words;
  if (!home || !box.hasChildNodes()) return false;
  box.id = "preview";
  const tapped = lastPointer !== "mouse" && !link?.matches(":focus-visible");
  if (tapped && link && meaning.length) box.append(wayTo(link));
  box.setAttribute("role", roleOf(tapped, notes.length > 0));
  link?.setAttribute("aria-describedby", box.id);
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") closeSoon();
  });
  openBox(box, {
    home,
    near: union(outermost),
    owner: outermost,
    onclose: () => {
      shown = null;
      link?.removeAttribute("aria-describedby");
    },
  });
  if (tapped) announce(box);
  shown = words;
  preview = box;
  return true;
}

/**
 * A tap leaves the focus where it is: what it opened is a message.
 * @param {boolean} tapped
 * @param {boolean} hasNotes
 */
function roleOf(tapped, hasNotes) {
  if (tapped) return "status";
  return hasNotes ? "note" : "tooltip";
}

/**
 * A message is read out when something comes into it, and not for what it holds from the start.
 * @param {HTMLElement} box
 */
function announce(box) {
  requestAnimationFrame(() => {
    box.replaceChildren(...[...box.childNodes].map((child) => child.cloneNode(true)));
  });
}

/**
 * Return the link that the words are, for those whose tap opened the preview.
 * @param {HTMLAnchorElement} link
 */
function wayTo(link) {
  const way = element("a", "", gettext`Open in the glossary`);
  way.href = link.href;
  return element("p", "preview-way", way);
}

/** @param {string} id */
function noteOf(id) {
  const note = document.querySelector(`[data-note-text="${CSS.escape(id)}"]`);
  const pieces = note?.matches("p") ? [note] : [...(note?.children ?? [])];
  return pieces.map((child) => child.cloneNode(true));
}

/** @param {Term | undefined} term */
function meaningOf(term) {
  if (!term) return [];
  const none = gettext`The texts use this term without explaining it.`;
  return [
    element("p", "preview-title", gettext`Glossary: ${term.term}`),
    element("p", "", term.definition ?? none),
    ...(term.source ? [element("p", "preview-source", gettext`Source: ${term.source}`)] : []),
  ];
}

/**
 * The words may run over several lines: none of them is covered.
 * @param {Element} words
 */
function union(words) {
  const rects = [...words.getClientRects()];
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    right: Math.max(...rects.map((rect) => rect.right)),
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

/** @param {HTMLElement} words */
function openSoon(words) {
  clearTimeout(timer);
  if (words.closest("a.term")) terms();
  timer = setTimeout(open, OPENING, words);
}

function closeSoon() {
  clearTimeout(timer);
  wanted = null;
  if (shown) timer = setTimeout(closeBox, CLOSING, preview);
}

/** @param {PointerEvent} event */
function hover(event) {
  if (event.pointerType !== "mouse" || event.buttons || !isPointing(event)) return;
  if (shown && openedBox()?.contains(/** @type {Node} */ (event.target))) return;
  const words = wordsAt(event.target);
  if (words && words === shown) clearTimeout(timer);
  else if (words) openSoon(words);
  else closeSoon();
}

/** @param {FocusEvent} event */
function focus(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches("a.term:focus-visible")) open(target);
}

/** @param {MouseEvent} event */
function press(event) {
  const words = event.detail ? wordsAt(event.target) : null; // a key follows the link at once
  if (!words || (lastPointer === "mouse" && words.closest("a"))) return;
  const link = words.closest("a");
  if (words === shown) {
    if (!link) closeBox(preview);
    return;
  }
  event.preventDefault();
  clearTimeout(timer);
  open(words).then((something) => {
    if (!something && link) location.assign(link.href);
  });
}

/**
 * Treat the event for which this module was loaded as all that follow.
 * @param {Event} event
 */
export function meet(event) {
  if (event instanceof PointerEvent && event.pointerType) lastPointer = event.pointerType;
  if (event.type === "pointermove") hover(/** @type {PointerEvent} */ (event));
  else if (event.type === "focusin") focus(/** @type {FocusEvent} */ (event));
  else press(/** @type {MouseEvent} */ (event));
}

document.addEventListener(
  "pointerdown",
  (event) => {
    lastPointer = event.pointerType;
  },
  { capture: true },
);
document.addEventListener("pointermove", hover);
document.addEventListener("focusin", focus);
document.addEventListener("click", press);
