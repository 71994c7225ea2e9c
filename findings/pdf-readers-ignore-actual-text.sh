#!/usr/bin/env bash
# pypdf 7.1.1, pdfminer.six 20260107 and pdfplumber 0.11.10 against pypdfium2 5.15.2 and PyMuPDF 2.0. A PDF can say what its
# glyphs mean (/ActualText), as typesetting programs do for broken words, decorated initials and signs. Seen: German
# "Druk-/ker", a break that changes the spelling and says ActualText "c", is read "Druk-ker" by the first three and "Drucker" by
# the others; "c.3" with ActualText "clause 3" likewise is "c.3" or "clause 3".
# Why it matters: ActualText is the standard's answer to just these words, and a PDF/UA checker is content with it; half of the
# readers search, quote and index other words than the author stated.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypdf==7.1.1 pypdfium2==5.15.2 pdfplumber==0.11.10 pdfminer.six==20260107 pymupdf==2.0 pikepdf==10.18.0
venv/bin/python - <<'PY'
import sys, pdfplumber, pikepdf, pymupdf, pypdf, pypdfium2
from pdfminer.high_level import extract_text
from pikepdf import Dictionary, Name
pdf = pikepdf.new()
page = pdf.add_blank_page(page_size=(300, 200))
page.Resources = Dictionary(Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)))
page.Contents = pdf.make_stream(b"BT /F 12 Tf 20 150 Td (see ) Tj /Span <</ActualText (clause 3)>> BDC (c.3) Tj EMC ( here) Tj 0 -40 Td (Dru) Tj "
                                b"/Span <</ActualText (c)>> BDC (k-) Tj EMC 0 -14 Td (ker) Tj ET")
pdf.save("a.pdf")
texts = {"pypdf": pypdf.PdfReader("a.pdf").pages[0].extract_text(), "pdfminer": extract_text("a.pdf"), "pdfplumber": pdfplumber.open("a.pdf").pages[0].extract_text(),
         "pdfium": pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range(), "mupdf": pymupdf.open("a.pdf")[0].get_text()}
joined = {name: "".join(text.split()) for name, text in texts.items()}
for name, text in joined.items(): print(f"{name:11}", text)
drawn, meant = "seec.3hereDruk-ker", "seeclause3hereDrucker"
if joined != {"pypdf": drawn, "pdfminer": drawn, "pdfplumber": drawn, "pdfium": meant, "mupdf": meant}:
    sys.exit("no longer so: ActualText is read otherwise")
PY
