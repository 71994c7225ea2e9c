// What the search dialog shows: places to go to, hits in their groups, a summary, and advice.

import { root } from "../shared/addresses.js";
import { button, element } from "../shared/elements.js";
import { excerpt } from "./words.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, EditionRecord } from "../shared/records.js"
 */

/**
 * A hit as it is shown: where it leads, its name, and its words, if any.
 * @typedef {{ address: string, name: (Node | string)[], words?: Node }} Shown
 */

const SHOWN = 8; // hits of a kind that show at first
const SHOWN_PARTS = 3; // fewer, since the clauses come after them
const WORDS = 180; // characters of a hit's text
const EDITORIAL = [
  ["term", "Glossary"],
  ["index", "Subject index"],
  ["note", "Notes on the texts"],
];

/**
 * Say in one line what was found.
 * @param {{ near?: boolean }[]} places
 * @param {number} hits how many
 * @param {boolean} complete whether they have all the words
 */
export function summary(places, hits, complete) {
  /** @type {(number: number, one: string, many: string) => string} */
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  const exact = places.filter(({ near }) => !near).length;
  if (!hits && !places.length) return "Nothing was found.";
  return [
    exact && `${count(exact, "place", "places")} to go to`,
    places.length > exact && "No such place; the nearest is offered",
    hits && count(hits, "result", "results"),
    hits && !complete && "none with all the words",
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * Say what can be typed, by the example of this edition.
 * @param {Data} data
 */
export function advice(data) {
  const units = data.records.filter((record) => record.kind === "unit");
  const { id, title, names } = units.find(({ parent }) => parent) ?? units[0];
  const text = `Try a place, such as “${title.toLowerCase()}”, “${names[1] ?? id}” or
    “${id}-p1”, or fewer words, or the beginning of a word.`;
  return element("p", "advice", text);
}

/**
 * Return the places that a query names.
 * @param {(Place & { near?: boolean })[]} places
 */
export function placeGroup(places) {
  const shown = places.map(({ address, name, words }) => ({
    address,
    name: [name],
    words: words ? passage("voice-text", words, () => false) : undefined,
  }));
  return group(places[0].near ? "Nearest place" : "Go to", shown);
}

/**
 * Return the hits by their kinds: parts, clauses by document, what the editors added.
 * @param {Data} data
 * @param {EditionRecord[]} hits
 * @param {(word: string) => boolean} counts
 */
export function hitGroups(data, hits, counts) {
  const units = hits.flatMap((hit) => (hit.kind === "unit" ? hit : []));
  const parts = units.map(({ address, editorial, text, title }) => ({
    address,
    name: [title],
    words: text === title ? undefined : passage(editorial ? "" : "voice-text", text, counts),
  }));
  const groups = [group("Parts", parts, SHOWN_PARTS)];
  for (const { id, name, role } of data.documents) {
    const clauses = hits.filter((hit) => hit.kind === "clause" && hit.document === id);
    const shown = clauses.map(({ address, text, title }) => ({
      address,
      name: [title],
      words: passage(role === "commentary" ? "voice-gloss" : "voice-text", text, counts),
    }));
    groups.push(group(name, shown));
  }
  for (const [kind, title] of EDITORIAL) {
    const entries = hits.filter((hit) => hit.kind === kind);
    const shown = entries.map((entry) => ({
      address: entry.address,
      name: marked(entry.title, counts),
      words: passage("", entry.kind === "index" ? entry.places : entry.text, counts),
    }));
    groups.push(group(title, shown, SHOWN, "by the editors"));
  }
  return groups.filter((one) => one.querySelector("li"));
}

/**
 * @param {string} title
 * @param {Shown[]} entries
 * @param {number} most how many show at first
 * @param {string} tag what stands beside the title
 */
function group(title, entries, most = SHOWN, tag = "") {
  const heading = element("h3", "", title);
  if (tag) heading.append(" ", element("span", "editorial-tag", tag));
  const list = element("ul", "", ...entries.slice(0, most).map(item));
  const section = element("section", "", heading, list);
  if (entries.length > most) {
    const more = button(`Show all ${entries.length}`, "plain", () => {
      more.remove();
      const rest = entries.slice(most).map(item);
      list.append(...rest);
      rest[0].querySelector("a")?.focus();
    });
    section.append(more);
  }
  return section;
}

/** @param {Shown} entry */
function item({ address, name, words }) {
  const link = element("a", "hit", element("span", "hit-name", ...name), words ?? "");
  link.href = root + address;
  return element("li", "", link);
}

/**
 * @param {string} voice
 * @param {string} text
 * @param {(word: string) => boolean} counts
 */
function passage(voice, text, counts) {
  return element("span", `hit-words ${voice}`.trim(), ...marked(text, counts));
}

/**
 * @param {string} text
 * @param {(word: string) => boolean} counts
 */
function marked(text, counts) {
  const { pieces, before, after } = excerpt(text, counts, WORDS);
  const shown = pieces.map(([piece, counting]) => (counting ? element("mark", "", piece) : piece));
  return [before ? "… " : "", ...shown, after ? " …" : ""];
}
