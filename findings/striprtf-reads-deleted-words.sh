#!/usr/bin/env bash
# striprtf 0.0.35. The plain text of an RTF file from a word processor with tracked changes, notes and lettered items. Seen:
# "The Parties shall {\deleted not }act" is read "The Parties shall not act", though "not" is struck out; the words of
# {\footnote …} are left out without a trace, and so is the letter "(a)" of an item ({\pntext …}), while hidden words ({\v …})
# are in the text.
# Why it matters: the text says the opposite of the document that people see, and neither its notes nor the letters by which its
# paragraphs are cited are there; RTF is still what ministries and courts hand out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q striprtf==0.0.35
venv/bin/python - <<'PY'
import sys
from striprtf.striprtf import rtf_to_text
text = lambda rtf: rtf_to_text(r"{\rtf1\ansi " + rtf + r"\par}").strip()
seen = [text(r"The Parties shall {\deleted not }act"), text(r"clause 4{\super\chftn}{\footnote \pard {\super\chftn} The note.} goes on"),
        text(r"{\pntext (a)\tab}an item"), text(r"a {\v hidden }word")]
print(seen)
if seen != ["The Parties shall not act", "clause 4 goes on", "an item", "a hidden word"]:
    sys.exit("no longer so: the text is what people see")
PY
