// Cuts texts as search does: node cut.mjs TEXTS, a file of JSON. For each it prints the words, and the
// compounds, as they stand in it.

import { readFileSync } from "node:fs";

const scripts = new URL("../../templates/theme/assets/js/", import.meta.url);
const { chunksOf, wordsOf } = await import(new URL("search/words.js", scripts));

function cut(text) {
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end));
  const compounds = chunksOf(text)
    .filter(({ typed, unspaced }) => !unspaced && wordsOf(typed).length > 1)
    .map(({ typed }) => typed);
  return [words, compounds];
}

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(texts.map(cut)));
