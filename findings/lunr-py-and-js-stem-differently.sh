#!/usr/bin/env bash
# lunr 0.8.0 (PyPI) builds indexes that lunr 2.3.9 (npm) loads in the browser. Their English stemmers differ for words in -ay, -ey,
# -oy. Seen: Python indexes "attorney" as "attornei", "survey" as "survei", "always" as "alwai"; JavaScript looks for "attorney",
# "survey", "alway"; of four words of the text the loaded index finds "treaty" only.
# Why it matters: an index that is prepared at build time, to spare readers the wait, does not find survey, key, convey or
# money, though each stands in the text; an index built in the browser does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q lunr==0.8.0
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9
venv/bin/python - <<'PY'
import json
from lunr import lunr
documents = [{"id": "a", "text": "attorney survey always treaty"}]
json.dump(lunr(ref="id", fields=["text"], documents=documents).serialize(), open("index.json", "w"))
json.dump(documents, open("documents.json", "w"))
PY
cat > run.js <<'JS'
const lunr = require('lunr'), documents = require('./documents.json');
const prepared = lunr.Index.load(require('./index.json'));
const here = lunr(function () { this.ref('id'); this.field('text'); documents.forEach(d => this.add(d)); });
console.log('prepared in Python:', Object.keys(prepared.invertedIndex).join(' ')); console.log('built here:        ', Object.keys(here.invertedIndex).join(' '));
const found = index => ['attorney', 'survey', 'always', 'treaty'].map(q => index.search(q).length).join();
console.log('found:', found(prepared), 'and', found(here));
if (found(prepared) !== '0,0,0,1' || found(here) !== '1,1,1,1') { console.error('no longer so: both stemmers agree'); process.exit(1); }
JS
node run.js
