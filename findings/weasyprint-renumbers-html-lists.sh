#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). <ol start="4"><li>…<li value="7">, reversed and type="i" have no effect. Seen: the
# PDF numbers the items 1. and 2., as if nothing had been said; with presentational_hints=True the numbers are right.
# Browsers count 4 and 7; in HTML, start and value are part of the meaning of a list, not of its looks.
# Why it matters: the printed number of a clause is its address; the PDF of a page that is right in the browser cites
# other clauses, and no message is logged.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldconfig -p | grep -q libpangoft2-1.0.so.0 || { apt-get update -q; apt-get install -q -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; }
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pypdf==7.1.1
venv/bin/python - <<'PY'
import io, re, sys, pypdf
from weasyprint import HTML
def numbers(**options):
    pdf = HTML(string='<ol start="4"><li>one item</li><li value="7">another item</li></ol>').write_pdf(**options)
    return re.findall(r"(\d+)\.", pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text())
seen = [numbers(), numbers(presentational_hints=True)]
print("as it is:", seen[0], "with presentational_hints:", seen[1])
if seen != [["1", "2"], ["4", "7"]]:
    sys.exit("no longer so: the items have other numbers")
PY
