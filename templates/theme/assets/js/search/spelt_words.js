// How the texts spell their words: which forms of one they have, which are nearly another.

import { fold, oneSlip, stemOf } from "./word_forms.js";

/** @typedef {ReturnType<typeof makeSpeltWords>} SpeltWords */

/** Make the list of all words and compounds of the texts; `add` puts one into it, in their order. */
export function makeSpeltWords() {
  /** @type {Map<string, Set<string>>} */
  const byStem = new Map();
  /** @type {Map<string, string>} how each is spelt, in small letters if it ever is */
  const spellings = new Map();

  /**
   * @param {string} key
   * @param {string} typed
   */
  function add(key, typed) {
    const spelling = spellings.get(key);
    if (!spelling) {
      const stem = stemOf(key);
      const others = byStem.get(stem);
      if (others) others.add(key);
      else byStem.set(stem, new Set([key]));
    }
    if (!spelling || (spelling !== spelling.toLowerCase() && typed === typed.toLowerCase())) {
      spellings.set(key, typed);
    }
  }

  /**
   * Return the other forms of a word that the texts have.
   * @param {string} key
   */
  function formsLike(key) {
    return [...(byStem.get(stemOf(key)) ?? [])].filter((form) => form !== key);
  }

  /**
   * Return the words of the texts that a slip makes of a word: of its key, or of how it was written.
   * @param {string} key
   * @param {string} typed
   */
  function nearly(key, typed) {
    const written = fold(typed);
    return [...spellings].flatMap(([other, spelling]) =>
      oneSlip(key, other) || oneSlip(written, fold(spelling)) ? other : [],
    );
  }

  /**
   * Return the words of the texts that begin so.
   * @param {string} beginning
   */
  function beginningWith(beginning) {
    return [...spellings.keys()].filter((other) => other.startsWith(beginning));
  }

  /**
   * Return a key as the texts spell it.
   * @param {string} key
   */
  function spelled(key) {
    return spellings.get(key) ?? key;
  }

  return { add, formsLike, nearly, beginningWith, spelled };
}
