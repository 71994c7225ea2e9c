// Identifiers as others hand them on: joined to other text, written with other dashes, in capitals.

/** What has the form of our identifiers; in small letters. */
const FORM = /^(?:.+-p\d+[a-z]*(?:-s\d+[a-z]*)?(?:\.\..+)?|(?:term|note|index)-.+)$/u;
const BEFORE = /^[\s#(["'“‘«„<*_]+/u;
const OTHERS = /^[!/]+/u; // a path of another program, unless one of our identifiers follows
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const IDENTIFIER = /^[a-z][a-z0-9-]*(?:\.\.[a-z0-9-]+)?/u;
const AFTER = /^[\s.,;:!?)\]"'”’»>*_/…-]*$/u;
const JOINED = /^(.+-p\d+[a-z]*)-+(p?\d+[a-z]*)$|^(.+-p\d+[a-z]*-s\d+[a-z]*)-+(s?\d+[a-z]*)$/u;
const RANGE = /^(.+-)?([ps])(\d+[a-z]*)\.\.(?:.*-)?([ps]?)(\d+[a-z]*)$/u;
const DOTTED = /^([a-z-]*[a-z])-?(\d+[a-z]?)\.(\d+[a-z]?)(?:\.(\d+[a-z]?))?$/u;
const IN_CLAUSE = /^(.+-p\d+[a-z]*)[.:]s?(\d+[a-z]?)$/u;
const SHORT = /^([a-z-]*[a-z])-?(\d+)-?p(\d+)(?:-?s(\d+))?$/u;

/**
 * Return a text with its escapes undone, if they are whole.
 * @param {string} text
 */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Return the identifier with which a text begins, as it would be written here; an empty string where
 * the text has not the form of our identifiers, and is somebody else's.
 * @param {string} text
 */
export function identifierIn(text) {
  const written = decoded(text) // which may have been coded twice
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(BEFORE, "");
  const plain = written
    .replace(OTHERS, "")
    .replace(/[\s_\u2010-\u2015\u2212]+/gu, "-")
    .replace(/-?\.{2,}-?/gu, "..")
    .replace(/,?-(?:clause|paragraph|para)s?-?(?=\d)/gu, "-p")
    .replace(/,?-sent(?:ence)?s?-?(?=\d)/gu, "-s");
  const found = IDENTIFIER.exec(plain)?.[0] ?? "";
  const isAlone = AFTER.test(plain.slice(found.length)) && !OTHERS.test(written);
  const identifier = found.replace(/-+$/u, "");
  return isAlone || FORM.test(identifier) ? identifier : "";
}

/**
 * Return what may be meant by a text that has points as names of places have: `area-7.3`, `area-7.3.1`,
 * `commentary-4.11`, `commentary-p4.11`.
 * @param {string} text
 */
export function pointed(text) {
  const written = decoded(text).toLowerCase();
  const [, clauseOf, sentence] = IN_CLAUSE.exec(written) ?? [];
  const [, unit, one, two, three] = DOTTED.exec(written) ?? [];
  if (clauseOf) return [`${clauseOf}-s${sentence}`];
  if (!unit) return [];
  const clause = `${unit}-${one}-p${two}`;
  return three ? [`${clause}-s${three}`] : [clause, `${unit}-p${one}-s${two}`];
}

/**
 * Say whether an identifier has the form of those of places in the texts, or beside them.
 * @param {string} identifier
 */
export function hasForm(identifier) {
  return [FORM, SHORT, JOINED].some((form) => form.test(identifier));
}

/**
 * Return the ways in which an identifier may have been meant, the likeliest first.
 * @param {string} identifier
 */
export function readings(identifier) {
  const joined = JOINED.exec(identifier)?.slice(1).filter(Boolean).join("..");
  const [, unit, number, clause, sentence] = SHORT.exec(identifier) ?? [];
  const short = `${unit}-${number}-p${clause}${sentence ? `-s${sentence}` : ""}`;
  const [first] = identifier.split("..");
  const range = RANGE.exec(joined ?? identifier);
  // Before an identifier may stand what another program puts there, such as `user-content-`.
  const steps = identifier.split("-");
  const ends = steps.slice(1).map((_, at) => steps.slice(at + 1).join("-"));
  return [
    ...(range ? ranges(range) : []),
    ...(unit ? [short] : []),
    identifier,
    ...ends.filter((end) => FORM.test(end)),
    ...(first === identifier ? [] : [first]),
  ];
}

/**
 * Return a range as it is written here, and the other way round: its end may have been written out
 * whole, or as a number, and may stand before its beginning.
 * @param {string[]} parts
 */
function ranges([, unit = "", kind, first, , last]) {
  return [`${unit}${kind}${first}..${kind}${last}`, `${unit}${kind}${last}..${kind}${first}`];
}
