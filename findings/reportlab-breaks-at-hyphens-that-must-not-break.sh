#!/usr/bin/env bash
# reportlab 5.1.0. A Paragraph breaks lines behind U+2011, the hyphen that is there to prevent just this, while U+00A0 is kept together as it should. Seen: at a width of 45 points "of it non‑state" is set as
# "of it non‑" and "state", though the whole word is 42 points wide and has room on a line of its own.
# Why it matters: identifiers and compounds that were protected on purpose (area‑7‑p3, non‑State) are torn in a printed text, and whoever copies them cannot tell the hyphen from one of the line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q reportlab==5.1.0
venv/bin/python - <<'PY'
import sys
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph
paragraph = Paragraph("see Article\u00a07 of it non\u2011state actors", getSampleStyleSheet()["Normal"])
paragraph.wrap(45, 200)
lines = [line[1] if isinstance(line, tuple) else line.words for line in paragraph.blPara.lines]
width = stringWidth("non-state", "Helvetica", 10)
print(lines, width)
if not any(line[-1] == "non\u2011" for line in lines) or width >= 45 or not any("Article\u00a07" in line for line in lines):
    sys.exit("no longer so: look again")
PY
