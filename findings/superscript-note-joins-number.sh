#!/usr/bin/env bash
# html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6 (PyPI), turndown 7.2.5 (npm): HTML to plain text or Markdown.
# A note's mark in <sup> after a number is joined to the number. Seen, from "clause 4<sup>12</sup>": "clause 412", in all
# four; and "in 2023<sup>1</sup>" becomes "in 20231". None of them leaves a mark that there was a superscript.
# Why it matters: notes often follow clause numbers and years; after conversion a reader, a search index or a language
# model sees a clause 412 that does not exist. A space, a bracket or a word joiner inside <sup> is needed in the source.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q html2text==2025.4.15 markdownify==1.2.3 inscriptis==2.7.6
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5
export HTML='<p>It rests on clause 4<sup>12</sup>, agreed in 2023<sup>1</sup>.</p>'
turndown=$(node -e 'const T = require("turndown"); console.log(new T().turndown(process.env.HTML))')
TURNDOWN="$turndown" venv/bin/python - <<'PY'
import os, sys, html2text, inscriptis, markdownify
html = os.environ["HTML"]
seen = {"html2text": html2text.html2text(html), "markdownify": markdownify.markdownify(html),
        "inscriptis": inscriptis.get_text(html), "turndown": os.environ["TURNDOWN"]}
for tool, out in seen.items(): print(f"{tool:12}", out.strip())
if not all("clause 412" in out and "20231" in out for out in seen.values()):
    sys.exit("no longer so: a converter keeps the note apart from the number")
PY
