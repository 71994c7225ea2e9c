// The records of a large edition: units and lines of front matter are there, and of clauses all but
// their words. The rest comes in parts, each when something in it is first looked at.

import { fetching, missing } from "./missing.js";
import { filled } from "./place_names.js";
import { root } from "./root.js";

/**
 * @import { Data, EditionRecord } from "./records.js"
 * @import { Load } from "./missing.js"
 * What is said of a clause that differs from what follows from its unit and number; `words` are those
 * of each sentence, counted.
 * @typedef {{ id?: string, title?: string, sentences?: string[], words: number[] }} Exception
 * `texts` are the numbers of the records with which each file of records begins; `clauses` those of
 * each unit in turn; of the records behind the clauses it is said how many each kind has.
 * @typedef {object} Kept
 * @property {string} folder
 * @property {number[]} texts
 * @property {(number[] | Exception)[][]} clauses
 * @property {[kind: "term" | "index" | "note", count: number][]} others
 */

const OTHER = /^(?:term|index|note)-/u;
const LATE = ["id", "title", "text", "address"];

/**
 * Identifiers of all records; those that are not there yet are fetched when one of them is looked up.
 * @extends {Map<string, EditionRecord>}
 */
class Identifiers extends Map {
  /**
   * @param {EditionRecord[]} known
   * @param {(id: string) => EditionRecord | undefined} find
   */
  constructor(known, find) {
    super(known.map((record) => [record.id, record]));
    this.find = find;
  }

  /** @param {string} id */
  get(id) {
    return super.get(id) ?? (OTHER.test(id) ? this.find(id) : undefined);
  }
}

/**
 * Return records of which most are still to come.
 * @param {any} head what is there at once
 * @returns {Data}
 */
export function dataInParts(head) {
  const { parts } = /** @type {{ parts: Kept }} */ (head);
  const { folder } = parts;
  /** @type {EditionRecord[]} */
  const records = [...head.records];
  /** @type {Map<EditionRecord, number[]>} */
  const words = new Map(); // of each sentence of a clause, counted
  const stored = storeOf(parts, recordAt);
  for (const [at, clauses] of parts.clauses.entries()) {
    for (const [place, said] of clauses.entries()) {
      const exception = Array.isArray(said) ? { words: said } : said;
      const known = clauseOf(head, records[at], place, exception);
      const clause = stub(known, stored.loadOf(records.length));
      words.set(clause, exception.words);
      records.push(clause);
    }
  }
  const firstOther = records.length;
  const kinds = parts.others.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  /** @type {Map<number, EditionRecord>} */
  const others = new Map();
  /** @type {Map<number, string[]>} */
  const about = new Map();

  /** @param {number} number */
  function recordAt(number) {
    if (number < firstOther) return records[number];
    const known = { kind: kinds[number - firstOther], documents: about.get(number) ?? [] };
    const record = others.get(number) ?? stub(known, stored.loadOf(number));
    others.set(number, record);
    return record;
  }

  /** @type {Map<string, number> | null} */
  let numbers = null;
  const loadIds = fetching(`${root}${folder}ids.json`, (/** @type {string[]} */ ids) => {
    numbers = new Map(ids.map((id, at) => [id, firstOther + at]));
  });

  function numbersOfOthers() {
    if (!numbers) throw missing([loadIds]);
    return numbers;
  }

  /** @param {string} id */
  function other(id) {
    const number = numbersOfOthers().get(id);
    if (number === undefined) return;
    const load = stored.loadOf(number);
    if (!stored.has(number)) throw missing([load]);
    return recordAt(number);
  }

  return {
    ...head,
    records,
    byId: new Identifiers(records, other),
    otherIds: () => [...numbersOfOthers().keys()],
    parts: {
      folder,
      count: firstOther + kinds.length,
      firstOther,
      recordAt,
      kindAt: (number) => (number < firstOther ? records[number].kind : kinds[number - firstOther]),
      words,
      tell: (number, documents) => about.set(number, documents),
    },
  };
}

/**
 * Return the files of records: which of them has a record, and whether it is there.
 * @param {Kept} parts
 * @param {(number: number) => EditionRecord} recordAt
 */
function storeOf({ folder, texts }, recordAt) {
  const there = new Set();
  const loads = texts.map((first, file) =>
    fetching(`${root}${folder}texts-${file}.json`, (/** @type {EditionRecord[]} */ come) => {
      for (const [at, record] of come.entries()) {
        Object.defineProperties(recordAt(first + at), Object.getOwnPropertyDescriptors(record));
      }
      there.add(file);
    }),
  );
  /** @param {number} number */
  function fileOf(number) {
    const next = texts.findIndex((first) => first > number);
    return (next < 0 ? texts.length : next) - 1;
  }
  return {
    loadOf: (/** @type {number} */ number) => () => loads[fileOf(number)](),
    has: (/** @type {number} */ number) => there.has(fileOf(number)),
  };
}

/**
 * Return a record of which only a part is known; whoever looks at the rest has to wait for it.
 * @param {object} known
 * @param {Load} load
 */
function stub(known, load) {
  const record = { ...known };
  for (const name of LATE.filter((one) => !(one in known))) {
    const get = () => {
      throw missing([load]);
    };
    Object.defineProperty(record, name, { configurable: true, enumerable: true, get });
  }
  return /** @type {EditionRecord} */ (record);
}

/**
 * Return what is known of a clause before its words are there.
 * @param {Pick<Data, "documents">} head
 * @param {EditionRecord} unit
 * @param {number} place of the clause in its unit, from 0
 * @param {Exception} exception
 */
function clauseOf({ documents }, unit, place, exception) {
  const { id = `${unit.id}-p${place + 1}`, title, sentences, words } = exception;
  const { forms } = documents.find((one) => one.id === unit.documents[0]) ?? documents[0];
  const number = id.slice(id.lastIndexOf("-") + 2);
  return {
    kind: "clause",
    id,
    title: title ?? filled(forms.clause, { unit: unit.title, number }),
    unit: unit.id,
    documents: unit.documents,
    sentences: sentences?.map((name) => [name]) ?? words.map((_, at) => [`s${at + 1}`]),
    address: `${unit.address}#${id}`,
  };
}
