#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium, the engine of Chromium's PDF view) against pypdf 7.1.1. A hyphen at the end of a line becomes
# U+FFFE, which is no character at all, and the line end goes, whether the hyphen belongs to the word or not. Seen, from "win-"
# and "win" in two lines: "win\ufffewin"; likewise "Ma Ying\ufffejeou" and "pre\ufffeand post-war", just as for "nego-" and
# "tiation". Between digits, "3-" and "7", the hyphen stays. pypdf gives "win-" and "win" in two lines.
# Why it matters: names and compounds cannot be told from broken words any more; U+FFFE is forbidden in XML, so that an EPUB or
# TEI file made from the text is not well-formed, and on screen it is often invisible: "winwin".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypdfium2==5.15.2 pypdf==7.1.1 pikepdf==10.18.0
venv/bin/python - <<'PY'
import sys, pikepdf, pypdf, pypdfium2
from pikepdf import Dictionary, Name
def read(first, second):
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 200))
    page.Resources = Dictionary(Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)))
    page.Contents = pdf.make_stream(f"BT /F 12 Tf 20 150 Td ({first}) Tj 0 -14 Td ({second}) Tj ET".encode())
    pdf.save("a.pdf")
    return pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range(), pypdf.PdfReader("a.pdf").pages[0].extract_text()
seen = [read(*lines) for lines in (("a policy of win-", "win cooperation"), ("by Ma Ying-", "jeou"), ("in pre-", "and post-war"), ("the nego-", "tiation"), ("clauses 3-", "7"))]
for line in seen: print(line)
pdfium = [by_pdfium for by_pdfium, _ in seen]
if pdfium[:4] != ["a policy of win\ufffewin cooperation", "by Ma Ying\ufffejeou", "in pre\ufffeand post-war", "the nego\ufffetiation"] or "3-" not in pdfium[4] or seen[0][1] != "a policy of win-\nwin cooperation":
    sys.exit("no longer so: the hyphens are read as hyphens")
PY
