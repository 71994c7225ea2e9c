#!/usr/bin/env bash
# @orama/orama 3.1.18 (npm), a database as its README makes it. A hyphen and a straight apostrophe are letters of a word to it;
# a curly apostrophe is a blank. Seen: "traditional" does not find "non-traditional security", nor "operation" "co-operation";
# "Secretary’s", copied from a text that has just this word, finds four clauses of five, all that have a word with s at its
# beginning ("state practice", "security"), while "Secretary's" with a straight one finds none.
# Why it matters: a good part of the terms of such texts have a hyphen, and who looks for the second half gets no result, which
# reads like a statement about the text; a possessive gets nearly all of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @orama/orama@3.1.18
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';
const texts = ['non-traditional security', 'co-operation', 'the Secretary’s duty', 'state practice', 'sovereign equality'];
const database = create({ schema: { text: 'string' } });
for (const text of texts) await insert(database, { text });
const found = async term => (await search(database, { term, limit: 20 })).hits.map(hit => hit.document.text).sort().join(' | ');
const seen = {};
for (const term of ['traditional', 'non-traditional', 'operation', 'Secretary’s', "Secretary's", 'Secretary']) seen[term] = await found(term);
console.log(seen);
const wanted = ['', texts[0], '', [texts[0], texts[4], texts[3], texts[2]].join(' | '), '', texts[2]];
if (Object.values(seen).join('\n') !== wanted.join('\n')) { console.error('no longer so: the parts of words are found'); process.exit(1); }
JS
node run.mjs
