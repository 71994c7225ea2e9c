#!/usr/bin/env bash
# docx2txt 0.9, docx2python 3.7.1 and python-docx 1.2.0, against mammoth 1.13.0. A clause that was moved with Word's tracked changes
# on. Seen: docx2txt and docx2python read it at both places, python-docx at neither (nor any inserted words: "The Parties shall act"
# with "shall" inserted is "The Parties act"); mammoth reads it once, at its new place.
# Why it matters: drafts of laws and papers come with their changes tracked; the same file has one clause more or fewer in
# each tool, and no tool says that there are changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0 python-docx==1.2.0
venv/bin/python - <<'PY'
import zipfile
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
def docx(body, numbering=""):
    part = lambda name: f"<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPE}{name if name != 'document' else 'document.main'}+xml\"/>"
    with zipfile.ZipFile("a.docx", "w") as z:
        z.writestr("[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" + part("document") + (part("numbering") if numbering else "") + "</Types>")
        z.writestr("_rels/.rels", HEAD + f"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        links = f"<Relationship Id=\"r1\" Type=\"{R}/numbering\" Target=\"numbering.xml\"/>" if numbering else ""
        z.writestr("word/_rels/document.xml.rels", HEAD + f"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>")
        if numbering: z.writestr("word/numbering.xml", HEAD + f"<w:numbering xmlns:w=\"{W}\">{numbering}</w:numbering>")
        z.writestr("word/document.xml", HEAD + f"<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{body}</w:body></w:document>")
run = lambda words: f"<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>"
p = lambda inside, properties="": f"<w:p>{properties}{inside}</w:p>"
import sys, docx as python_docx, docx2txt, mammoth
from docx2python import docx2python
who = "w:author=\"A\" w:date=\"2024-01-01T00:00:00Z\""
docx("<w:p><w:moveFromRangeStart w:id=\"1\" w:name=\"m\" " + who + "/><w:moveFrom w:id=\"2\" " + who + ">" + run("Moved clause.") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/></w:p>" + p(run("Middle clause."))
     + "<w:p><w:moveToRangeStart w:id=\"3\" w:name=\"m\" " + who + "/><w:moveTo w:id=\"4\" " + who + ">" + run("Moved clause.") + "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/></w:p>"
     + p(run("The Parties ") + "<w:ins w:id=\"5\" " + who + ">" + run("shall ") + "</w:ins>" + run("act.")))
texts = {"docx2txt": docx2txt.process("a.docx"), "docx2python": docx2python("a.docx").text,
         "python-docx": "\n".join(q.text for q in python_docx.Document("a.docx").paragraphs), "mammoth": mammoth.extract_raw_text("a.docx").value}
times = {tool: text.count("Moved clause.") for tool, text in texts.items()}
print(times); print(texts["python-docx"].split("\n"))
if times != {"docx2txt": 2, "docx2python": 2, "python-docx": 0, "mammoth": 1} or "shall" in texts["python-docx"]:
    sys.exit("no longer so: the clause is read another number of times")
PY
