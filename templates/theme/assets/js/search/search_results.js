// What search shows: places to go to, hits with the words that were found in them, and advice.

import { button, element } from "../shared/elements.js";
import { nameIn } from "../shared/locators.js";
import { say } from "../shared/message.js";
import { gettext } from "../shared/messages.js";
import { together, whenThere } from "../shared/missing.js";
import { root } from "../shared/root.js";
import { marked, noted, passage } from "./hit_words.js";
import { endOf } from "./hits.js";
import { searchedText } from "./searched.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data, Unit } from "../shared/records.js"
 * @import { Group } from "./groups.js"
 * @import { Hit } from "./hits.js"
 * @import { Ranked } from "./ranking.js"
 */

/**
 * What each item of the results leads to.
 * @type {WeakMap<Element, Hit>}
 */
export const hitsShown = new WeakMap();

/** What the kinds of hits are called. */
export const KINDS = {
  clause: gettext`Clauses`,
  unit: gettext`Parts`,
  term: gettext`Glossary`,
  index: gettext`Subject index`,
  note: gettext`Notes on the texts`,
};

/**
 * Say what can be typed, by the example of this edition.
 * @param {Data} data
 */
export function advice(data) {
  const units = data.records.flatMap((record) => (record.kind === "unit" ? record : []));
  const read = units.filter((unit) => data.byId.has(`${unit.id}-p1`));
  const { id, title, names } = read.find(({ parent }) => parent) ?? read[0] ?? units[0];
  const isCalled = names[0] === title; // by the content: what else it has for names is no example
  const shown = isCalled ? title : title.toLowerCase();
  const other = isCalled ? id : (names[1] ?? id);
  const examples = [shown, other];
  const text = gettext`Try a place, such as “${examples[0]}”, “${examples[1]}” or
    “${id}-p1”, or fewer words, or the beginning of a word.`;
  return element("p", "advice", text);
}

/**
 * Return the places that a query names; one that another text could have says in which it stands.
 * @param {(Place & { near?: boolean })[]} places
 * @param {Data} data
 */
export function placeGroup(places, data) {
  const items = places.map(({ id, address, name, words }) =>
    item(address, [name], textOf(id, data), words ? passage("voice-text", words, []) : null),
  );
  return element(
    "section",
    "",
    element("h3", "", places[0].near ? gettext`Nearest place` : gettext`Go to`),
    element("ul", "", ...items),
  );
}

/**
 * Return the name of the text in which a place stands, where its name is that of a place in another
 * text, too; else nothing.
 * @param {string} id
 * @param {Data} data
 */
function textOf(id, { byId, records, documents }) {
  const [whole] = id.replace(/-s\d+[a-z]*(?=$|\.\.)/u, "").split("..");
  const record = byId.get(whole);
  const unit = record?.kind === "clause" ? byId.get(record.unit) : record;
  if (unit?.kind !== "unit") return "";
  const title = unit.title.toLowerCase();
  const isShared = records.some(
    (one) =>
      one.kind === "unit" &&
      one.documents[0] !== unit.documents[0] &&
      one.title.toLowerCase() === title,
  );
  return (isShared && documents.find((one) => one.id === unit.documents[0])?.name) || "";
}

/**
 * Return the groups of hits, each with its first ones under its name and how many of them show; all of a
 * group are behind a link if they have an address, else a button shows the others, too.
 * @param {Data} data
 * @param {Group[]} groups
 * @param {Map<Ranked, Hit>} whole what is known of those that show at first
 * @param {((kind: string) => string) | null} addressOf
 */
export function hitGroups(data, groups, whole, addressOf) {
  const shown = groups.map((group) => {
    const { name, kind, hits, first } = group;
    const known = first.flatMap((hit) => whole.get(hit) ?? []);
    const list = element("ul", "", ...hitItems(data, known));
    const heading = element("h3", "", headOf(name, first.length, hits.length));
    const section = element("section", "", heading, list);
    if (first.length === hits.length) return section;
    const way = addressOf ? wayTo(addressOf(kind), group) : unfolding(data, group, heading, list);
    way.append(element("span", "visually-hidden", `: ${name}`));
    section.append(way);
    return section;
  });
  globalThis.onbeforeprint = () => {
    // Nothing can be opened in print.
    for (const section of shown) section.querySelector("button")?.click();
  };
  return shown;
}

/**
 * Say what a group is called, and how much of it shows.
 * @param {string} name
 * @param {number} count
 * @param {number} all
 */
function headOf(name, count, all) {
  return `${name} (${count < all ? gettext`${count} of ${all}` : all})`;
}

/**
 * Return the link to all hits of a group.
 * @param {string} address
 * @param {Group} group
 */
function wayTo(address, { hits: { length } }) {
  const link = element("a", "plain", gettext`All ${length}`);
  link.href = address;
  return link;
}

/**
 * Return the button that shows the others of a group, too.
 * @param {Data} data
 * @param {Group} group
 * @param {HTMLElement} heading
 * @param {HTMLElement} list
 */
function unfolding(data, { name, hits: all, first }, heading, list) {
  const { length } = all;
  const others = all.slice(first.length);
  const more = button(gettext`Show all ${length}`, "plain", async () => {
    const hits = await whenThere(() => together(others, (hit) => hit.whole()));
    if (!hits) {
      say(gettext`Search could not be loaded. Try again.`);
      return;
    }
    more.remove();
    heading.textContent = headOf(name, length, length);
    const rest = hitItems(data, hits);
    list.append(...rest);
    rest[0].querySelector("a")?.focus();
  });
  return more;
}

/**
 * Return the items of hits, and keep which hit each leads to.
 * @param {Data} data
 * @param {Hit[]} hits
 */
function hitItems(data, hits) {
  return hits.map((hit) => {
    const made = hitItem(data, hit);
    hitsShown.set(made, hit);
    return made;
  });
}

/**
 * @param {Data} data
 * @param {Hit} hit
 */
function hitItem(data, hit) {
  const { record, inTitle, inText, sentence } = hit;
  const document = data.documents.find(({ id }) => id === record.documents[0]);
  const voice = document?.role === "commentary" ? "voice-gloss" : "voice-text";
  const end = endOf(hit);
  const address = record.address + end;
  const words = (/** @type {string} */ one) =>
    passage(one, searchedText(record), inText, sentence?.start);
  switch (record.kind) {
    case "clause": {
      const name = end ? nameIn(data, record, record.id + end) : record.title;
      return item(address, [name], document?.name ?? "", words(voice));
    }
    case "front":
      return item(address, [record.title], document?.name ?? "", words(voice));
    case "unit": {
      const alone = record.title === record.text && !record.others.length;
      const shown = alone ? null : words(record.editorial ? "" : voice);
      return item(address, [record.title], kindOfUnit(record, data), shown);
    }
    case "index": {
      const places = passage("", record.places, []);
      const kind = gettext`Subject index, by the editors`;
      return byEditors(address, marked(record.title, inTitle), kind, places);
    }
    case "term": {
      const kind = gettext`Glossary, by the editors`;
      return byEditors(address, marked(record.title, inTitle), kind, words(""));
    }
    default:
      return byEditors(
        address,
        [record.title],
        gettext`Note, by the editors`,
        noted(record, inText, voice),
      );
  }
}

/**
 * Return what is said of a unit that was found.
 * @param {Unit} unit
 * @param {Data} data
 */
function kindOfUnit({ id, editorial }, data) {
  const kind = editorial ? gettext`Part, titled by the editors` : gettext`Part`;
  const text = textOf(id, data);
  return text ? `${kind} · ${text}` : kind;
}

/**
 * @param {string} address
 * @param {(Node | string)[]} name
 * @param {string} kind
 * @param {Node | null} words
 */
function item(address, name, kind, words) {
  const link = element("a", "hit", element("span", "hit-name", ...name));
  if (kind) link.append(" ", element("span", "hit-kind", kind));
  if (words) link.append(words);
  link.href = root + address;
  return element("li", "", link);
}

/**
 * Return an item whose kind the name of its group says to the eye; to the ear, which may come to it
 * alone, it does so itself.
 * @param {string} address
 * @param {(Node | string)[]} name
 * @param {string} kind
 * @param {Node} words
 */
function byEditors(address, name, kind, words) {
  const made = item(address, name, kind, words);
  made.querySelector(".hit-kind")?.classList.add("visually-hidden");
  return made;
}
