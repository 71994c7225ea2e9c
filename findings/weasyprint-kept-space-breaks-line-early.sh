#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). Where spaces are kept (white-space: pre-wrap), the space at the end of an element counts as
# if it had to fit into the line. Seen: <p>aaaa <b>bbbb </b>cccc</p>, made wider by a pixel at a time, has widths at which bbbb
# fits into the first line and stands in the second; with white-space: normal it stands in the first. CSS Text 3 (4.1.2) lets such spaces hang.
# Why it matters: pre-wrap is what keeps the spaces of a clause in the tags of the PDF, and lines then end short without a reason.
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
def first_line(white_space, width):
    html = f'<html lang="en"><style>p {{ font: 16px sans-serif; white-space: {white_space}; width: {width}px }}</style><p>aaaa <b>bbbb </b>cccc</p>'
    return pypdf.PdfReader(io.BytesIO(HTML(string=html).write_pdf())).pages[0].extract_text().splitlines()[0].strip()
widths = range(50, 140)
early = [w for w in widths if (first_line("normal", w), first_line("pre-wrap", w)) == ("aaaa bbbb", "aaaa")]
print("bbbb stands a line too low at these widths:", early)
if not early:
    sys.exit("no longer so: kept spaces hang at the end of a line")
PY
