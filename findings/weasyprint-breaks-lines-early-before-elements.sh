#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). A line is broken much too early where an inline element follows and only the
# space before it does not fit. Seen: at some widths "aaaa bbbb cccc dddd <span>eeee</span>" is set in the lines "aaaa" and
# "bbbb cccc dddd eeee"; the same words without the <span> are set as "aaaa bbbb cccc dddd" and "eeee", as Chromium does both.
# The <span> has no style at all, and white-space is normal.
# Why it matters: each link, term or sentence that is marked up can tear a short line into a paragraph; justified, that line is
# stretched over the whole column, and nobody looks for the cause in markup that changes nothing.
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
widths = [f"{n / 10}em" for n in range(60, 180)]
def lines(text):
    page = "".join(f'<p style="width: {width}; break-after: page">{text}</p>' for width in widths)
    pages = pypdf.PdfReader(io.BytesIO(HTML(string=f'<html lang="en"><body>{page}</body></html>').write_pdf())).pages
    return [[line.strip() for line in p.extract_text().splitlines() if line.strip()] for p in pages][:len(widths)]
plain, marked = lines("aaaa bbbb cccc dddd eeee"), lines("aaaa bbbb cccc dddd <span>eeee</span>")
early = [width for width, a, b in zip(widths, plain, marked) if a == ["aaaa bbbb cccc dddd", "eeee"] and b == ["aaaa", "bbbb cccc dddd eeee"]]
print("set as aaaa | bbbb cccc dddd eeee at the widths", early)
if not early:
    sys.exit("no longer so: the lines are alike with and without the element")
PY
