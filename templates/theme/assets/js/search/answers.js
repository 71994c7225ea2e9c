// What search answers: places that a query names, and the records that have its words.

import { placesNamed } from "../places/place_query.js";
import { learnNames } from "../places/place_spellings.js";
import { bring } from "../shared/arrival.js";
import { gettext } from "../shared/messages.js";
import { records } from "../shared/records.js";
import { nextTurn } from "../shared/turns.js";
import { groupOf } from "./groups.js";
import { makeFinder } from "./ranking.js";
import { wholeSource } from "./whole_source.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 * @import { Found } from "./ranking.js"
 * @import { Source } from "./whole_source.js"
 * @typedef {Found & { places: (Place & { near?: boolean, isClear?: boolean })[] }} Answer
 * @typedef {Awaited<ReturnType<typeof loadAnswers>>} Answers
 */

const SLIPS_SHOWN = 3;
const LONGEST = 2000; // letters of a query that are looked for

/** Fetch the records, and return them with the function that answers queries. */
export async function loadAnswers() {
  const data = await records();
  if (!data.parts) {
    const answer = makeAnswers(data, await wholeSource(data.records, data.characters));
    await learnNames(data);
    await nextTurn();
    placesNamed("", data); // what the first query would have to make
    await nextTurn();
    return { data, answer };
  }
  const source = await bring(() => import("./source_in_parts.js"));
  if (!source) throw new Error("search/source_in_parts.js did not arrive");
  return { data, answer: makeAnswers(data, await source.sourceInParts(data, data.parts)) };
}

/**
 * Return the function that answers queries. Where a place is named, records count only that have the
 * very same words; a near one is offered where no record has all the words, or a place was clearly meant.
 * What it needs may have to come first (see `whenThere`).
 * @param {Data} data
 * @param {Source} source
 */
export function makeAnswers(data, source) {
  const find = makeFinder(source);

  /**
   * @param {string} query
   * @returns {Answer}
   */
  return function answer(query) {
    const found = find(query.slice(0, LONGEST));
    const named = placesNamed(query, data);
    const isGuessed = named.some(({ near, isClear }) => near && !isClear);
    const places = isGuessed && found.hits.length && found.complete ? [] : named;
    const there = new Set(places.map(({ id }) => data.byId.get(id)));
    const hits = found.hits.filter(
      ({ phrase, record }) => !there.has(record) && (phrase || !places.length),
    );
    return { ...found, places, hits };
  };
}

/**
 * Say in one line what was found: first what the texts have, and how much of it in each of some texts.
 * @param {Answer} answer
 * @param {Data["documents"]} texts
 */
export function summary({ places, hits, complete, slips }, texts) {
  const exact = places.filter(({ near }) => !near).length;
  if (!hits.length && !places.length) return gettext`Nothing was found.`;
  const counted = [
    exact && (exact === 1 ? gettext`${exact} place to go to` : gettext`${exact} places to go to`),
    places.length > exact && gettext`No such place; the nearest is offered`,
    ...counts(hits, texts),
    hits.length && !complete && gettext`none with all the words`,
  ];
  const forgiven = hits.length ? slips.map(({ typed, shown }) => instead(typed, shown)) : [];
  return [counted.filter(Boolean).join(gettext`; `), ...forgiven].join(". ");
}

/**
 * Say how many of the hits are clauses, headings of the texts, and what the editors wrote.
 * @param {Found["hits"]} hits
 * @param {Data["documents"]} texts
 */
function counts(hits, texts) {
  const own = hits.filter(({ record }) => groupOf(record) === "text");
  const clauses = own.filter(({ record }) => record.kind === "clause");
  const headings = own.length - clauses.length;
  const entries = hits.length - own.length;
  return [
    clauses.length && inEach(clauses, texts),
    headings && (headings === 1 ? gettext`${headings} heading` : gettext`${headings} headings`),
    entries &&
      (entries === 1
        ? gettext`${entries} entry by the editors`
        : gettext`${entries} entries by the editors`),
  ];
}

/**
 * Say how many clauses were found, and in which texts, if there are several.
 * @param {Found["hits"]} clauses
 * @param {Data["documents"]} texts
 */
function inEach(clauses, texts) {
  const { length: quoted } = clauses;
  const said = quoted === 1 ? gettext`${quoted} clause` : gettext`${quoted} clauses`;
  if (texts.length < 2) return said;
  const each = texts.map(({ id, name }) => {
    const count = clauses.filter(({ record }) => record.documents.includes(id)).length;
    return gettext`${count} in ${name}`;
  });
  const places = each.join(gettext`, `);
  return gettext`${said}: ${places}`;
}

/**
 * @param {string} typed
 * @param {string[]} shown
 */
function instead(typed, shown) {
  const words = shown.slice(0, SLIPS_SHOWN).map((word) => gettext`“${word}”`);
  const more = shown.length > SLIPS_SHOWN ? " …" : "";
  const list = words.join(gettext`, `) + more;
  return gettext`Nothing has “${typed}”; shown: ${list}`;
}
