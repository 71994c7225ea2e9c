#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17), Textile. A paragraph that begins with a number in square brackets is written as it stands, and
# pandoc's own reader of Textile takes it for a note that is never called: the whole paragraph is gone. In the middle of a line the
# same brackets are kept.
# Seen: two paragraphs, "[7] Words that count." and "More [8] words.", come back as one: "More [8] words."
# Why it matters: numbered paragraphs in square brackets are how judgments are cited; a wiki in Textile that is converted loses each of them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc-binary==1.17
venv/bin/python - <<'PY'
import sys, pypandoc
text = pypandoc.convert_text("<p>[7] Words that count.</p><p>More [8] words.</p>", "textile", format="html")
back = pypandoc.convert_text(text, "plain", format="textile").split("\n\n")
print(repr(text), back)
if text != "[7] Words that count.\n\nMore [8] words.\n" or [line.strip() for line in back] != ["More [8] words."]:
    sys.exit("no longer so: look again")
PY
