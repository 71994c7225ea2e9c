#!/usr/bin/env bash
# @guidepup/virtual-screen-reader 0.33.0 (npm, with jsdom 29.1.1), by which tests ask what a screen reader says. Some of what every screen reader says is not there, and something that none says is. Seen: for <ol start="4"><li>four</li>
# <li value="7">seven</li></ol> no number is said, but "position 1, set size 2"; <q>words</q> is "words" without quotation marks, the same as text; the content of a closed <details> is read like what is open; a word with a part
# in bold, un<b>safe</b>ty, is three phrases, "un", "safe", "ty".
# Why it matters: numbers of clauses and signs of quotations are what such a test of a text is for. It cannot tell 4 and 7 from 1 and 2, nor a quotation from the words around it, and finds words that no reader hears.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @guidepup/virtual-screen-reader@0.33.0 jsdom@29.1.1
cat > try.mjs <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM('<main><ol start="4"><li>four</li><li value="7">seven</li></ol><p>See <q>words</q>, un<b>safe</b>ty</p><details><summary>fold</summary>inside</details></main>', { url: "https://e.org/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
globalThis.window = window;
globalThis.document = window.document;
const { virtual } = await import("@guidepup/virtual-screen-reader");
await virtual.start({ container: document.body });
for (let step = 0; step < 60 && (await virtual.lastSpokenPhrase()) !== "end of document"; step += 1) await virtual.next();
const said = (await virtual.spokenPhraseLog()).join(" | ");
console.log(said);
const list = "listitem, level 1, position 1, set size 2 | four | end of listitem, level 1, position 1, set size 2 | listitem, level 1, position 2, set size 2 | seven |";
if (!said.includes(list) || !said.includes("paragraph | See | words | , un | safe | ty | end of paragraph | group | fold | inside | end of group")) {
  console.error("no longer so: numbers and marks are said");
  process.exit(1);
}
process.exit(0);
JS
node try.mjs
