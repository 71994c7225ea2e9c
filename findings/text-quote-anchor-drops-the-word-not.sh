#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2 (with jsdom 29.1.1), which finds the passage of an annotation again (TextQuoteSelector). A
# quotation that is not in the text is put on other words without a word. Seen: "The Parties shall not use force." is found in a
# text that says "The Parties shall use force."; "Clause 3.7" is put on "Clause 3.2", and "peace" on "pect ", a piece of
# "respect". The range is like any other: no distance, no flag; a quotation of 40 letters with two changes gives null.
# Why it matters: a note on "shall not" that lands on "shall", or on a clause with another number, is worse than a note that is
# lost. Who anchors citations with it must compare the words of the range with the quotation himself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts dom-anchor-text-quote@4.0.2 jsdom@29.1.1
cat > run.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<body><p>Clause 3.1. The Parties shall use force.</p><p>Clause 3.2. All members respect sovereignty in full.</p><p>Clause 3.3. They consult.</p></body>');
for (const name of ['document', 'Node', 'NodeFilter', 'Range']) globalThis[name] = window[name];
const { toRange } = await import('dom-anchor-text-quote');
const words = exact => { const range = toRange(document.body, { exact }); return range && range.toString(); };
const seen = ['The Parties shall not use force.', 'Clause 3.7', 'peace'].map(exact => [exact, words(exact)]), whole = words('All members respect sovereignty in full.');
console.log(seen, whole);
if (!seen[0][1]?.startsWith('The Parties shall use force.') || seen[1][1] !== 'Clause 3.2' || seen[2][1] !== 'pect ' || whole !== 'All members respect sovereignty in full.') { console.error('no longer so: what is not there is not found'); process.exit(1); }
JS
node run.mjs
