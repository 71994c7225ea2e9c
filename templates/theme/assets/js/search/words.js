// Cutting texts at their words, to find them and to show them.

const WORD = /[\p{L}\p{N}]+/gu;
const LEAD = 3; // a third of an excerpt stands before its first word that counts

/**
 * Return the words of a text, in lower case.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Cut a text for show, `most` characters at most: pairs of a piece and whether it is a word that
 * counts, and whether anything was left out. A long text begins a little before the first such word.
 * @param {string} text
 * @param {(word: string) => boolean} counts
 * @param {number} most
 */
export function excerpt(text, counts, most) {
  const matches = [...text.matchAll(WORD)].filter(([word]) => counts(word));
  const first = matches[0]?.index ?? 0;
  const start =
    text.length > most && first > most / 2 ? text.indexOf(" ", first - most / LEAD) + 1 : 0;
  const rest = text.lastIndexOf(" ", start + most);
  const end = text.length - start > most ? rest : text.length;
  /** @type {[string, boolean][]} */
  const pieces = [];
  let at = start;
  for (const { 0: word, index } of matches) {
    const to = index + word.length;
    if (index >= at && to <= end) {
      pieces.push([text.slice(at, index), false], [word, true]);
      at = to;
    }
  }
  pieces.push([text.slice(at, end), false]);
  return { pieces, before: start > 0, after: end < text.length };
}
