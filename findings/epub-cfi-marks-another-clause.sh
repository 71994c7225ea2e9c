#!/usr/bin/env bash
# foliate-js 1.0.1 and epubjs 0.3.93 (npm, with jsdom 26.1.0), which find places in e-books by EPUB CFI. A CFI such as /4/2[area-7]/4[area-7-p2] carries the ids of the elements on its way, which are there so
# that a place is found again after the book was changed. Seen: when one paragraph was put in before it, the CFI of the clause "area-7-p2" gives in foliate-js words of "area-7-p1", without a sign of doubt, though
# the id in the CFI says otherwise; epubjs finds nothing and returns null, though the element with that id is there.
# Why it matters: marks and quotations of readers move to another clause, or are lost, with a new version of the book, and giving every clause an id of its own does not help. Only a link to the id does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund foliate-js@1.0.1 epubjs@0.3.93 jsdom@26.1.0 >/dev/null
cat >cfi.mjs <<'JS'
import { createRequire } from "node:module";
import * as foliate from "foliate-js/epubcfi.js";
const require = createRequire(import.meta.url);
const { JSDOM } = require("jsdom");
const book = (before) =>
  new JSDOM(
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Areas</title></head><body><section id="area-7">${before}` +
      '<p id="area-7-p1">First clause.</p><p id="area-7-p2">Second clause.</p></section></body></html>',
    { contentType: "application/xhtml+xml" },
  ).window;
const [old, changed] = [book(""), book('<p id="preamble">A line that is new.</p>')];
Object.assign(globalThis, { window: old, document: old.document });
for (const name of ["Node", "Range", "XPathResult", "DOMParser"]) globalThis[name] = old[name];
const { EpubCFI } = require("epubjs");
const words = old.document.getElementById("area-7-p2").firstChild;
const range = old.document.createRange();
range.setStart(words, 0);
range.setEnd(words, 6);
const place = foliate.fromRange(range);
const inFoliate = [old, changed].map((window) => String(foliate.toRange(window.document, foliate.parse(place))));
const placeInEpubjs = new EpubCFI(range, "/6/4[areas]!").toString();
const inEpubjs = [old, changed].map((window) => String(new EpubCFI(placeInEpubjs).toRange(window.document)));
console.log(place, inFoliate, placeInEpubjs, inEpubjs);
const seen = JSON.stringify([inFoliate, inEpubjs]);
if (!place.includes("[area-7-p2]") || !placeInEpubjs.includes("[area-7-p2]") || seen !== '[["Second","First "],["Second","null"]]') {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node cfi.mjs
