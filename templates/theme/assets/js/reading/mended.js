// Identifiers as others hand them on: joined to other text, written with other dashes, in capitals.

/** What has the form of our identifiers; in small letters. */
const FORM = /^(?:.+-p\d+[a-z]*(?:-s\d+[a-z]*)?(?:\.\..+)?|(?:term|note|index)-.+)$/u;
const BEFORE = /^[\s#(["'“‘«„<*_]+/u;
const IDENTIFIER = /^[a-z][a-z0-9-]*(?:\.\.[a-z0-9-]+)?/u;
const AFTER = /^[\s.,;:!?)\]"'”’»>*_/…-]*$/u;
const JOINED = /^(.+-p\d+[a-z]*)-+(p\d+[a-z]*)$|^(.+-p\d+[a-z]*-s\d+[a-z]*)-+(s\d+[a-z]*)$/u;
const DOTTED = /^([a-z-]*[a-z])-?(\d+[a-z]?)\.(\d+[a-z]?)(?:\.(\d+[a-z]?))?$/u;
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
  const plain = decoded(text) // which may have been coded twice
    .normalize("NFKC")
    .toLowerCase()
    .replace(BEFORE, "")
    .replace(/[\s_\u2010-\u2015\u2212]+/gu, "-");
  const found = IDENTIFIER.exec(plain)?.[0] ?? "";
  const isAlone = AFTER.test(plain.slice(found.length));
  const identifier = found.replace(/-+$/u, "");
  return isAlone || FORM.test(identifier) ? identifier : "";
}

/**
 * Return what may be meant by a text that has points as names of places have: `area-7.3`, `area-7.3.1`,
 * `commentary-4.11`.
 * @param {string} text
 */
export function pointed(text) {
  const [, unit, one, two, three] = DOTTED.exec(decoded(text).toLowerCase()) ?? [];
  if (!unit) return [];
  const clause = `${unit}-${one}-p${two}`;
  return three ? [`${clause}-s${three}`] : [clause, `${unit}-p${one}-s${two}`];
}

/**
 * Say whether an identifier has the form of those of places in the texts, or beside them.
 * @param {string} identifier
 */
export function hasForm(identifier) {
  return FORM.test(identifier) || SHORT.test(identifier);
}

/**
 * Return the ways in which an identifier may have been meant, the likeliest first.
 * @param {string} identifier
 */
export function readings(identifier) {
  const joined = JOINED.exec(identifier)?.slice(1).filter(Boolean);
  const [, unit, number, clause, sentence] = SHORT.exec(identifier) ?? [];
  const short = `${unit}-${number}-p${clause}${sentence ? `-s${sentence}` : ""}`;
  const [first, to = ""] = identifier.split("..");
  // The end of a range may have been written out whole.
  const last = to.slice(to.lastIndexOf("-") + 1);
  return [
    ...(joined ? [joined.join("..")] : []),
    ...(unit ? [short] : []),
    identifier,
    ...(to ? [`${first}..${last}`, first] : []),
  ];
}
