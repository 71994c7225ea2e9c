#!/usr/bin/env bash
# pymupdf4llm 2.0 (with pymupdf 2.0), which makes Markdown of PDFs, here of one set by WeasyPrint 70.0. A word with a hyphen that happens to be broken there is written without it, the same word elsewhere in the line with it. Seen: of
# "non-state", "non-governmental", "non-military", "non-proliferation" in a narrow column, those at a line's end come out as "nongovernmental" and "nonmilitary". A paragraph that begins with "3." is written as it stands, so
# that "1. First" and "3. Third", two paragraphs, are a list to Markdown whose second item is 2.
# Why it matters: where lines end decides how words are spelled, so that quoting, counting and comparing texts taken from PDFs goes wrong, and numbered clauses are renumbered by what shows the Markdown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pymupdf4llm==2.0 pymupdf==2.0 weasyprint==70.0 markdown-it-py==4.0.0
venv/bin/python - <<'PY'
import re
import sys

import pymupdf4llm
import weasyprint
from markdown_it import MarkdownIt

words = [f"non-{word}" for word in ("state", "governmental", "military", "proliferation", "aligned", "violent", "binding", "discriminatory")]
style = "@page { size: 14cm 12cm; margin: 2cm } p { font: 11pt serif; width: %dmm }"
lost = set()
for width in range(50, 100, 10):
    weasyprint.HTML(string=f"<html lang=en><title>T</title><style>{style % width}</style><h1>Area</h1><p>It names {', '.join(words)} and other measures.</p><p>1. First</p><p>3. Third</p>").write_pdf("t.pdf")
    text = pymupdf4llm.to_markdown("t.pdf")
    lost |= {word for word in words if word not in text and word.replace("-", "") in text}
items = re.findall(r"<(ol[^>]*)>|<li>\s*(?:<p>)?(\w+)", MarkdownIt().render(text))
print(sorted(lost), items)
if len(lost) < 2 or items != [("ol", ""), ("", "First"), ("", "Third")]:
    sys.exit("no longer so: look again")
PY
