#!/usr/bin/env bash
# mammoth 1.13.0 against pandoc 3.9 (in pypandoc_binary 1.17). Clauses numbered by Word, with a paragraph between them. Seen: 1, 2,
# text, 3 becomes two lists <ol> without start, so that clause 3 is shown as 1; a list that Word starts at 7 is shown from 1, too.
# pandoc writes start="3" and start="7". extract_raw_text of mammoth joins words over a line break, too: "one<br>two" is "onetwo".
# Why it matters: the number of a clause is its address. After conversion every citation of clause 3 points at another
# clause, and the page gives no sign of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q mammoth==1.13.0 pypandoc_binary==1.17
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
import re, sys, mammoth, pypandoc
level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
numbering = f"<w:abstractNum w:abstractNumId=\"0\">{level}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
clause = lambda words, n: p(run(words), f"<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{n}\"/></w:numPr></w:pPr>")
docx(clause("one", 1) + clause("two", 1) + p(run("between")) + clause("three", 1) + p(run("between")) + clause("seven", 2), numbering)
by_mammoth, by_pandoc = mammoth.convert_to_html("a.docx").value, pypandoc.convert_file("a.docx", "html")
docx(p("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>"))
raw = mammoth.extract_raw_text("a.docx").value.strip()
print(by_mammoth); print(by_pandoc); print(raw)
if by_mammoth.count("<ol>") != 3 or "start" in by_mammoth or re.findall(r'start="(\d)"', by_pandoc) != ["3", "7"] or raw != "onetwo":
    sys.exit("no longer so: the lists say where they start, or the words are apart")
PY
