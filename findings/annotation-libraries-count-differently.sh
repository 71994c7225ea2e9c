#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0 and dom-anchor-text-position 5.0.0 with jsdom 26.1.0. Both read a W3C TextPositionSelector; the first counts code points, the second UTF-16 units.
# Seen: in "The name 𠮷野 is one; security is another." the word security is 20–28 for the one and 21–29 for the other; each reads the other's selector one letter off (" securit").
# The text is the same, one character of a rare Chinese name stands before the word; without it they agree.
# Why it matters: annotations exchanged between programs drift by one letter after each such name, and nothing reports it; a quotation beside the position is what saves them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 dom-anchor-text-position@5.0.0 jsdom@26.1.0
cat > a.mjs <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM("<p>The name 𠮷野 is one; security is another.</p><p>The name Yoshino is one; security is another.</p>");
Object.assign(globalThis, { window, document: window.document, Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range });
const { describeTextPosition } = await import("@apache-annotator/dom");
const { fromRange, toRange } = await import("dom-anchor-text-position");
const seen = [];
for (const p of document.querySelectorAll("p")) {
  const range = document.createRange(), at = p.textContent.indexOf("security");
  range.setStart(p.firstChild, at); range.setEnd(p.firstChild, at + 8);
  const one = await describeTextPosition(range, p), two = fromRange(p, range);
  seen.push([one.start, two.start, toRange(p, { start: one.start, end: one.end }).toString()]);
}
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[20,21," securit"],[25,25,"security"]]') { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
