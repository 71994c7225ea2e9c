#!/usr/bin/env bash
# odfpy 1.4.1. teletype.extractText, the function for the plain text of a paragraph, puts the mark and the words of a footnote and
# of an editor's comment into the sentence. Seen: "Clause one¹ goes on." with a note and "It ends." with a comment are
# read as "Clause one1The note. goes on." and "ItA. Editor2024-01-01T00:00:00Why? ends."; paragraphs of notes come once more
# when all <text:p> are asked for, and paragraphs that were deleted with tracked changes come as text.
# Why it matters: quotes, word counts and search see words that the text does not have, joined to those it has.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q odfpy==1.4.1
venv/bin/python - <<'PY'
import zipfile
NAMES = " ".join(f"xmlns:{k}=\"{v}\"" for k, v in {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "dc": "http://purl.org/dc/elements/1.1/", "xhtml": "http://www.w3.org/1999/xhtml"}.items())
KIND = "application/vnd.oasis.opendocument.text"
def odt(body):
    with zipfile.ZipFile("a.odt", "w") as z:
        z.writestr("mimetype", KIND)
        entries = "".join(f"<m:file-entry m:full-path=\"{path}\" m:media-type=\"{kind}\"/>" for path, kind in (("/", KIND), ("content.xml", "text/xml"), ("styles.xml", "text/xml")))
        z.writestr("META-INF/manifest.xml", f"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" m:version=\"1.3\">{entries}</m:manifest>")
        z.writestr("content.xml", f"<office:document-content {NAMES} office:version=\"1.3\"><office:body><office:text>{body}</office:text></office:body></office:document-content>")
        z.writestr("styles.xml", f"<office:document-styles {NAMES} office:version=\"1.3\"><office:styles/></office:document-styles>")
import sys
from odf import teletype, text
from odf.opendocument import load
odt('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A. Editor</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>Deleted words.</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    '<text:p>Clause one<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The note.</text:p></text:note-body></text:note> goes on.</text:p>'
    '<text:p>It<office:annotation><dc:creator>A. Editor</dc:creator><dc:date>2024-01-01T00:00:00</dc:date><text:p>Why?</text:p></office:annotation> ends.<text:change text:change-id="c1"/></text:p>')
seen = [teletype.extractText(p) for p in load("a.odt").getElementsByType(text.P)]
print(*seen, sep="\n")
if seen != ["Deleted words.", "Clause one1The note. goes on.", "The note.", "ItA. Editor2024-01-01T00:00:00Why? ends.", "Why?"]:
    sys.exit("no longer so: the sentences are read alone")
PY
