#!/usr/bin/env bash
# bluebell-akn 3.1.1 with cobalt 9.0.1, which make Akoma Ntoso of plain text. Two slashes are its sign for italics, also inside web addresses: a paragraph with two addresses loses the slashes of both, and what stands
# between is in italics. Seen: "See https://a.example/x and https://b.example/y." becomes "See https:a.example/x and https:b.example/y." A line that begins with the word of a level in capitals is a heading of that level,
# whatever follows: "CHAPTER VII OF THE CHARTER APPLIES." is an empty chapter whose number is "VII OF THE CHARTER APPLIES.", and its identifier chp_VIIOFTHECHARTERAPPLIES. One address alone, or "Chapter VII", stays.
# Why it matters: such text is on every page of treaties and resolutions; the words are changed without an error, and identifiers that are meant to last carry a whole sentence.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q bluebell-akn==3.1.1 cobalt==9.0.1
venv/bin/python - <<'PY'
import sys
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri

def body(text):
    made = AkomaNtosoParser(FrbrUri.parse("/akn/un/act/2023/1"), "").parse_to_xml(f"BODY\n\n{text}\n", "act")
    return made.find(".//{*}body")

two, one = body("See https://a.example/x and https://b.example/y."), body("See https://a.example/x.")
line = body("CHAPTER VII OF THE CHARTER APPLIES.").find("{*}chapter")
calm = body("Chapter VII of the Charter applies.").find("{*}chapter")
words = ["".join(one_body.itertext()) for one_body in (two, one)]
print(words, line.get("eId"), line.findtext("{*}num"))
if (words != ["See https:a.example/x and https:b.example/y.", "See https://a.example/x."] or two.find(".//{*}i") is None or calm is not None
        or line.get("eId") != "chp_VIIOFTHECHARTERAPPLIES" or line.findtext("{*}num") != "VII OF THE CHARTER APPLIES."):
    sys.exit("no longer so: look again")
PY
