#!/usr/bin/env bash
# WeasyPrint 70.0 with pydyf 0.13.0. In a tagged PDF, as accessibility asks for, the list of the references to all pages is made anew for every tag and every link that needs one of them. Seen: with twice as many pages that are alike the
# list is asked for twice as often, and is twice as long, so that four times as many references are made.
# Why it matters: a tagged book of some hundred pages takes seconds longer than one that is not tagged, and one of a thousand minutes; the layout, which one would suspect, grows as the text does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pydyf==0.13.0
venv/bin/python - <<'PY'
import sys
import pydyf
from weasyprint import HTML
made = pydyf.PDF.page_references.fget
counts = []
def counting(pdf):
    references = list(made(pdf))
    counts.append(len(references))
    return references
pydyf.PDF.page_references = property(counting)
def references(pages):
    counts.clear()
    part = "<section style='break-before: page'>" + "<p>a <i>b</i> c</p>" * 20 + "</section>"
    HTML(string=f"<html lang='en'><title>Book</title>{part * pages}").write_pdf(pdf_tags=True)
    return len(counts), sum(counts)
few, many = references(20), references(40)
print(few, many)
if not (1.8 < many[0] / few[0] < 2.2 and 3.6 < many[1] / few[1] < 4.4 and few[0] > 1000):
    sys.exit("no longer so: look again")
PY
