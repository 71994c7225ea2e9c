#!/usr/bin/env bash
# pymarc 5.4.0. Record.title gives subfields a and b of field 245 and leaves out n and p, the number and the name of a part, which by the cataloguing
# rules are part of the title. Seen: "The laws. Part 7, Middle East /" has the title "The laws." for every part. And pubyear of "[2023?]" is "[2023?]", brackets
# and doubt included, a word where a year is expected.
# Why it matters: catalogue records of a work in parts all come out under one title, so that a program that compares titles takes them for doubles.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pymarc==5.4.0
venv/bin/python - <<'PY'
import sys
from pymarc import Field, Indicators, Record, Subfield
record = Record()
record.add_field(Field("245", Indicators("0", "4"), [Subfield("a", "The laws."), Subfield("n", "Part 7,"), Subfield("p", "Middle East /"), Subfield("c", "a committee.")]))
record.add_field(Field("264", Indicators(" ", "1"), [Subfield("c", "[2023?]")]))
print(record.title, "|", record["245"].format_field(), "|", record.pubyear)
if record.title != "The laws." or "Middle East" not in record["245"].format_field() or record.pubyear != "[2023?]":
    sys.exit("no longer so: look again")
PY
