#!/usr/bin/env bash
# epub2 3.0.2, an EPUB reader for Node.js. getChapter makes event attributes harmless by a pattern that it applies to the text, too: a word that begins with "on" and is followed by an equals sign gets "skip-" before it.
# Seen: "The rule only=once holds." → "The rule skip-only=once holds." And of an EPUB 3 with a navigation document and no NCX, which the format asks for no more, the contents list is empty.
# Why it matters: the words that a reading program shows or indexes are not those of the book (addresses such as ?online=1 in a text are changed alike), without an error; and a modern book seems to have no contents.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts epub2@3.0.2
python3 - <<'PY'
import zipfile
book = zipfile.ZipFile("t.epub", "w")
book.writestr("mimetype", "application/epub+zip")
book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
book.writestr("p.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:uuid:6e5a0f8e-0000-4000-8000-000000000001</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>')
page = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>T</title></head><body>%s</body></html>'
book.writestr("nav.xhtml", page % '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>')
book.writestr("a.xhtml", page % "<h1>One</h1><p>The rule only=once holds.</p>")
book.close()
PY
cat > a.cjs <<'JS'
const { EPub } = require("epub2");
EPub.createAsync("t.epub").then(async (book) => {
  const text = await new Promise((done, fail) => book.getChapter("a", (error, found) => (error ? fail(error) : done(found))));
  console.log(text, book.toc, book.flow.length);
  if (!text.includes("The rule skip-only=once holds.") || book.toc.length || book.flow.length !== 1) { console.error("no longer so: look again"); process.exit(1); }
});
JS
node a.cjs
