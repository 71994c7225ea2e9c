#!/usr/bin/env bash
# pypdf 7.1.1 and pypdfium2 5.15.2 against pikepdf 10.18.0, PyMuPDF 2.0 and pdfminer.six 20260107. Page labels in letters, for
# 28 pages of an annex: after Z the PDF standard counts AA, BB, CC ("AA to ZZ for the next 26"). Seen: pages 27 to 29 are AA,
# BB, CC for the first two and AA, AB, AC for the other three, as columns of a spreadsheet are. Roman and plain numbers,
# prefixes and starts are the same in all five.
# Why it matters: the label is the page number that is printed and cited; "p. BB" of one tool is "p. AB" of the other, and a
# link made from a citation opens another page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypdf==7.1.1 pypdfium2==5.15.2 pikepdf==10.18.0 pymupdf==2.0 pdfminer.six==20260107
venv/bin/python - <<'PY'
import sys, pikepdf, pymupdf, pypdf, pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pikepdf import Array, Dictionary, Name, String
pdf = pikepdf.new()
for _ in range(35): pdf.add_blank_page(page_size=(100, 100))
pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.A), 29, Dictionary(S=Name.r, St=39), 31, Dictionary(S=Name.D, P=String("App-"), St=9)]))
pdf.save("a.pdf")
document = pypdfium2.PdfDocument("a.pdf")
labels = {"pypdf": pypdf.PdfReader("a.pdf").page_labels, "pdfium": [document.get_page_label(n) for n in range(35)],
          "pikepdf": [page.label for page in pikepdf.open("a.pdf").pages], "mupdf": [page.get_label() for page in pymupdf.open("a.pdf")],
          "pdfminer": [page.label for page in PDFPage.create_pages(PDFDocument(PDFParser(open("a.pdf", "rb"))))]}
for name, of_pages in labels.items(): print(f"{name:9}", of_pages[25:33])
letters = {name: " ".join(of_pages[26:29]) for name, of_pages in labels.items()}
rest = {tuple(of_pages[:27] + of_pages[29:]) for of_pages in labels.values()}
if letters != {"pypdf": "AA BB CC", "pdfium": "AA BB CC", "pikepdf": "AA AB AC", "mupdf": "AA AB AC", "pdfminer": "AA AB AC"} or len(rest) != 1:
    sys.exit("no longer so: the labels are alike, or differ in another way")
PY
