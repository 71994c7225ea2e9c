#!/usr/bin/env bash
# pylatexenc 2.11. LatexNodes2Text, which turns LaTeX into plain text, leaves out signs that stand for words and keeps no
# warning of it. Seen: "see \S 4 and \S\S 4--7" becomes "see 4 and 4–7", "\P 3" becomes "3", "\copyright\ 2023" becomes "2023"
# and "\pounds 5" becomes "5"; at the same time \section{Area 3} gets a sign that is not there, "§ AREA 3", in capitals.
# \textsection, \dag and \ldots come out right; \foreignlanguage{french}{mot} gives "frenchmot", and \enquote{x} loses its
# quotes.
# Why it matters: § and ¶ say what the number after them is; a bibliography or a law read through the library cites "4" of
# nothing, and the only § in the text stands before a heading.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pylatexenc==2.11
venv/bin/python - <<'PY'
import sys
from pylatexenc.latex2text import LatexNodes2Text
wanted = {r"see \S 4 and \S\S 4--7": "see 4 and 4–7", r"\P 3": "3", r"\copyright\ 2023": "2023", r"\pounds 5": "5", r"\textsection 4": "§4",
          r"\section{Area 3}": "§ AREA 3", r"\foreignlanguage{french}{mot}": "frenchmot", r"\enquote{x}": "x"}
seen = {source: LatexNodes2Text().latex_to_text(source).strip() for source in wanted}
for source, text in seen.items(): print(f"{source:32} {text}")
if seen != wanted:
    sys.exit("no longer so: the signs are kept")
PY
