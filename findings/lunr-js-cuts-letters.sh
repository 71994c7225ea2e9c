#!/usr/bin/env bash
# lunr 2.3.9 (npm). Words are trimmed of everything that is not an ASCII letter or digit at their ends, when indexed but not
# when searched. Seen: "École" is indexed as "cole", "Über" as "ber", "安全" as an empty word, and "3(7)" as "3(7"; a search
# for each of these words, just as it stands in the text, finds nothing; "peace" is found.
# Why it matters: the names and clause numbers of an edition are the words that readers type; the index is built without a
# warning, and the page says that the text does not have them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9
cat > run.mjs <<'JS'
import lunr from 'lunr';
const index = lunr(function () { this.ref('id'); this.field('text'); this.add({id: 'a', text: 'École Über 安全 3(7) peace'}); });
console.log('indexed:', JSON.stringify(Object.keys(index.invertedIndex)));
const seen = Object.fromEntries(['École', 'Über', '安全', '3(7)', 'peace'].map(q => [q, index.search(q).length]));
console.log('found:', seen);
if (Object.values(seen).join() !== '0,0,0,0,1') { console.error('no longer so: the words are found'); process.exit(1); }
JS
node run.mjs
