// The results on the page of search: filtered by text and by kind, with all that in the address.

import { showAddress } from "../shared/address_bar.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { keepQuery } from "./last_query.js";
import { KINDS } from "./search_results.js";
import { answerField, goToNamed, walk } from "./search_view.js";

/**
 * @import { Data, EditionRecord } from "../shared/records.js"
 * @import { Ranked } from "./ranking.js"
 * @import { Field } from "./search_view.js"
 */

const MOST = 20; // hits that show at first
const OF_TEXTS = new Set(["clause", "front", "unit"]);
const PAUSE = 400; // milliseconds without a key after which the address follows
const { title } = document;

/**
 * Answer the field of the page from now on; return what answers it at once.
 * @param {Field} field
 * @param {HTMLFormElement} form
 * @param {HTMLElement} filters where the choices stand
 */
export function makeResults(field, form, filters) {
  const texts = makeFilter("text", gettext`Text`, refreshed);
  const kinds = makeFilter("kind", gettext`Kind`, refreshed);
  let pause = 0;

  /** @param {Ranked} hit */
  function keep({ record }) {
    const text = texts.select.value;
    const kind = kinds.select.value;
    return (!text || standsIn(record, text)) && (!kind || kindOf(record) === kind);
  }

  /**
   * The choices say how much was found of each; the address follows the query.
   * @param {Data} data
   * @param {Ranked[]} hits
   * @param {string} query
   */
  function shown({ documents }, hits, query) {
    /** @type {(name: string, has: (record: EditionRecord) => boolean) => string} */
    const counted = (name, has) => `${name} (${hits.filter(({ record }) => has(record)).length})`;
    const found = Object.entries(KINDS).map(([kind, name]) => ({
      value: kind,
      name: counted(name, (record) => kindOf(record) === kind),
    }));
    const about = documents.map(({ id, name }) => ({
      value: id,
      name: counted(name, (record) => standsIn(record, id)),
    }));
    const all = counted(gettext`all`, () => true);
    offer(kinds.select, all, found);
    offer(texts.select, all, about);
    texts.choice.hidden = documents.length < 2;
    filters.hidden = !hits.length;
    if (query.trim()) keepQuery(query);
    clearTimeout(pause);
    pause = setTimeout(() => write(query), PAUSE);
  }

  /** @param {string} query */
  function write(query) {
    const words = query.trim();
    document.title = words ? `“${words}” · ${title}` : title;
    const asked = { q: words, text: texts.select.value, kind: kinds.select.value };
    const said = Object.entries(asked).filter(([, value]) => value);
    const parts = said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    showAddress(words ? `?${parts.join("&")}` : location.pathname);
  }

  const refresh = answerField(field, { most: MOST, keep, shown });
  function refreshed() {
    refresh();
  }

  filters.replaceChildren(texts.choice, kinds.choice);
  form.addEventListener("submit", () => {
    clearTimeout(pause);
    write(field.input.value);
    refresh().then((found) => found && goToNamed(found, field.results));
  });
  form.parentElement?.addEventListener("keydown", (event) =>
    walk(event, field.input, field.results),
  );
  return refreshed;
}

/**
 * Make a choice, with its label; what the address asks for is chosen.
 * @param {string} id
 * @param {string} name
 * @param {() => void} changed
 */
function makeFilter(id, name, changed) {
  const select = element("select");
  select.id = `search-${id}`;
  const asked = new URLSearchParams(location.search).get(id) ?? "";
  select.append(new Option(asked));
  select.addEventListener("change", changed);
  const label = element("label", "", name);
  label.htmlFor = select.id;
  return { select, choice: element("span", "", label, " ", select) };
}

/**
 * Offer all and each of the options, and leave what is chosen.
 * @param {HTMLSelectElement} select
 * @param {string} all
 * @param {{ value: string, name: string }[]} options
 */
function offer(select, all, options) {
  const { value: chosen } = select;
  const offered = options.map(({ name, value }) => new Option(name, value));
  select.replaceChildren(new Option(all, ""), ...offered);
  select.value = offered.some(({ value }) => value === chosen) ? chosen : "";
}

/**
 * Say whether a record is part of a text; what the editors write of it is not.
 * @param {EditionRecord} record
 * @param {string} text its identifier
 */
function standsIn({ kind, documents }, text) {
  return OF_TEXTS.has(kind) && documents.includes(text);
}

/** @param {EditionRecord} record */
function kindOf({ kind }) {
  return kind === "front" ? "clause" : kind;
}
