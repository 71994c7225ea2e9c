#!/usr/bin/env bash
# linkedom 0.18.15 (npm), the document model that extractors use where no browser is. Attributes are written without their escapes: title="Write &amp;copy; for it", read and written once, is title="Write &copy; for it", which says
# "Write © for it" to whoever reads it next; href="?part=1&amp;sect;=2" leads to another page. The first line break in a <pre>, which HTML leaves out, is kept, so that a poem begins with an empty line. jsdom 29.1.1 does both
# as the standard says.
# Why it matters: each pass through a pipeline takes one layer of escapes away from links and from the words in labels and tooltips; text content is not affected, so that tests on text do not find it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts linkedom@0.18.15 jsdom@29.1.1
cat > a.mjs <<'JS'
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
const page = (body) => `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;
const readers = { linkedom: (body) => parseHTML(page(body)).document.body, jsdom: (body) => new JSDOM(page(body)).window.document.body };
const title = '<abbr title="Write &amp;copy; for it">x</abbr>';
const link = '<a href="?part=1&amp;sect;=2">y</a>';
const seen = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, [
  read(read(title).innerHTML).firstChild.getAttribute("title"), read(read(link).innerHTML).firstChild.getAttribute("href"), read("<pre>\nOne\nTwo</pre>").textContent]]));
console.log(seen);
const expected = { linkedom: ["Write © for it", "?part=1§=2", "\nOne\nTwo"], jsdom: ["Write &copy; for it", "?part=1&sect;=2", "One\nTwo"] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
