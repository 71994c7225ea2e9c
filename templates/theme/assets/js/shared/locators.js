// From what somebody wrote to a place of the edition: exactly, or as near as can be.

import { cut } from "./clauses.js";
import { gettext } from "./messages.js";
import { nameOfPlace } from "./place_names.js";

/** @import { Clause, Data, EditionRecord } from "./records.js" */

/**
 * What a locator names, with its words if it is in a clause; `address` counts from the root of the
 * site.
 * @typedef {{ id: string, name: string, address: string, words?: string }} Place
 */

const INSIDE = 0.1; // how much less a wrong sentence counts than a wrong clause
const LONGER = 0.9;
const NUMBERS = 0.5; // how much of a wrong letter it counts at most that a number is far off

/**
 * Return the place that a locator names, or null: clause, sentence, range, or anything recorded.
 * @param {string} locator
 * @param {Data} data
 * @returns {Place | null}
 */
export function resolve(locator, data) {
  const [first, to = ""] = locator.split("..");
  const parts = cut(first);
  if (!parts) return to ? null : whole(data.byId.get(first));
  const clause = data.byId.get(`${parts.unit}-p${parts.clause}`);
  const sentence = parts.sentence && `s${parts.sentence}`;
  if (clause?.kind !== "clause") return null;
  const names = clause.sentences.map(([part]) => part);
  if (sentence && !names.includes(sentence)) return null;
  const siblings = sentence
    ? names
    : data.records.flatMap((record) =>
        record.kind === "clause" && record.unit === clause.unit ? lastPart(record.id) : [],
      );
  if (to && siblings.indexOf(to) <= siblings.indexOf(lastPart(first))) return null;
  const [page] = clause.address.split("#");
  return {
    id: locator,
    name: nameIn(data, clause, locator),
    address: `${page}${to ? `?to=${to}` : ""}#${first}`,
    words: sentence ? wordsOf(clause, sentence, to || sentence) : clause.text,
  };
}

/**
 * Return what readers call a clause, a part of it, or it with others.
 * @param {Data} data
 * @param {Clause} clause
 * @param {string} locator
 */
export function nameIn(data, clause, locator) {
  const document = data.documents.find(({ id }) => id === clause.documents[0]);
  const [, to] = locator.split("..");
  const last = data.byId.get(`${clause.unit}-${to}`)?.title;
  return document ? nameOfPlace(document.forms, locator, clause.title, last) : clause.title;
}

/**
 * Return the words of a clause from one sentence to another.
 * @param {Clause} clause
 * @param {string} first
 * @param {string} last
 */
function wordsOf(clause, first, last) {
  const letters = [...clause.text];
  const sentences = new Map(clause.sentences.map(([part, ...ends]) => [part, ends]));
  return letters.slice(sentences.get(first)?.[0], sentences.get(last)?.[1]).join("");
}

/** @param {string} id */
function lastPart(id) {
  return id.slice(id.lastIndexOf("-") + 1);
}

/** @param {EditionRecord | undefined} record */
function whole(record) {
  if (!record) return null;
  const { id, kind, title, text, address } = record;
  const names = {
    unit: title === text ? title : `${title}: ${text}`,
    front: title,
    clause: title,
    term: gettext`Glossary: ${title}`,
    index: gettext`Index: ${title}`,
    note: gettext`Note on ${title}`,
  };
  return { id, name: names[kind], address };
}

/**
 * Return the identifier that is nearest to a wrong one; null if nothing is near.
 * @param {string} wanted
 * @param {Data} data
 */
export function nearest(wanted, data) {
  const here = data.records.flatMap((record) => [
    record.id,
    ...("sentences" in record ? record.sentences.map(([part]) => `${record.id}-${part}`) : []),
  ]);
  const known = [...here, ...(data.otherIds?.() ?? [])];
  const [first] = wanted.toLowerCase().split("..");
  const [kind = ""] = /^(?:term|index|note)-/u.exec(first) ?? [];
  if (!kind) return closest(first, known, cost);
  // What such identifiers begin with makes them no more alike.
  const own = known.filter((id) => id.startsWith(kind)).map((id) => id.slice(kind.length));
  const near = closest(first.slice(kind.length), own);
  return near && kind + near;
}

/**
 * Return the candidate of the least cost, if it is less than half of what was wanted.
 * @param {string} wanted
 * @param {Iterable<string>} candidates
 */
export function closest(wanted, candidates, costOf = apart) {
  /** @type {string | null} */
  let best = null;
  let least = wanted.length / 2;
  for (const candidate of candidates) {
    const price = costOf(wanted, candidate);
    if (price < least) [best, least] = [candidate, price];
  }
  return best;
}

/**
 * A wrong unit is worse than a wrong number in it.
 * @param {string} wanted
 * @param {string} known
 */
function cost(wanted, known) {
  const [one, other] = [cut(wanted), cut(known)];
  if (!one || !other || Boolean(one.sentence) !== Boolean(other.sentence)) {
    return apart(wanted, known);
  }
  const off = Math.abs(Number.parseInt(one.clause, 10) - Number.parseInt(other.clause, 10));
  const offInside = Math.abs(
    Number.parseInt(one.sentence ?? "0", 10) - Number.parseInt(other.sentence ?? "0", 10),
  );
  const bounded = 1 - 1 / (1 + off) + INSIDE * (1 - 1 / (1 + offInside));
  return apart(one.unit, other.unit) * 2 + bounded;
}

/**
 * Return how far a known name is from what was wanted: by its letters, and of those that are alike, by
 * its numbers. The first of these counts most; less counts what was only typed behind a number.
 * @param {string} wanted
 * @param {string} known
 */
function apart(wanted, known) {
  const [numbers, others] = [wanted, known].map((name) => name.match(/\d+/gu) ?? []);
  const pairs = numbers.map((number, at) => [number, others[at] ?? ""]);
  const off = pairs.reduce(
    (sum, [one, other]) => sum * 10 + Math.abs(Number(one) - Number(other)),
    0,
  );
  const isLonger = pairs.every(([one, other]) => one.startsWith(other));
  const far = numbers.length === others.length ? 1 - 1 / (1 + off) : 1;
  return distance(wanted, known) + NUMBERS * far * (isLonger ? LONGER : 1);
}

/**
 * Return the edit distance of two words.
 * @param {string} one
 * @param {string} other
 */
export function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
