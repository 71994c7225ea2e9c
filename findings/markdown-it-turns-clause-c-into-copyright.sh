#!/usr/bin/env bash
# markdown-it 15.0.3 (npm) and markdown-it-py 4.3.0 (PyPI) with typographer on, which is asked for to get curly quotes. Seen:
# "Article 5(c) and item (r)" becomes "Article 5© and item ®", "(tm)" becomes "™", and "(C)" and "(R)" alike; (a), (b) and (d)
# stay. The quotes can be had alone only by switching the rule "replacements" off.
# Why it matters: every third lettered paragraph of a law turns into a sign. Python-Markdown's smarty does no such thing, so
# that a text which moves from one to the other changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q markdown-it-py==4.3.0 Markdown==3.11.3
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it@15.0.3
export TEXT='The "aims" of Article 5(b), 5(c) and item (r)'
node --input-type=module -e 'import M from "markdown-it"; console.log(new M({typographer: true}).render(process.env.TEXT).trim())' > javascript.txt
venv/bin/python - <<'PY'
import os, sys, markdown
from markdown_it import MarkdownIt
text = os.environ["TEXT"]
seen = [open("javascript.txt").read().strip(), MarkdownIt("js-default", {"typographer": True}).render(text).strip(),
        markdown.markdown(text, extensions=["smarty"])]
print(*seen, sep="\n")
if not all("5(b), 5© and item ®" in html for html in seen[:2]) or "5(c) and item (r)" not in seen[2]:
    sys.exit("no longer so: the letters stay letters")
PY
