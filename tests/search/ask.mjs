// Asks the search, as the pages have it, without a page: node ask.mjs SITE QUERIES MOST, a folder with
// what search loads, a file of JSON, and how many hits show. What it says is what would show for each
// query, in order, and how much was loaded for it: characters, and in how many files.

import { readFile } from "node:fs/promises";

const [site, queriesFile, most] = process.argv.slice(2);
const scripts = new URL("../../templates/theme/assets/js/", import.meta.url);

// What the scripts take from the page that they run in.
globalThis.document = {
  body: { append() {}, dataset: { root: "/" } },
  createElement: () => ({ setAttribute() {} }),
  querySelector: () => null,
};
globalThis.location = { href: "http://localhost/" };
let loaded = [];
globalThis.fetch = async (address) => {
  const content = await readFile(site + new URL(address).pathname, "utf8");
  loaded.push(content.length);
  return { ok: true, json: () => JSON.parse(content) };
};

const { loadAnswers, summary } = await import(new URL("search/answers.js", scripts));
const { excerpt } = await import(new URL("search/excerpts.js", scripts));
const { grouped } = await import(new URL("search/groups.js", scripts));
const { endOf } = await import(new URL("search/hits.js", scripts));
const { searchedText } = await import(new URL("search/searched.js", scripts));
const { together, whenThere } = await import(new URL("shared/missing.js", scripts));

const { answer, data } = await loadAnswers();

const LOOKED_AT = 5; // hits whose words are asked for, too

function shown(query) {
  const answered = answer(query);
  const blank = { group: "", marked: [], words: "" };
  const places = answered.places.map(({ id, address }) => ({ id, address, ...blank }));
  const groups = grouped(answered.hits, Number(most));
  const inGroup = new Map(groups.flatMap(({ name, first }) => first.map((hit) => [hit, name])));
  const first = answered.hits.filter((hit) => inGroup.has(hit)); // best first, whatever their group
  const whole = together(first, (hit) => hit.whole());
  const hits = whole.map((hit, rank) => ({
    id: hit.record.id + endOf(hit),
    address: hit.record.address + endOf(hit),
    group: inGroup.get(first[rank]),
    ...(rank < LOOKED_AT ? wordsOf(hit) : { marked: [], words: "" }),
  }));
  return { status: summary(answered, data.documents), hits: [...places, ...hits] };
}

function wordsOf({ record, inText, inTitle, sentence }) {
  const { pieces } = excerpt(searchedText(record), inText, 220, sentence?.start);
  const found = pieces.flatMap(([piece, marked]) => (marked ? piece : []));
  return {
    marked: [...inTitle.map(([start, end]) => record.title.slice(start, end)), ...found],
    words: pieces.map(([piece]) => piece).join(""),
  };
}

const queries = JSON.parse(await readFile(queriesFile, "utf8"));
const started = performance.now();
const answers = [];
for (const query of queries) {
  answers.push({ ...(await whenThere(() => shown(query))), loaded });
  loaded = [];
}
const each = (performance.now() - started) / queries.length;
process.stdout.write(JSON.stringify({ answers, each }));
