#!/usr/bin/env bash
# htmldocx 0.0.6 with python-docx 1.2.0, which makes Word files of HTML. What follows a list without being a paragraph is written into its last item, without a blank. Seen: after <ol><li>again</ol> the words of a
# definition list and of a blockquote are in the item, "againtermdefquoted"; of two lists in one text the second goes on with the numbers of the first, as both have the same style; start and value are not looked at.
# Why it matters: a glossary or a quotation becomes part of a numbered clause, its words joined to it, in a file that Word opens without complaint; who made it does not see it in the HTML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q htmldocx==0.0.6 python-docx==1.2.0
venv/bin/python - <<'PY'
import sys
from htmldocx import HtmlToDocx
page = '<ol start="4"><li>four</li></ol><p>between</p><ol><li>again</li></ol><dl><dt>term</dt><dd>def</dd></dl><blockquote>quoted</blockquote>'
document = HtmlToDocx().parse_html_string(page)
seen = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
numbered = "w:numPr" in document.element.xml
print(seen, numbered)
if seen != [("List Number", "four"), ("Normal", "between"), ("List Number", "againtermdefquoted")] or numbered:
    sys.exit("no longer so: look again")
PY
