// From what somebody wrote to a place of the edition: exactly, or as near as can be.

import { cut, nameOf } from "./addresses.js";

/** Return name and address of the place that a locator names, or null: clause, sentence, range, … */
export function resolve(locator, data) {
  const [first, to = ""] = locator.split("..");
  const parts = cut(first);
  if (!parts) return to ? null : whole(data.byId.get(first));
  const clause = data.byId.get(`${parts.unit}-p${parts.clause}`);
  const sentence = parts.sentence && `s${parts.sentence}`;
  if (!clause || (sentence && !clause.sentences.includes(sentence))) return null;
  const siblings = sentence
    ? clause.sentences
    : data.records
        .filter(({ kind, unit }) => kind === "clause" && unit === clause.unit)
        .map(({ id }) => id.slice(id.lastIndexOf("-") + 1));
  const from = first.slice(first.lastIndexOf("-") + 1);
  if (to && siblings.indexOf(to) <= siblings.indexOf(from)) return null;
  const [page] = clause.address.split("#");
  return {
    id: locator,
    name: nameOf(first, to),
    address: `${page}${to ? `?to=${to}` : ""}#${first}`,
    clause,
  };
}

function whole(record) {
  if (!record) return null;
  const { id, kind, title, text, address } = record;
  const names = { unit: `${title}: ${text}`, term: `Glossary: ${title}`, index: `Index: ${title}` };
  const name = kind === "unit" && title === text ? title : names[kind];
  return { id, name: name ?? `Note on ${title}`, address };
}

/** Return the identifier that is nearest to a wrong one; null if nothing is near. */
export function nearest(wanted, data) {
  const known = data.records.flatMap(({ id, sentences }) => [
    id,
    ...(sentences ?? []).map((sentence) => `${id}-${sentence}`),
  ]);
  const [first] = wanted.toLowerCase().split("..");
  return closest(first, known, cost);
}

/** Return the candidate of the least cost, if it is less than half of what was wanted. */
export function closest(wanted, candidates, costOf = distance) {
  let best = null;
  let least = wanted.length / 2;
  for (const candidate of candidates) {
    const price = costOf(wanted, candidate);
    if (price < least) [best, least] = [candidate, price];
  }
  return best;
}

// A wrong unit is worse than a wrong number in it.
function cost(wanted, known) {
  const [one, other] = [cut(wanted), cut(known)];
  if (!one || !other || Boolean(one.sentence) !== Boolean(other.sentence)) {
    return distance(wanted, known);
  }
  const off = Math.abs(parseInt(one.clause, 10) - parseInt(other.clause, 10));
  const offInside = Math.abs(parseInt(one.sentence ?? 0, 10) - parseInt(other.sentence ?? 0, 10));
  const bounded = 1 - 1 / (1 + off) + 0.1 * (1 - 1 / (1 + offInside));
  return distance(one.unit, other.unit) * 2 + bounded;
}

// The edit distance of two words.
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
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
