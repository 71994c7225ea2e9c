#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pdfplumber 0.11.10). A space that stands alone between two inline elements is not in the PDF.
# Seen: "<b>Art.</b> <i>7</i> <b>of</b> <i>Part</i>" has the characters "Art.7ofPart", and its structure elements for the spaces
# are empty, also as PDF/UA-1; on the page there is a gap. With the spaces inside the elements, <b>Art. </b>, they are there.
# Why it matters: tagged PDF asks for real spaces between words, because a screen reader reads the structure; programs for
# extraction must guess words from gaps, and do so differently. A row of marked-up terms or links becomes one word.
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
def characters(inside, **options):
    pdf = HTML(string=f'<html lang="en"><head><title>T</title></head><body><p>{inside}</p></body></html>').write_pdf(**options)
    return "".join(c["text"] for c in pdfplumber.open(io.BytesIO(pdf)).pages[0].chars)
between, within = "<b>Art.</b> <i>7</i> <b>of</b> <i>Part</i>", "<b>Art. </b><i>7 </i><b>of </b><i>Part</i>"
seen = [characters(between), characters(between, pdf_variant="pdf/ua-1"), characters(within)]
print(seen)
if seen != ["Art.7ofPart", "Art.7ofPart", "Art. 7 of Part"]:
    sys.exit("no longer so: the spaces are in the PDF")
PY
