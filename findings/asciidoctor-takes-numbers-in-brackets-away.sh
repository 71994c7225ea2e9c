#!/usr/bin/env bash
# @asciidoctor/core 4.1.0 (npm), AsciiDoc in JavaScript. A line of its own in square brackets is taken for attributes of the paragraph behind it, whatever it says, and is not shown. Seen: "[7]" over "The Parties shall act.", and
# "[Article 7, paragraph 2]" or "[a]" likewise, leave the words of the paragraph alone, without a warning; "[8] The Parties shall meet.", in one line, keeps its number. "Clause 5(C) and (R)" is printed "Clause 5©" and "®".
# A paragraph that begins with somebody's initial, "J. Smith wrote it.", is a list with one item, "Smith wrote it.", whose J is a number that the browser draws.
# Why it matters: numbers of clauses in brackets on a line of their own are how judgments and many charters are set. They vanish one and all, and whoever copies or searches the page does not find "5(C)" or "J. Smith" in it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @asciidoctor/core@4.1.0
cat > try.mjs <<'JS'
import { convert } from "@asciidoctor/core";
async function words(text) {
  const html = String(await convert(text));
  return html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();
}
const texts = ["[7]\nThe Parties shall act.\n\n[8] The Parties shall meet.", "[Article 7, paragraph 2]\nThe text.", "[a]\nto keep peace;", "Clause 5(C) and (R)", "J. Smith wrote it."];
const seen = [];
for (const text of texts) seen.push(await words(text));
console.log(seen);
const expected = ["The Parties shall act. [8] The Parties shall meet.", "The text.", "to keep peace;", "Clause 5&#169; and &#174;", "Smith wrote it."];
if (seen.join("|") !== expected.join("|")) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
