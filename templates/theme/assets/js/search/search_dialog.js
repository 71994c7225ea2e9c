// The search dialog: go to a place, or find words in the texts and in what the editors added.

import { goTo as arriveAt } from "../reading/target.js";
import { makeDialog } from "../shared/dialog.js";
import { excerpt, makeFinder } from "./search_index.js";
import { goTo } from "./place_query.js";
import { numberOf, root } from "../shared/addresses.js";
import { records } from "../shared/records.js";

const SHOWN = 8; // hits of a kind that show at first
const SHOWN_PARTS = 3; // fewer, since the clauses come after them
const WORDS = 180; // characters of a hit's text
const EDITORIAL = [
  ["term", "Glossary"],
  ["index", "Subject index"],
  ["note", "Notes on the texts"],
];

let parts = null;
let engine = null;

/**
 * Open the dialog, with what was typed before it was there. The records and the index are loaded
 * when it opens for the first time.
 */
export function open(typed) {
  parts ??= make();
  const { dialog, input } = parts;
  dialog.showModal();
  input.focus();
  input.select();
  if (typed) input.setRangeText(typed, 0, input.value.length, "end");
  engine ??= load();
  engine.then(answer, () => {
    engine = null;
    parts.status.textContent = "Search could not be loaded. Close it and try again.";
  });
}

async function load() {
  const data = await records();
  return { data, find: await makeFinder(data.records) };
}

function make() {
  const dialog = makeDialog("search", "Go to or search");
  const label = element("label", "", "A place, such as its number, or words");
  const input = element("input");
  input.id = "search-words";
  input.type = "text";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.enterKeyHint = "go";
  label.htmlFor = input.id;
  const status = element("p", "search-status", "Loading …");
  status.setAttribute("role", "status");
  const results = element("div", "results");
  dialog.append(label, input, status, results);
  input.addEventListener("input", () => engine?.then(answer));
  dialog.addEventListener("keydown", move);
  results.addEventListener("click", follow);
  return { dialog, input, status, results };
}

function answer({ data, find }) {
  const { input, results, status } = parts;
  const query = input.value;
  results.replaceChildren();
  if (!query.trim()) {
    status.textContent = "";
    results.append(advice(data));
    return;
  }
  const places = goTo(query, data);
  const found = /[\p{L}\p{N}]/u.test(query) ? find(query) : { hits: [], complete: true };
  if (places.length) results.append(placeGroup(places));
  const there = new Set(places.map(({ id }) => id));
  found.hits = found.hits.filter(({ id }) => !there.has(id));
  for (const group of groups(data, found)) results.append(group);
  status.textContent = summary(places, found);
  if (!places.length && !found.hits.length) results.append(advice(data));
}

function summary(places, { hits, complete }) {
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  const exact = places.filter(({ near }) => !near).length;
  if (!hits.length && !places.length) return "Nothing was found.";
  return [
    exact && `${count(exact, "place", "places")} to go to`,
    places.length > exact && "No such place; the nearest is offered",
    hits.length && `${count(hits.length, "result", "results")}`,
    hits.length && !complete && "none with all the words",
  ]
    .filter(Boolean)
    .join(", ");
}

function advice(data) {
  const item = data.records.find(({ kind, parent }) => kind === "unit" && parent) ?? data.records[0];
  const text = `Try a place, such as “${item.title.toLowerCase()}”, “${item.names[1] ?? item.id}” or
    “${item.id}-p1”, or fewer words, or the beginning of a word.`;
  return element("p", "advice", text);
}

function placeGroup(places) {
  const title = places[0].near ? "Nearest place" : "Go to";
  return group(title, "", places, ({ address, clause, name }) => {
    const opening = clause && marked(excerpt(clause.text, () => false, WORDS));
    return [address, name, opening && wrap("hit-words voice-text", opening)];
  });
}

function* groups(data, { hits, counts }) {
  const of = (test) => hits.filter(test);
  const words = ({ text }) => text && marked(excerpt(text, counts, WORDS));
  const units = of(({ kind }) => kind === "unit");
  if (units.length) {
    const show = (unit) => {
      const voice = unit.editorial ? "hit-words" : "hit-words voice-text";
      return [unit.address, unit.title, unit.text !== unit.title && wrap(voice, words(unit))];
    };
    yield group("Parts", "", units, show, SHOWN_PARTS);
  }
  for (const { id, name, role } of data.documents) {
    const clauses = of(({ kind, document: own }) => kind === "clause" && own === id);
    if (!clauses.length) continue;
    yield group(name, "", clauses, (clause) => [
      clause.address,
      clause.title,
      wrap(`hit-words voice-${role}`, words(clause)),
    ]);
  }
  for (const [wanted, title] of EDITORIAL) {
    const entries = of(({ kind }) => kind === wanted);
    if (!entries.length) continue;
    yield group(title, "by the editors", entries, (entry) => [
      entry.address,
      marked(excerpt(entry.title, counts, WORDS)),
      wrap("hit-words", words(entry) || [entry.places ?? ""]),
    ]);
  }
}

function group(title, tag, entries, show, most = SHOWN) {
  const section = element("section");
  const heading = element("h3", "", title);
  if (tag) heading.append(" ", element("span", "editorial-tag", tag));
  const list = element("ul");
  section.append(heading, list);
  const fill = (some) => {
    for (const entry of some) {
      const [address, name, words] = show(entry);
      const link = element("a", "hit");
      link.href = root + address;
      link.append(wrap("hit-name", [name].flat()), words || "");
      const item = element("li");
      item.append(link);
      list.append(item);
    }
  };
  fill(entries.slice(0, most));
  if (entries.length > most) {
    const more = element("button", "plain", `Show all ${entries.length}`);
    more.type = "button";
    more.addEventListener("click", () => {
      more.remove();
      const next = list.children.length;
      fill(entries.slice(most));
      list.children[next].firstChild.focus();
    });
    section.append(more);
  }
  return section;
}

function marked({ pieces, before, after }) {
  const shown = pieces.map(([text, counts]) => (counts ? element("mark", "", text) : text));
  return [before ? "… " : "", ...shown, after ? " …" : ""];
}

function wrap(className, children) {
  const span = element("span", className);
  span.append(...children);
  return span;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Arrow keys walk from the field through the hits; a letter leads back to the field.
function move(event) {
  const { input, results } = parts;
  const hits = [...results.querySelectorAll(".hit, .plain")];
  const at = hits.indexOf(document.activeElement);
  if (event.target === input && event.key === "Enter") {
    event.preventDefault();
    results.querySelector(".hit")?.click();
    return;
  }
  const inList = at >= 0;
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1 };
  const ends = inList ? { Home: 0, End: hits.length - 1 } : {};
  const next = ends[event.key] ?? steps[event.key];
  if (next !== undefined && (inList || event.key === "ArrowDown")) {
    event.preventDefault();
    (hits[next] ?? (next < 0 ? input : hits[at]))?.focus();
  } else if (inList && event.key.length === 1 && event.key !== " ") {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }
}

// A hit on this page is gone to here; the focus goes along.
function follow(event) {
  const link = event.target.closest("a.hit");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { hash, pathname, search } = new URL(link.href);
  parts.dialog.close();
  if (pathname !== location.pathname || search || !hash) return;
  event.preventDefault();
  arriveAt(decodeURIComponent(hash.slice(1)));
  const clause = document.getElementById(hash.slice(1))?.closest("[data-clause]");
  if (clause) numberOf(clause).focus({ preventScroll: true });
}
