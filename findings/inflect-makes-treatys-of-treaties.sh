#!/usr/bin/env bash
# inflect 7.6.0 (PyPI), English plurals. A word that ends in -y and begins with a capital is taken for somebody's name. Seen: the plural of "treaty" is "treaties", that of "Treaty" is "Treatys"; "High Contracting Party" becomes "High
# Contracting Partys", "State Party" "State Partys", "Territory" "Territorys". The way back, singular_noun, makes "Party" of "Parties", and of "crisis" "crisi", of "consensus" "consensu", where a word that is singular shall give False,
# as "status" does.
# Why it matters: treaties write just their own terms with capitals. A page that counts "3 State Parties" through this library misspells every one, and only in those texts; and a search that goes back to the singular looks for "consensu".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q inflect==7.6.0
venv/bin/python - <<'PY'
import sys
import inflect
engine = inflect.engine()
many = [engine.plural(word) for word in ("treaty", "Treaty", "High Contracting Party", "State Party", "Territory")]
one = [engine.singular_noun(word) for word in ("Parties", "crisis", "consensus", "status")]
print(many, one)
if many != ["treaties", "Treatys", "High Contracting Partys", "State Partys", "Territorys"] or one != ["Party", "crisi", "consensu", False]:
    sys.exit("no longer so: look again")
PY
