#!/usr/bin/env bash
# sanitize-html 2.17.5 (npm) and html-sanitizer 2.7.0 (PyPI), which take what they do not allow out of HTML, against nh3 0.3.1 (PyPI). With their defaults, <del> and <ins> are not allowed, and their words are kept. Seen: "The Parties shall
# <del>not</del> act" becomes "The Parties shall not act" in both, without a mark; sanitize-html keeps <s>, though. <ol start="4"> and <li value="7"> lose their numbers, and a cell its colspan in sanitize-html, while html-sanitizer makes
# "ab" of two cells and "termmeaning" of a definition list. nh3 keeps <del>, start and the cells, and leaves out value.
# Why it matters: an amended law is published with <del> for what no longer holds; copied through an editor or a comment form that cleans it so, it says the opposite, in a sentence without a fault.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q html-sanitizer==2.7.0 nh3==0.3.1
cat > texts.json <<'JSON'
["<p>The Parties shall <del>not</del> act</p>", "<ol start=\"4\"><li value=\"7\">seven</li></ol>", "<table><tbody><tr><td colspan=\"2\">a</td><td>b</td></tr></tbody></table>", "<dl><dt>term</dt><dd>meaning</dd></dl>"]
JSON
venv/bin/python - <<'PY'
import json, sys
import nh3
from html_sanitizer import Sanitizer
texts = json.load(open("texts.json"))
seen, other = [Sanitizer().sanitize(text) for text in texts], [nh3.clean(text) for text in texts]
print(seen, other)
if seen != ["<p>The Parties shall not act</p>", "<ol><li>seven</li></ol>", "ab", "termmeaning"] or other != [texts[0], '<ol start="4"><li>seven</li></ol>', *texts[2:]]:
    sys.exit("no longer so: look again")
PY
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts sanitize-html@2.17.5
cat > run.cjs <<'JS'
const clean = require('sanitize-html');
const seen = [...require('./texts.json'), '<p>The Parties shall <s>not</s> act</p>'].map(text => clean(text));
console.log(seen);
if (JSON.stringify(seen) !== JSON.stringify(['<p>The Parties shall not act</p>', '<ol><li>seven</li></ol>', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', '<dl><dt>term</dt><dd>meaning</dd></dl>', '<p>The Parties shall <s>not</s> act</p>'])) { console.error('no longer so: look again'); process.exit(1); }
JS
node run.cjs
