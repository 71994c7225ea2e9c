#!/usr/bin/env bash
# html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6, Resiliparse 2.0.1 (PyPI), turndown 7.2.5 (npm), pandoc 3.9 (in pypandoc_binary 1.17).
# An HTML list that begins at 4 and whose second item says value="7" is printed with other numbers. Seen: 4, 5 by
# html2text, markdownify, turndown and pandoc (value lost); 1, 7 by inscriptis (start lost); 1, 2 by Resiliparse (both lost).
# Why it matters: an extract of a law or a numbered text ("clauses 4 and 7") is valid HTML and right in every browser,
# and every one of these converters prints a clause number that is wrong, each in its own way.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q html2text==2025.4.15 markdownify==1.2.3 inscriptis==2.7.6 Resiliparse==2.0.1 pypandoc_binary==1.17
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5
export HTML='<ol start="4"><li>first item</li><li value="7">second item</li></ol>'
turndown=$(node -e 'const T = require("turndown"); console.log(new T().turndown(process.env.HTML))')
TURNDOWN="$turndown" venv/bin/python - <<'PY'
import os, re, sys, html2text, inscriptis, markdownify, pypandoc
from resiliparse.extract.html2text import extract_plain_text
html = os.environ["HTML"]
numbers = lambda out: [int(n) for n in re.findall(r"\d+(?=[.)])", out)]
seen = {"html2text": html2text.html2text(html), "markdownify": markdownify.markdownify(html), "turndown": os.environ["TURNDOWN"],
        "pandoc": pypandoc.convert_text(html, "plain", "html"), "inscriptis": inscriptis.get_text(html),
        "resiliparse": extract_plain_text(f"<html><body>{html}</body></html>")}
seen = {tool: numbers(out) for tool, out in seen.items()}
print("expected", [4, 7]); print(seen)
if seen != {"html2text": [4, 5], "markdownify": [4, 5], "turndown": [4, 5], "pandoc": [4, 5], "inscriptis": [1, 7], "resiliparse": [1, 2]}:
    sys.exit("no longer so: a converter prints other numbers")
PY
