#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pdfplumber 0.11.10). A footnote that is called from an absolutely placed element takes no room from the
# page. Seen: eight paragraphs of 60 words, each with a note of 100 words called from a mark in the margin: 8 pages, and on all of
# them the note is printed over the last lines of the text; with the mark in the flow nothing is printed over. No message is logged.
# Why it matters: marks of notes belong into the margin where a clause must not hold them, and the printed clause cannot be read,
# while every program that extracts text finds all of its words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldconfig -p | grep -q libpangoft2-1.0.so.0 || { apt-get update -q; apt-get install -q -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; }
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pdfplumber==0.11.10
venv/bin/python - <<'PY'
import io, sys, pdfplumber
from weasyprint import HTML
def overprinted(position):
    style = f'@page {{ size: 400px 400px; margin: 20px }} div {{ position: relative }} i {{ position: {position}; left: 0; top: 0 }} .note {{ float: footnote }}'
    clause = f'<div><i><span class="note">{"note " * 100}</span></i><p>{"word " * 60}</p></div>'
    with pdfplumber.open(io.BytesIO(HTML(string=f'<html lang="en"><style>{style}</style>{clause * 8}').write_pdf())) as pdf:
        found = [(page.search("word"), page.search("note")) for page in pdf.pages]
    return [n for n, (text, notes) in enumerate(found, 1) if text and notes and max(w["bottom"] for w in text) > min(w["top"] for w in notes) + 1]
seen = overprinted("absolute"), overprinted("static")
print("pages on which a note is printed over the text: in the margin", seen[0], "in the flow", seen[1])
if not seen[0] or seen[1]:
    sys.exit("no longer so: notes take their room from the text")
PY
