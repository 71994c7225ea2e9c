// Loads the search, as the pages do, without a page: node turns.mjs RECORDS. The clock stands still but
// for a tick at each look at it, so that what is counted does not hang on the machine. It says in how
// many turns search was made ready, and the most looks at the clock in one of them.

import { readFileSync } from "node:fs";

const [recordsFile] = process.argv.slice(2);
const scripts = new URL("../../templates/theme/assets/js/", import.meta.url);

// What the scripts take from the page that they run in.
globalThis.document = {
  body: { append() {}, dataset: { root: "/" } },
  createElement: () => ({ setAttribute() {} }),
  querySelector: () => null,
};
globalThis.location = { href: "http://localhost/" };
globalThis.fetch = async () => ({
  ok: true,
  json: async () => JSON.parse(readFileSync(recordsFile, "utf8")),
});

const looks = [0];
performance.now = () => {
  looks[looks.length - 1] += 1;
  return looks.reduce((sum, count) => sum + count);
};
globalThis.scheduler = {
  async yield() {
    looks.push(0);
  },
};

const { loadAnswers } = await import(new URL("search/answers.js", scripts));
const { answer } = await loadAnswers();
const found = answer("clause").hits.length;
process.stdout.write(JSON.stringify({ turns: looks.length, longest: Math.max(...looks), found }));
