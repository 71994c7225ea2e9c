#!/usr/bin/env bash
# mammoth 1.13.0, python-docx 1.2.0 and pandoc 3.9 (in pypandoc_binary 1.17). Chinese words with Word's phonetic guide (w:ruby) are
# lost whole, guide and base text. Seen: "汉" with "han" above it, then "字", is read as "字" by all three, without a warning in
# the output; docx2txt 0.9 gives "han汉字". The same happens to words in w:dir and w:bdo, which set text from right to left:
# "see (3) here" becomes "see  here".
# Why it matters: readers' editions have pinyin over names, and Arabic passages have directions; it is just these words of the
# text that vanish.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q mammoth==1.13.0 python-docx==1.2.0 pypandoc_binary==1.17 docx2txt==0.9
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
import sys, docx as python_docx, docx2txt, mammoth, pypandoc
ruby = "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"10\"/><w:hpsRaise w:val=\"18\"/><w:hpsBaseText w:val=\"21\"/><w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt>" + run("han") + "</w:rt><w:rubyBase>" + run("汉") + "</w:rubyBase></w:ruby></w:r>"
def read():
    return [mammoth.extract_raw_text("a.docx").value.strip(), python_docx.Document("a.docx").paragraphs[0].text.strip(),
            pypandoc.convert_file("a.docx", "plain").strip(), docx2txt.process("a.docx").strip()]
docx(p(ruby + run("字"))); pinyin = read()
docx(p(run("see ") + "<w:bdo w:val=\"rtl\">" + run("(3)") + "</w:bdo>" + run(" here"))); bdo = read()
docx(p(run("see ") + "<w:dir w:val=\"rtl\">" + run("(3)") + "</w:dir>" + run(" here"))); direction = read()
print(pinyin); print(bdo); print(direction)
if pinyin != ["字", "字", "字", "han汉字"] or any("3" in text for text in bdo[:3] + direction[:3]) or "(3)" not in bdo[3]:
    sys.exit("no longer so: the words are read")
PY
