// Finding words: an index made in the browser, from the records, when search is first used.

import { root } from "../shared/addresses.js";

const WORD = /[\p{L}\p{N}]+/gu;

/** Load the search library; it is an ordinary script that leaves one name behind. */
function library() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/vendor/lunr.js`;
    script.addEventListener("load", () => resolve(window.lunr));
    script.addEventListener("error", () => reject(new Error(script.src)));
    document.head.append(script);
  });
}

/** Return a function that finds words in the records: see `find`. */
export async function makeFinder(records) {
  const lunr = await library();
  const stems = new Map(); // every word of the records, and its stem
  const stem = (word) => lunr.stemmer(new lunr.Token(word)).toString();
  const index = lunr(function build() {
    // Our own words, so that a query and a text are cut alike.
    this.tokenizer = (text) => wordsOf(text).map((word) => new lunr.Token(word));
    this.ref("place");
    this.field("title", { boost: 3 });
    this.field("text");
    records.forEach(({ title, text }, place) => {
      this.add({ place, title: title ?? "", text: text ?? "" });
      for (const word of wordsOf(`${title} ${text}`)) stems.set(word, "");
    });
  });
  for (const word of stems.keys()) stems.set(word, stem(word));

  // The stems that a typed word stands for; the last word may be unfinished.
  function meant(word, unfinished) {
    const own = new Set([stem(word)]);
    if (unfinished) for (const [other, root] of stems) if (other.startsWith(word)) own.add(root);
    return own;
  }

  /**
   * Find the records that have every word of a query, best first, and if there are none those
   * that have some. Returns the records, whether they have all, and a test for words that count.
   */
  return function find(query) {
    const typed = wordsOf(query);
    const telling = typed.filter((word) => lunr.stopWordFilter(new lunr.Token(word)));
    const words = telling.length ? telling : typed.slice(-1);
    const asked = words.map((word) => meant(word, word === typed.at(-1)));
    const scores = asked.map((terms) => score(index, terms));
    const some = [...new Set(scores.flatMap((found) => [...found.keys()]))];
    const every = some.filter((place) => scores.every((found) => found.has(place)));
    const chosen = every.length ? every : some;
    const phrase = query.trim().toLowerCase();
    const weight = (place) =>
      scores.reduce((sum, found) => sum + (found.get(place) ?? 0), 0) *
      (words.length > 1 && records[place].text.toLowerCase().includes(phrase) ? 3 : 1);
    const ranked = chosen.map((place) => [weight(place), place]);
    ranked.sort(([one, first], [other, second]) => other - one || first - second);
    const counted = new Set(asked.flatMap((terms) => [...terms]));
    return {
      hits: ranked.map(([, place]) => records[place]),
      complete: every.length > 0,
      counts: (word) => counted.has(stems.get(word.toLowerCase())),
    };
  };
}

/** Cut a text into words, in lower case. */
function wordsOf(text) {
  return String(text ?? "").toLowerCase().match(WORD) ?? [];
}

function score(index, terms) {
  const found = index.query((query) => {
    for (const term of terms) query.term(term, { usePipeline: false });
  });
  return new Map(found.map(({ ref, score: weight }) => [Number(ref), weight]));
}

/**
 * Cut a text for show: pairs of a piece and whether it is a word that counts. A long text begins
 * a little before the first such word.
 */
export function excerpt(text, counts, most) {
  const matches = [...text.matchAll(WORD)].filter(([word]) => counts(word));
  const first = matches[0]?.index ?? 0;
  const start = text.length > most && first > most / 2 ? text.indexOf(" ", first - most / 3) + 1 : 0;
  const rest = text.lastIndexOf(" ", start + most);
  const end = text.length - start > most ? rest : text.length;
  const pieces = [];
  let at = start;
  for (const match of matches) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (from < at || to > end) continue;
    pieces.push([text.slice(at, from), false], [text.slice(from, to), true]);
    at = to;
  }
  pieces.push([text.slice(at, end), false]);
  return { pieces, before: start > 0, after: end < text.length };
}
