#!/usr/bin/env bash
# docx-preview 0.4.1 (npm, here in jsdom 29.1.1), which shows Word files in a browser, and python-docx 1.2.0. A cross-reference that Word keeps as a simple field (w:fldSimple), such as the "7" of "see article 7", is not shown by
# docx-preview. In python-docx, words in a field or in a content control (w:sdt), which forms and official templates consist of, are not in paragraph.text, and a whole paragraph in a control is in no list of paragraphs.
# word-extractor 1.0.4 has all of them.
# Why it matters: "see article and" reads like a slip of the author, and a name or date typed into a form is missing from what was read, without an error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts docx-preview@0.4.1 jsdom@29.1.1 word-extractor@1.0.4
python3 -m venv venv
venv/bin/pip install -q python-docx==1.2.0
python3 - <<'PY'
import zipfile
run = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>"
body = (f"<w:p>{run % 'See article '}<w:fldSimple w:instr=' REF a7 '>{run % '7'}</w:fldSimple>{run % ' and '}<w:sdt><w:sdtContent>{run % '8'}</w:sdtContent></w:sdt>{run % '.'}</w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run % 'In a control.'}</w:p></w:sdtContent></w:sdt>")
types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("t.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{types}"/></Types>')
    file.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", f'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PY
cat > a.mjs <<'JS'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import WordExtractor from "word-extractor";
const { window } = new JSDOM("<div id='page'></div>");
const { document, DOMParser, Node, XMLSerializer, HTMLElement } = window;
Object.assign(globalThis, { window, document, DOMParser, Node, XMLSerializer, HTMLElement });
const { renderAsync } = await import("docx-preview");
const page = document.getElementById("page");
await renderAsync(readFileSync("t.docx"), page);
const shown = [...page.querySelectorAll("p")].map((p) => p.textContent);
const whole = (await new WordExtractor().extract("t.docx")).getBody();
console.log(shown, JSON.stringify(whole));
const expected = ["See article  and 8.", "In a control."];
if (JSON.stringify(shown) !== JSON.stringify(expected) || !whole.startsWith("See article 7 and 8.\nIn a control.")) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
venv/bin/python - <<'PY'
import sys
import docx
read = [p.text for p in docx.Document("t.docx").paragraphs]
print(read)
if read != ["See article  and ."]:
    sys.exit("no longer so: look again")
PY
