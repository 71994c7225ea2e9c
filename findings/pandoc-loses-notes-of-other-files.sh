#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17), its reader of EPUB. A note is found only where its mark is a bare fragment, href="#n1". With the file's name before it, href="a.xhtml#n1", or with the note in a file of its own, as
# many publishers have their notes, the mark stays a link that leads nowhere and the words of the note are left out altogether, without a warning.
# Why it matters: both ways are valid and mean the same, and converting such a book to Word or text drops its notes. A book that shall pass through pandoc must put notes into the file of their mark and link them shortly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import sys
import zipfile

import pypandoc

PAGE = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>T</title></head><body>%s</body></html>'
NOTE = '<aside epub:type="footnote" id="n1"><p>Words of the note.</p></aside>'

def read(href, own="", other=""):
    with zipfile.ZipFile("t.epub", "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
        items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"{more}/>' for name, more in (("nav", ' properties="nav"'), ("a", ""), ("b", "")))
        book.writestr("p.opf", f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:uuid:6e5a0f8e-0000-4000-8000-000000000003</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata><manifest>{items}</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>')
        book.writestr("nav.xhtml", PAGE % '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>')
        book.writestr("a.xhtml", PAGE % f'<p>Clause<a epub:type="noteref" href="{href}">1</a>.</p>{own}')
        book.writestr("b.xhtml", PAGE % f"<p>After.</p>{other}")
    return pypandoc.convert_file("t.epub", "plain", format="epub")

seen = ["Words of the note." in words for words in (read("#n1", own=NOTE), read("a.xhtml#n1", own=NOTE), read("b.xhtml#n1", other=NOTE))]
print(seen)
if seen != [True, False, False]:
    sys.exit("no longer so: look again")
PY
