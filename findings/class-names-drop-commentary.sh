#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (Firefox's reader view), readability-lxml 0.9, trafilatura 2.3.1, defuddle 0.19.4.
# A block of two long paragraphs inside <article> disappears because of a word inside its class name. Seen: class
# "commentary" (it contains "comment") is dropped by both readability libraries, "shared-principles" by trafilatura
# (it contains "shar"), "related-clauses" by defuddle; the same block with class "clause" is kept by all four.
# Why it matters: a page with a text and its commentary loses the whole commentary in reader views and text corpora,
# without a word, and the usual class names of an edition are the ones that do it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6
python3 -m venv other
other/bin/pip install -q trafilatura==2.3.1 lxml_html_clean==0.4.6
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 defuddle@0.19.4 jsdom@29.1.1

cat > page.py <<'PY'
import json
around = "<p>" + "Each side keeps to the measures of this chapter in good faith and without delay. " * 5 + "</p>"
def page(name):
    block = (f'<div class="{name}"><p>MARKED This block says how the word security was read when the chapter was written, '
             "and which other words were weighed.</p><p>A second paragraph says where the wording came from.</p></div>")
    return f"<html><head><title>Edition</title></head><body><main><article>{around * 2}{block}{around}</article></main></body></html>"
names = ["commentary", "shared-principles", "related-clauses", "clause"]
json.dump({name: page(name) for name in names}, open("pages.json", "w"))
PY
python3 page.py
venv/bin/python - <<'PY'
import json
from readability import Document
json.dump({n: "MARKED" in Document(h).summary() for n, h in json.load(open("pages.json")).items()}, open("a.json", "w"))
PY
other/bin/python - <<'PY'
import json, trafilatura
json.dump({n: "MARKED" in (trafilatura.extract(h) or "") for n, h in json.load(open("pages.json")).items()}, open("b.json", "w"))
PY
cat > run.js <<'JS'
import fs from 'fs'; import {JSDOM} from 'jsdom'; import {Readability} from '@mozilla/readability'; import {Defuddle} from 'defuddle/node';
const a = {}, b = {};
for (const [name, html] of Object.entries(JSON.parse(fs.readFileSync('pages.json')))) {
  a[name] = new Readability(new JSDOM(html).window.document).parse().content.includes('MARKED');
  b[name] = (await Defuddle(new JSDOM(html).window.document, 'https://example.org/a')).content.includes('MARKED');
}
fs.writeFileSync('c.json', JSON.stringify(a)); fs.writeFileSync('d.json', JSON.stringify(b));
JS
node run.js
python3 - <<'PY'
import json, sys
seen = {t: json.load(open(f)) for t, f in (("readability-lxml", "a.json"), ("trafilatura", "b.json"), ("readability", "c.json"), ("defuddle", "d.json"))}
for tool, kept in seen.items():
    print(f"{tool:17}", {name: "kept" if k else "dropped" for name, k in kept.items()})
dropped = [("readability-lxml", "commentary"), ("readability", "commentary"), ("trafilatura", "shared-principles"), ("defuddle", "related-clauses")]
if any(seen[t][n] for t, n in dropped) or not all(kept["clause"] for kept in seen.values()):
    sys.exit("no longer so: the class name does not decide any more")
PY
