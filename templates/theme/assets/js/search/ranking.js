// Which records have the words of a query, the best first.

import { meanings, wholeNames } from "./matching.js";

/**
 * @import { EditionRecord } from "../shared/records.js"
 * @import { Finding, Hit } from "./hits.js"
 * @import { Match, Slip } from "./matching.js"
 * @import { Source } from "./whole_source.js"
 * @import { Index } from "./word_index.js"
 * A hit by its record, the number of that, whether and how often it has the query as a phrase; `whole`
 * returns all that is known of it, and has to wait where that is to come.
 * @typedef {{ record: EditionRecord, place: number, phrase: boolean, times: number, whole: () => Hit }} Ranked
 * Hits, best first; whether they have every word; words that others were shown for.
 * @typedef {{ hits: Ranked[], complete: boolean, slips: Slip[] }} Found
 * What was found in a record, its weight, which words of the query it has, whether the query is its
 * name (2) or initials of that (1), and whether it has the query as a phrase.
 * @typedef {{ findings: Finding[], score: number, words: Set<number>, named: number, phrase: boolean }} Scored
 */

const SATURATION = 1.2; // how soon more of the same word counts for little
const FIRM = 0.25; // the part of that which does not hang on the length of a record
const REFERRED = 0.5; // what a name counts to which the index refers
const FIRST = 3; // hits that a reader looks at
const TITLE = 1.5; // how much more a word in a title counts
// The words of the texts count more than what was said of them.
const WORTH = { clause: 3, front: 3, unit: 2, term: 1.5, index: 1, note: 0.5 };
const SPREAD = 0.6; // how much less words count that no one sentence of a clause has together

/**
 * Return a function that finds the records that have every word of a query, or if there are none
 * those that have most of them.
 * @param {Source} source
 */
export function makeFinder(source) {
  const { index, initials, lengths } = source;

  /**
   * @param {string} typed
   * @returns {Found}
   */
  return function find(typed) {
    const query = source.simplified(typed);
    const { found, slips, open } = meanings(query, index, initials);
    const scored = score(found, index, lengths);
    const [whole, ...meant] = wholeNames(corrected(query, slips), index, initials);
    const elsewhere = source.referred(whole);
    addReferred(scored, elsewhere, index, found.length);
    const rankOf = source.ranker([whole, ...meant, ...elsewhere]);
    for (const [place, one] of scored) {
      const kind = source.kindAt(place);
      one.named = rankOf(place);
      one.score *= WORTH[kind];
      const spread = one.words.size > 1 && kind === "clause";
      if (spread && !source.hasSentenceWith(place, one.findings)) one.score *= SPREAD;
    }
    keepPhrases(scored, index, [whole, ...meant], open);
    let most = 0;
    for (const { words } of scored.values()) most = Math.max(most, words.size);
    const ranked = [...scored].filter(([, { words }]) => words.size === most).sort(byWorth);
    const hits = clauseFirst(ranked, source).map(([place, { findings, phrase }]) => ({
      record: source.recordAt(place),
      place,
      phrase,
      times: phrase ? findings.length : 0,
      whole: () => source.hitAt(place, findings),
    }));
    return { hits, complete: most === found.length, slips };
  };
}

/**
 * Return a query with the words that were looked for in place of others.
 * @param {string} query
 * @param {Slip[]} slips
 */
function corrected(query, slips) {
  return slips.reduce((text, { typed, shown }) => text.replace(typed, shown[0]), query);
}

/**
 * Weigh every record that has a word of the query: rare words count more, and short records (BM25).
 * @param {Match[][]} found
 * @param {Index} index
 * @param {Float32Array} lengths
 */
function score(found, index, lengths) {
  /** @type {Map<number, Scored>} */
  const scored = new Map();
  for (const [word, matches] of found.entries()) {
    const counts = countIn(matches, word, index);
    const rarity = Math.log(1 + lengths.length / counts.size);
    for (const [record, { times, findings }] of counts) {
      const one = scored.get(record) ?? blank();
      const length = FIRM + (1 - FIRM) * lengths[record];
      one.score += (rarity * times) / (times + SATURATION * length);
      one.words.add(word);
      one.findings.push(...findings);
      scored.set(record, one);
    }
  }
  return scored;
}

/** @returns {Scored} */
function blank() {
  return { findings: [], score: 0, words: new Set(), named: 0, phrase: false };
}

/**
 * Count the matches of a word in each record, by how sure they are.
 * @param {Match[]} matches
 * @param {number} word
 * @param {Index} index
 */
function countIn(matches, word, { placeAt }) {
  /** @type {Map<number, { times: number, findings: Finding[] }>} */
  const counts = new Map();
  for (const { runs, sure } of matches) {
    for (const run of runs) {
      const { record, inTitle } = placeAt(run[0]);
      const count = counts.get(record) ?? { times: 0, findings: [] };
      count.times += sure * (inTitle ? TITLE : 1);
      count.findings.push({ run, word });
      counts.set(record, count);
    }
  }
  return counts;
}

/**
 * The index refers from the query to other names: what has them counts as if it had the query.
 * @param {Map<number, Scored>} scored
 * @param {string[]} names
 * @param {Index} index
 * @param {number} count of the words of the query
 */
function addReferred(scored, names, index, count) {
  for (const run of index.findAll(names)) {
    const { record } = index.placeAt(run[0]);
    const one = scored.get(record) ?? blank();
    for (let word = 0; word < count; word += 1) one.words.add(word);
    one.findings.push({ run, word: 0 });
    one.score += REFERRED;
    scored.set(record, one);
  }
}

/**
 * Where the whole query stands as a phrase, only that was found.
 * @param {Map<number, Scored>} scored
 * @param {Index} index
 * @param {string[]} phrases
 * @param {boolean} open
 */
function keepPhrases(scored, index, phrases, open) {
  const written = index.findAll(phrases);
  const runs = written.length || !open ? written : index.find(phrases[0], true);
  for (const run of runs) {
    const one = scored.get(index.placeAt(run[0]).record);
    const finding = { run, word: 0 };
    if (one?.phrase) one.findings.push(finding);
    else if (one) Object.assign(one, { phrase: true, findings: [finding] });
  }
}

/**
 * What has the name is in the order of the records, everything else in that of its weight.
 * @param {[number, Scored]} one
 * @param {[number, Scored]} other
 */
function byWorth([place, one], [otherPlace, other]) {
  return (
    other.named - one.named ||
    (one.named ? place - otherPlace : 0) ||
    Number(other.phrase) - Number(one.phrase) ||
    other.words.size - one.words.size ||
    other.score - one.score ||
    place - otherPlace
  );
}

/**
 * What the texts say comes before what has its name, unless that is itself a part of the texts, or so
 * much that it would be pushed out of sight.
 * @param {[number, Scored][]} ranked
 * @param {Source} source
 */
function clauseFirst(ranked, { kindAt }) {
  const named = ranked.filter(([, one]) => one.named && one.named === ranked[0][1].named);
  if (!named.length || named.length >= FIRST || kindAt(named[0][0]) === "unit") return ranked;
  const clause = ranked.find(([place, { phrase }]) => phrase && kindAt(place) === "clause");
  return clause ? [clause, ...ranked.filter((one) => one !== clause)] : ranked;
}
