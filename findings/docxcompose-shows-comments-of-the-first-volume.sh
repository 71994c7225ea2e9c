#!/usr/bin/env bash
# docxcompose 2.2.0 with python-docx 1.2.0, which puts several Word files together. The comments of all but the first are lost, and those of the first stand in their place. Seen: two volumes, each with a comment at its first
# clause; after Composer.append the joined file has one comment, "Note of First", and at the clause of the second volume stands a reference to it, since both are number 0 and the numbers are kept. Nothing is said.
# Bookmarks are kept under their names, too, so that "clause-2" is there twice and a cross-reference within the second volume leads to the first.
# Why it matters: comments say what an editor, a ministry or a lawyer thinks of this clause; here they are said of another one, under the right name and date.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q docxcompose==2.2.0 python-docx==1.2.0
venv/bin/python - <<'PY'
import re, sys, zipfile
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxcompose.composer import Composer
def volume(name):
    document = docx.Document()
    paragraph = document.add_paragraph()
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), "1")
    start.set(qn("w:name"), "clause-1")
    paragraph._p.append(start)
    run = paragraph.add_run(f"Clause of {name}.")
    paragraph._p.append(end)
    document.add_comment([run], text=f"Note of {name}", author="Editor")
    return document
joined = Composer(volume("First"))
joined.append(volume("Second"))
joined.save("joined.docx")
with zipfile.ZipFile("joined.docx") as file:
    body, comments = (file.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
references = re.findall(r'<w:commentReference w:id="(\d+)"', body)
said = re.findall(r'<w:comment w:id="(\d+)".*?<w:t>([^<]*)', comments, re.DOTALL)
names = re.findall(r'w:name="(clause-\d)"', body)
print(references, said, names)
if references != ["0", "0"] or said != [("0", "Note of First")] or names != ["clause-1", "clause-1"]:
    sys.exit("no longer so: the second volume keeps its comment")
PY
