#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17) and odfdo 3.27.3, valid OpenDocument text. Seen: pandoc leaves out a whole paragraph in
# <text:numbered-paragraph> and the words inside <text:meta> (ODF's own element for RDFa over words of the text) and <text:ruby>;
# odfdo's get_formatted_text leaves out the same and <text:s text:c="3"/>, the element for more than one space,
# so that "clause   3" is read "clause3".
# Why it matters: an ODT edition that numbers its clauses or marks persons and terms with RDFa loses clauses and terms on the
# way to EPUB or HTML, without a warning.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17 odfdo==3.27.3
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
import sys, odfdo, pypandoc
odt('<text:numbered-paragraph text:list-id="l"><text:number>7.</text:number><text:p>The seventh clause.</text:p></text:numbered-paragraph>'
    '<text:p>Said by <text:meta xml:id="m1" xhtml:about="https://example.org/p" xhtml:property="https://example.org/name">A. Speaker</text:meta> of <text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>han</text:ruby-text></text:ruby>.</text:p>'
    '<text:p>clause<text:s text:c="3"/>3</text:p>')
by_pandoc = pypandoc.convert_file("a.odt", "plain", extra_args=["--wrap=none"])
by_odfdo = odfdo.Document("a.odt").get_formatted_text()
print(repr(by_pandoc)); print(repr(by_odfdo))
if any(words in by_pandoc for words in ("seventh", "Speaker", "汉")) or "clause3" not in by_odfdo or any(words in by_odfdo for words in ("seventh", "Speaker", "汉")):
    sys.exit("no longer so: the words are read")
PY
