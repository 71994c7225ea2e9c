// Hits in groups: what the texts say stands apart from what the editors say of them.

import { gettext } from "../shared/messages.js";

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @import { Ranked } from "./ranking.js"
 * Hits that stand together, best first; `first` of them show at first. The page of search has them alone
 * if it is asked for hits of their `kind`, and among others if they are of several.
 * @typedef {{ name: string, kind: string, hits: Ranked[], first: Ranked[] }} Group
 */

/** What the groups are called, in their order. */
const GROUPS = {
  text: gettext`In the texts`,
  title: gettext`Titles by the editors`,
  term: gettext`Glossary, by the editors`,
  index: gettext`Subject index, by the editors`,
  note: gettext`Notes, by the editors`,
};

/**
 * Return hits in their groups; the best of all show at first, and the best of each group. Where all of a
 * group show, clauses that are as good as each other are in the order of the texts.
 * @param {Ranked[]} hits best first
 * @param {number} most so many of all show at first
 * @returns {Group[]}
 */
export function grouped(hits, most) {
  const best = new Set(hits.slice(0, most));
  return Object.entries(GROUPS).flatMap(([group, name]) => {
    const own = hits.filter(({ record }) => groupOf(record) === group);
    if (!own.length) return [];
    const kind = kindOf(group, own);
    const first = own.filter((hit, at) => at === 0 || best.has(hit));
    if (first.length < own.length) return [{ name, kind, hits: own, first }];
    const all = inOrder(own);
    return [{ name, kind, hits: all, first: all }];
  });
}

/**
 * Return the kind of hits that a group is of; nothing, if there are several.
 * @param {string} group
 * @param {Ranked[]} own
 */
function kindOf(group, own) {
  if (group === "title") return "unit";
  if (group !== "text") return group;
  return own.every(({ record }) => record.kind !== "unit") ? "clause" : "";
}

/**
 * Put the clauses that have the query as a phrase, equally often, into the order of the texts; each
 * stands where one of them stood.
 * @param {Ranked[]} hits
 */
function inOrder(hits) {
  const isClause = (/** @type {Ranked} */ { record, phrase }) => phrase && record.kind === "clause";
  const clauses = hits.filter(isClause);
  clauses.sort((one, other) => other.times - one.times || one.place - other.place);
  return hits.map((hit) => (isClause(hit) ? (clauses.shift() ?? hit) : hit));
}

/**
 * Return in which group a record is: a heading of a text is its own, a title that it lacks the editors'.
 * @param {EditionRecord} record
 */
export function groupOf(record) {
  switch (record.kind) {
    case "clause":
    case "front":
      return "text";
    case "unit":
      return record.editorial ? "title" : "text";
    default:
      return record.kind;
  }
}
