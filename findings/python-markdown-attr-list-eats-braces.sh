#!/usr/bin/env bash
# Markdown 3.11.3 (Python-Markdown) with attr_list, as most MkDocs sites have it. Words in braces at the end of a heading, a table
# cell or a term become attributes, though there is no # or . or = in them. Seen: "## Article 5 {bis}" gives <h2 bis>Article 5</h2>,
# "## Area {3}" gives <h2 3>Area</h2>, a name that XHTML forbids; in a paragraph "Text {3}" stays.
# Why it matters: editors put their additions in braces; the number or the word is gone from the page, the table of contents
# and the search index. \{bis\} or &#123; keeps it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q Markdown==3.11.3
venv/bin/python - <<'PY'
import sys, markdown
render = lambda text: markdown.markdown(text, extensions=["attr_list"])
seen = [render(text) for text in ("## Article 5 {bis}", "## Area {3}", "Text {3}", r"## Area \{3\}", "## Area &#123;3}")]
print(*seen, sep="\n")
if seen[:3] != ["<h2 bis>Article 5</h2>", "<h2 3>Area</h2>", "<p>Text {3}</p>"] or seen[4] == seen[1]:
    sys.exit("no longer so: the words stay")
PY
