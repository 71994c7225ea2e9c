#!/usr/bin/env bash
# @lingo-reader/epub-parser 0.4.6 (npm), an EPUB reader for browsers and Node.js. A link inside a chapter that gives only a fragment, href="#note-1", is rewritten to the folder of the chapter without its file,
# "epub:text/#note-1", and resolveHref, which is to say where such a link leads, gives undefined for it. The same link with the file's name, href="a.xhtml#note-1", is found.
# Why it matters: marks of notes and references within a chapter are mostly written the short way (pandoc writes them so): in a reader made with it they do nothing. A book that names the file in each
# link works in it, but see pandoc-loses-notes-of-other-files.sh: no one way of writing suits both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts @lingo-reader/epub-parser@0.4.6
python3 - <<'PY'
import zipfile
page = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>T</title></head><body>%s</body></html>'
with zipfile.ZipFile("t.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    book.writestr("p.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:uuid:6e5a0f8e-0000-4000-8000-000000000002</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>')
    book.writestr("nav.xhtml", page % '<nav epub:type="toc"><ol><li><a href="text/a.xhtml">One</a></li></ol></nav>')
    book.writestr("text/a.xhtml", page % '<p>Clause<a href="#note-1">1</a>, again<a href="a.xhtml#note-1">1</a>.</p><p id="note-1">Note.</p>')
PY
cat > a.mjs <<'JS'
import { initEpubFile } from "@lingo-reader/epub-parser";
const book = await initEpubFile("t.epub", "images");
const { html } = await book.loadChapter("a");
const links = [...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1]);
const places = links.map((link) => book.resolveHref(link));
console.log(links, places);
const seen = links[0] === "epub:text/#note-1" && places[0] === undefined && places[1]?.selector === '[id="note-1"]';
if (!seen) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
