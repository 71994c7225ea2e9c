#!/usr/bin/env bash
# tei_reader 0.0.17. The plain text of a TEI edition has all readings of a passage, glued together, and no notes. Seen:
# <choice><sic>teh</sic><corr>the</corr></choice> is read "tehthe", <app><lem>peace</lem><rdg wit="#B">war</rdg></app>
# "peacewar", <del>old</del><add>new</add> "oldnew", and two lines of verse <l>one</l><l>two</l> "onetwo"; the words of <note>
# are gone. A word broken by <lb break="no"/> is put together rightly.
# Why it matters: corrections and variants are what TEI is used for. Counts of words, search and language models get words that
# no version of the text has.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q tei_reader==0.0.17
venv/bin/python - <<'PY'
import sys
from tei_reader import TeiReader
with open("a.xml", "w", encoding="utf-8") as file:
    file.write('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>'
               '<text><body><div><p>See <choice><sic>teh</sic><corr>the</corr></choice> <app><lem>peace</lem><rdg wit="#B">war</rdg></app> clause<note place="foot">The note.</note> '
               'of <del>old</del><add>new</add> secu<lb break="no"/>rity.</p><lg><l>one</l><l>two</l></lg></div></body></text></TEI>')
text = " ".join(TeiReader().read_file("a.xml").text.split())
print(text)
if text != "See tehthe peacewar clause of oldnew security. onetwo":
    sys.exit("no longer so: one reading is chosen")
PY
