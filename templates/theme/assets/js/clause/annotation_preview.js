// What a term means and what a note says, beside the words: on hover, on focus, on the first tap.

import { float, floating, sink } from "../shared/floating_box.js";
import { root } from "../shared/addresses.js";

const OPENING = 300; // ms that the pointer rests on the words
const CLOSING = 250; // ms in which it may move into the preview
const WORDS = "a.term, .mark[data-note]";

let fetched = null;
let shown = null; // the words whose preview is open
let wanted = null; // the words whose preview is to open
let timer;
let lastPointer = "mouse";

function terms() {
  fetched ??= fetch(`${root}assets/terms.json`)
    .then((answer) => answer.json())
    .catch(() => {
      fetched = null; // the network may be back at the next try
      return {};
    });
  return fetched;
}

function wordsAt(element) {
  const words = element.closest(WORDS);
  if (!words?.closest("[data-clause]")) return null;
  const marked = document.documentElement.dataset.marks !== "off";
  return marked ? words : words.closest("a.term");
}

// Marked words can hold others, or stand in a term: the preview speaks of all that are pointed at.
function around(words) {
  const found = [];
  for (let at = words; at; at = at.parentElement.closest(WORDS)) found.push(at);
  return found;
}

// Returns false if there is nothing to show.
async function open(words) {
  if (words === shown || floating()?.matches(".actions, .selection")) return true;
  wanted = words;
  const all = around(words);
  const link = all.find((element) => element.matches("a.term"));
  const known = link ? await terms() : {};
  if (wanted !== words) return true;
  const box = document.createElement("div");
  box.id = "preview";
  box.className = "preview";
  for (const element of all) {
    if (element !== link) box.append(...noteOf(element.dataset.note));
  }
  const hasNote = box.hasChildNodes();
  if (link) box.append(...meaningOf(known[link.hash.slice(1)], link));
  if (!box.hasChildNodes()) return false;
  box.setAttribute("role", hasNote ? "note" : "tooltip");
  if (link) link.setAttribute("aria-describedby", box.id);
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") closeSoon();
  });
  float(box, {
    home: words.closest(".row"),
    near: union(all.at(-1)),
    owner: all.at(-1),
    onclose: () => {
      shown = null;
      link?.removeAttribute("aria-describedby");
    },
  });
  shown = words;
  return true;
}

function noteOf(id) {
  const note = document.querySelector(`[data-note-text="${CSS.escape(id)}"]`);
  return note ? [...note.children].map((child) => child.cloneNode(true)) : [];
}

function meaningOf(term, link) {
  if (!term) return [];
  const none = "The texts use this term without explaining it.";
  return [
    line("preview-title", term.term === link.textContent ? "Glossary" : `Glossary: ${term.term}`),
    line("", term.definition ?? none),
    ...(term.source ? [line("preview-source", `Source: ${term.source}`)] : []),
  ];
}

function line(className, text) {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

// The words may run over several lines: none of them is covered.
function union(element) {
  const rects = [...element.getClientRects()];
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

function openSoon(words) {
  clearTimeout(timer);
  if (words.matches("a.term") || words.closest("a.term")) terms();
  timer = setTimeout(open, OPENING, words);
}

function closeSoon() {
  clearTimeout(timer);
  wanted = null;
  if (shown) timer = setTimeout(sink, CLOSING);
}

function hover(event) {
  if (event.pointerType !== "mouse" || event.buttons) return;
  if (shown && floating().contains(event.target)) return;
  const words = wordsAt(event.target);
  if (words && words === shown) clearTimeout(timer);
  else if (words) openSoon(words);
  else closeSoon();
}

function focus(event) {
  if (event.target.matches("a.term:focus-visible")) open(event.target);
}

function press(event) {
  const words = event.detail ? wordsAt(event.target) : null; // a key follows the link at once
  if (!words || (lastPointer === "mouse" && words.closest("a"))) return;
  if (words === shown) {
    if (!words.closest("a")) sink();
    return;
  }
  event.preventDefault();
  clearTimeout(timer);
  open(words).then((something) => {
    const link = words.closest("a");
    if (!something && link) location.assign(link.href);
  });
}

const MEETINGS = { pointerover: hover, focusin: focus, click: press };

/** Treat the event for which this module was loaded as all that follow. */
export function meet(event) {
  if (event.pointerType) lastPointer = event.pointerType;
  MEETINGS[event.type](event);
}

document.addEventListener(
  "pointerdown",
  (event) => {
    lastPointer = event.pointerType;
  },
  { capture: true },
);
for (const [kind, act] of Object.entries(MEETINGS)) document.addEventListener(kind, act);
