#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). The PDF's outline is made from headings, notes and line breaks included. Seen:
# <h2>Area 3<span class="note">…</span></h2> with float: footnote gives the entry "Area 31", the number of the note joined to that of the
# area; <h2>First<br>second</h2> gives "Firstsecond"; <ruby> in a heading gives "汉han字". The page itself is right.
# Why it matters: the outline is how readers and screen readers move in a PDF, and it names an area 31 that is not there. A
# bookmark-label from an attribute avoids it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldconfig -p | grep -q libpangoft2-1.0.so.0 || { apt-get update -q; apt-get install -q -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; }
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pypdf==7.1.1
venv/bin/python - <<'PY'
import io, sys, pypdf
from weasyprint import HTML
def outline(heading, css=""):
    html = f'<html lang="en"><head><style>.note {{ float: footnote }} {css}</style></head><body><h2 title="Area 3">{heading}</h2><p>Text.</p></body></html>'
    return [entry.title for entry in pypdf.PdfReader(io.BytesIO(HTML(string=html).write_pdf())).outline]
note = 'Area 3<span class="note">The note.</span>'
seen = [outline(h)[0] for h in (note, "First<br>second", "<ruby>汉<rt>han</rt></ruby>字")] + outline(note, "h2 { bookmark-label: attr(title) }")
print(seen)
if seen != ["Area 31", "Firstsecond", "汉han字", "Area 3"]:
    sys.exit("no longer so: the outline has other words")
PY
