#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pdfplumber 0.11.10). A note that is floated into the margin by a negative margin wider than
# itself makes the lines beside it too long. Seen: in a column of 200pt, with float: right; width: 60pt; margin-right: -160pt,
# the line beside the note goes on to the right of the column, under the words of the note; without the note, and in Chromium
# with it, each line ends within the column. A negative margin of just the width of the note (-60pt) is harmless.
# Why it matters: this is a usual way to set clause numbers and glosses in the margin; text is printed over text, or over the
# edge of the paper, only on lines that have a note.
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
words = "sentence of a clause that goes on for a while and fills a few lines of the page so that we can see how it is set and where it is broken."
def ends(margin):
    note = f'<span style="float: right; width: 60pt; margin-right: {margin}; font-size: 5pt">NOTE</span>' if margin else ""
    html = f'<html lang="en"><style>@page {{ size: 600pt; margin: 0 }} body {{ margin: 0 }}</style><body><p style="width: 200pt; margin: 0; font-size: 11pt">The {note}{words}</p></body></html>'
    found = pdfplumber.open(io.BytesIO(HTML(string=html).write_pdf())).pages[0].extract_words(extra_attrs=["size"])
    return round(max(word["x1"] for word in found if word["size"] > 6))
seen = {margin: ends(margin) for margin in ("", "-60pt", "-160pt")}
print("the longest line ends at", seen)
if seen[""] > 201 or seen["-60pt"] > 201 or seen["-160pt"] < 240:
    sys.exit("no longer so: lines end within the column")
PY
