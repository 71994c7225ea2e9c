// Hits in groups: what the texts say stands apart from what the editors say of them.

import { gettext } from "../shared/messages.js";

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @import { Ranked } from "./ranking.js"
 * Hits that stand together, best first; `first` of them show at first.
 * @typedef {{ name: string, hits: Ranked[], first: Ranked[] }} Group
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
 * Return hits in their groups; the best of all show at first, and the best of each group.
 * @param {Ranked[]} hits best first
 * @param {number} most so many of all show at first
 * @returns {Group[]}
 */
export function grouped(hits, most) {
  const best = new Set(hits.slice(0, most));
  return Object.entries(GROUPS).flatMap(([group, name]) => {
    const own = hits.filter(({ record }) => groupOf(record) === group);
    const first = own.filter((hit, at) => at === 0 || best.has(hit));
    return own.length ? [{ name, hits: own, first }] : [];
  });
}

/**
 * Return in which group a record is: a heading of a text is its own, a title that it lacks the editors'.
 * @param {EditionRecord} record
 */
function groupOf(record) {
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
