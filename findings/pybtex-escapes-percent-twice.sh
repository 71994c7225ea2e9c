#!/usr/bin/env bash
# pybtex 0.26.1 with latexcodec 3.0.1. An entry that is only read and written again gets other LaTeX. Seen: "50\% of it" comes
# back as "50\\% of it", which to LaTeX is a line break and a comment that swallows the rest; "Art.~3" (a space that does
# not break) comes back as "Art.\textasciitilde 3", a visible tilde.
# Why it matters: sorting or merging a .bib file with the library breaks titles and notes that were right, and the second
# run makes them worse.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pybtex==0.26.1 latexcodec==3.0.1
venv/bin/python - <<'PY'
import sys
from pybtex.database import parse_string
entry = r"@misc{a, title = {A rise of 50\% of it}, note = {See Art.~3}}"
once = parse_string(entry, "bibtex").to_string("bibtex")
twice = parse_string(once, "bibtex").to_string("bibtex")
print(once); print(twice)
if r"50\\% of it" not in once or r"Art.\textasciitilde 3" not in once or len(twice) <= len(once):
    sys.exit("no longer so: the entry comes back as it was")
PY
