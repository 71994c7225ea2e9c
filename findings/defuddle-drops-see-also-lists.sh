#!/usr/bin/env bash
# defuddle 0.19.4 (with jsdom 29.1.1), which finds the main text of a page. A list of cross-references inside the article is taken for
# navigation. Seen: after <p>See also</p>, <ul><li><a href="#a1">Clause 1</a></li>…</ul> is gone, while the words "See also" stay and
# point at nothing; the same references in one sentence are kept; every id of a clause or sentence is removed.
# Why it matters: "see also" is half of an index and an apparatus; a clipped page keeps the promise and loses the references, and
# the ids by which clauses are cited.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts defuddle@0.19.4 jsdom@29.1.1
cat > run.mjs <<'JS'
import {JSDOM} from 'jsdom'; import {Defuddle} from 'defuddle/node';
const text = '<p>' + 'Each side keeps to the measures of this chapter in good faith and without delay. '.repeat(5) + '</p>';
const read = async inside => (await Defuddle(new JSDOM(`<html><body><article><h1>Title</h1>${text}${inside}${text}</article></body></html>`).window.document, 'https://example.org/a')).content;
const list = await read('<p id="area-3">See also</p><ul><li><a href="#a1">Clause 1</a></li><li><a href="#a2">Clause 2</a></li></ul>');
const sentence = await read('<p>See also <a href="#a1">Clause 1</a> and <a href="#a2">Clause 2</a>, which say more of the measures.</p>');
console.log(list.replaceAll(text, '…')); console.log(sentence.replaceAll(text, '…'));
if (!list.includes('See also') || list.includes('Clause 1') || !sentence.includes('Clause 1') || list.includes('area-3')) { console.error('no longer so: the references are kept'); process.exit(1); }
JS
node run.mjs
