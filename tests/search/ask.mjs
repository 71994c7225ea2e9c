// Asks the search, as the pages have it, without a page: node ask.mjs RECORDS QUERIES, both JSON. What
// it says is what would show for each query, in order.

import { readFileSync } from "node:fs";

const [recordsFile, queriesFile] = process.argv.slice(2);
const scripts = new URL("../../templates/theme/assets/js/", import.meta.url);

// What the scripts take from the page that they run in.
globalThis.document = { body: { dataset: { root: "/" } }, querySelector: () => null };
globalThis.location = { href: "http://localhost/" };

const { makeAnswers, summary } = await import(new URL("search/answers.js", scripts));
const { excerpt } = await import(new URL("search/excerpts.js", scripts));
const { endOf } = await import(new URL("search/hits.js", scripts));
const { searchedText } = await import(new URL("search/searched.js", scripts));
const { asData } = await import(new URL("shared/records.js", scripts));

const data = asData(JSON.parse(readFileSync(recordsFile, "utf8")));
const answer = await makeAnswers(data);

const LOOKED_AT = 5; // hits whose words are asked for, too

function shown(query) {
  const answered = answer(query);
  const places = answered.places.map(({ id, address }) => ({ id, address, marked: [], words: "" }));
  const hits = answered.hits.map((hit, rank) => ({
    id: hit.record.id + endOf(hit),
    address: hit.record.address + endOf(hit),
    ...(rank < LOOKED_AT ? wordsOf(hit) : { marked: [], words: "" }),
  }));
  return { status: summary(answered), hits: [...places, ...hits] };
}

function wordsOf({ record, inText, inTitle, sentence }) {
  const { pieces } = excerpt(searchedText(record), inText, 220, sentence?.start);
  const found = pieces.flatMap(([piece, marked]) => (marked ? piece : []));
  return {
    marked: [...inTitle.map(([start, end]) => record.title.slice(start, end)), ...found],
    words: pieces.map(([piece]) => piece).join(""),
  };
}

const queries = JSON.parse(readFileSync(queriesFile, "utf8"));
const started = performance.now();
const answers = queries.map(shown);
const each = (performance.now() - started) / queries.length;
process.stdout.write(JSON.stringify({ answers, each }));
