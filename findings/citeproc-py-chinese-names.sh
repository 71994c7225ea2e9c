#!/usr/bin/env bash
# citeproc-py 0.11.1 against citeproc-js 2.4.63 (npm "citeproc"). A Chinese author, family "王", given "毅", with one CSL style.
# Seen: citeproc-py prints "毅 王" and, sorted by name, "王, 毅", as if he were called Yi Wang in Latin letters; citeproc-js
# prints "王毅" both times, as CSL asks for names that are not in Latin or Cyrillic letters.
# Why it matters: the family name comes first in Chinese, Japanese and Korean. Who makes his bibliography in Python gives
# each such author a name that nobody writes, from data that are right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q citeproc-py==0.11.1
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63
cat > style.csl <<'X'
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Two names</title><id>https://example.org/two-names</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>
    <names variable="author"><name name-as-sort-order="all"/></names><text value=" / "/><names variable="author"/>
  </layout></bibliography>
</style>
X
cat > items.json <<'X'
[{"id": "a", "type": "book", "title": "T", "author": [{"family": "王", "given": "毅"}]}]
X
venv/bin/python - <<'PY' > python.txt
import json
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
style = CitationStylesStyle("style.csl", validate=False)
book = CitationStylesBibliography(style, CiteProcJSON(json.load(open("items.json"))), formatter.plain)
book.register(Citation([CitationItem("a")]))
print(*book.bibliography())
PY
cat > run.js <<'JS'
const CSL = require('citeproc'), fs = require('fs');
const locale = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><style-options/><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>';
const items = JSON.parse(fs.readFileSync('items.json'));
const engine = new CSL.Engine({retrieveLocale: () => locale, retrieveItem: () => items[0]}, fs.readFileSync('style.csl', 'utf8'));
engine.setOutputFormat('text'); engine.updateItems(['a']);
console.log(engine.makeBibliography()[1][0].trim());
JS
node run.js > javascript.txt
echo "citeproc-py: $(cat python.txt)"; echo "citeproc-js: $(cat javascript.txt)"
if ! grep -qx '王, 毅 / 毅 王' python.txt || ! grep -qx '王毅 / 王毅' javascript.txt; then
  echo "no longer so: the two agree, or print something else" >&2; exit 1
fi
