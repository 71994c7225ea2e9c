// Cutting a text for show around the words that were found in it.

/** @import { Span } from "./hits.js" */

const NEAR = 40; // characters within which a blank is looked for
const LEAD = 3; // a third of an excerpt stands before the first word that was found

/**
 * Cut a text, `most` characters at most, beginning at `from` if what was found fits in, and else a
 * little before it: pairs of a piece and whether it was found, where they begin, and whether anything was
 * left out behind them.
 * @param {string} text
 * @param {Span[]} found
 * @param {number} most
 * @param {number} from
 */
export function excerpt(text, found, most, from = 0) {
  const [first, last] = found.length ? [found[0][0], found[0][1]] : [from, from];
  const whole = text.length <= most;
  const opening = last - from < most * (1 - 1 / LEAD) ? from : wordAt(text, first - most / LEAD);
  const start = whole ? 0 : Math.max(0, opening);
  const cut = text.length - start > most ? text.lastIndexOf(" ", start + most) : text.length;
  const end = cut > start ? cut : start + most;
  /** @type {[string, boolean][]} */
  const pieces = [];
  let at = start;
  for (const [begins, ends] of found) {
    if (begins >= at && ends <= end) {
      pieces.push([text.slice(at, begins), false], [text.slice(begins, ends), true]);
      at = ends;
    }
  }
  pieces.push([text.slice(at, end), false]);
  return { pieces: joined(pieces), start, after: end < text.length };
}

/**
 * Return pieces with the words in a row that were found as one, their blanks included.
 * @param {[string, boolean][]} pieces
 */
function joined(pieces) {
  /** @type {[string, boolean][]} */
  const made = [];
  for (const [piece, isFound] of pieces) {
    const [blank, before] = [made.at(-1), made.at(-2)];
    if (isFound && before?.[1] && blank && !blank[0].trim()) {
      made.splice(-2, 2, [before[0] + blank[0] + piece, true]);
    } else made.push([piece, isFound]);
  }
  return made;
}

/**
 * @param {string} text
 * @param {number} near
 */
function wordAt(text, near) {
  const blank = text.indexOf(" ", near);
  return blank < 0 || blank > near + NEAR ? Math.round(near) : blank + 1;
}
