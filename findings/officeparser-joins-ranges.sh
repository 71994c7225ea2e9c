#!/usr/bin/env bash
# officeparser 7.8.0 (npm), the text of RTF and OpenDocument files. In RTF the words for dashes and for joining signs are not read: "areas 3\endash 7" becomes "areas 37", "war \emdash  peace" "war  peace", "Non\_state" (the
# hyphen that does not break) "Non_state" and "5\~June" "5~June". The sign for old programs behind \u8220 is kept beside the quotation mark it stands for: “?inner”?. In an OpenDocument table the rows of the head
# (table:table-header-rows) are left out. All without a warning.
# Why it matters: "3–7" read as 37 is another place, and a search index or a quotation made from such a text has words that nobody wrote.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts officeparser@7.8.0
python3 - <<'PY'
import zipfile
words = r"See areas 3\endash 7, war \emdash  peace, Non\_state, 5\~June, \u8220?inner\u8221?."
open("t.rtf", "w").write(r"{\rtf1\ansi\uc1\deff0{\fonttbl{\f0 Times;}}\pard " + words + r"\par}")
spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table"))
row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>"
table = f'<table:table><table:table-column/><table:table-header-rows>{row % "Clause"}</table:table-header-rows>{row % "First"}</table:table>'
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("t.odt", "w") as text:
    text.writestr("mimetype", kind)
    text.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    text.writestr("content.xml", f'<?xml version="1.0"?><office:document-content {spaces} office:version="1.3"><office:body><office:text><text:p>Before.</text:p>{table}</office:text></office:body></office:document-content>')
PY
cat > a.mjs <<'JS'
import { parseOffice } from "officeparser";
const rtf = (await parseOffice("t.rtf")).toText().trim();
const odt = (await parseOffice("t.odt")).toText().trim();
console.log(rtf, JSON.stringify(odt));
const seen = rtf === "See areas 37, war  peace, Non_state, 5~June, “?inner”?." && odt.includes("First") && !odt.includes("Clause");
if (!seen) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
