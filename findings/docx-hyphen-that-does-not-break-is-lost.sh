#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1, against mammoth 1.13.0 and python-docx 1.2.0. Word's own hyphen that does not break
# (Ctrl+Shift+Hyphen, w:noBreakHyphen) leaves no trace. Seen: "clauses 3-7" typed with it is read as "clauses 37" by the first
# two, as 3‑7 by mammoth and 3-7 by python-docx.
# Why it matters: this hyphen is typed just where a line must not break, in ranges, document numbers and names; the text then
# has another number, and words run together.
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
docx(p("<w:r><w:t>clauses 3</w:t><w:noBreakHyphen/><w:t>7</w:t></w:r>"))
seen = {"docx2txt": docx2txt.process("a.docx"), "docx2python": docx2python("a.docx").text, "mammoth": mammoth.extract_raw_text("a.docx").value,
        "python-docx": python_docx.Document("a.docx").paragraphs[0].text}
seen = {tool: text.strip() for tool, text in seen.items()}
for tool, text in seen.items(): print(f"{tool:12} {text}")
if list(seen.values()) != ["clauses 37", "clauses 37", "clauses 3\u20117", "clauses 3-7"]:
    sys.exit("no longer so: the hyphen is read")
PY
