#!/usr/bin/env bash
# EbookLib 0.20. An EPUB 3 that is only read and written again (read_epub, write_epub) has another list of pages. Seen: the book
# has one page, 7; afterwards the page list has the pages "Area 3" (a section) and "Note." (a footnote) besides 7, because every
# element with an epub:type is taken for a page break. The page list asked for a page break by name; the landmarks are gone, and
# so are the class and the id of <body>, and the style sheet and title in the <head> of the chapter.
# Why it matters: the page list of an e-book is what printed page numbers are cited by. A script that only adds a title to the
# metadata with this library leaves a book whose pages are sections and notes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q EbookLib==0.20
venv/bin/python - <<'PY'
import re, sys, zipfile
from ebooklib import epub
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"'
PARTS = {"META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  "p.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">urn:example:book</dc:identifier><dc:title>Paper</dc:title>'
           '<dc:language>en</dc:language><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
           '<item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.css" media-type="text/css"/></manifest><spine><itemref idref="c1"/></spine></package>',
  "nav.xhtml": f'<html {XHTML}><head><title>Contents</title></head><body><nav epub:type="toc"><ol><li><a href="c1.xhtml#a3">Area 3</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="c1.xhtml#pg7">7</a></li></ol></nav>'
               '<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml">Start</a></li></ol></nav></body></html>',
  "c1.xhtml": f'<html {XHTML}><head><title>Chapter</title><link rel="stylesheet" href="s.css"/></head><body class="main" id="top"><section epub:type="chapter" id="a3"><h2>Area 3</h2>'
              '<p>One <span epub:type="pagebreak" role="doc-pagebreak" id="pg7" aria-label="7"/>two.</p><aside epub:type="footnote" id="n1">Note.</aside></section></body></html>',
  "s.css": "p { margin: 0 }"}
with zipfile.ZipFile("in.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    for name, content in PARTS.items(): book.writestr(name, content)
epub.write_epub("out.epub", epub.read_epub("in.epub"))
out = zipfile.ZipFile("out.epub")
nav, chapter = (out.read(next(n for n in out.namelist() if n.endswith(name))).decode() for name in ("nav.xhtml", "c1.xhtml"))
pages = re.findall(r"<a [^>]*>([^<]*)</a>", nav.partition("page-list")[2].partition("</nav>")[0])
print("pages:", pages); print(chapter)
if pages != ["Area 3", "7", "Note."] or "landmarks" in nav or 'id="top"' in chapter or "s.css" in chapter or 'id="pg7"' not in chapter:
    sys.exit("no longer so: the book stays as it was")
PY
