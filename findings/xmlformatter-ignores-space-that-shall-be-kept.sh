#!/usr/bin/env bash
# xmlformatter 0.2.9 (PyPI), which lays XML out. It says that it leaves mixed content alone, and changes its words all the same. Seen: xml:space="preserve" is not looked at, so that "  a  <hi> b </hi>" becomes "a <hi>b</hi>";
# a NO-BREAK SPACE, "§&#160;7", becomes a common blank; with compress=True "<p><hi>Art.</hi> <hi>7</hi></p>" becomes "<p><hi>Art.</hi><hi>7</hi></p>", while "<p>See <hi>Art.</hi> <hi>7</hi></p>" keeps its blank.
# minify-xml 4.5.2 (npm) with its defaults drops that blank in both; it heeds xml:space, and leaves the NO-BREAK SPACE.
# Why it matters: verse and quotations ask for their blanks with just this attribute; "Art.7", or "§" at the end of a line, is in the edition after a step that was to change the looks of the file alone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q xmlformatter==0.2.9
venv/bin/python - <<'PY'
import sys
import xmlformatter
texts = ['<t><p xml:space="preserve">  a  <hi> b </hi></p></t>', "<t><p>§&#160;7</p></t>", "<t><p><hi>Art.</hi> <hi>7</hi></p></t>", "<t><p>See <hi>Art.</hi> <hi>7</hi></p></t>"]
seen = [xmlformatter.Formatter(compress=True).format_string(text).decode() for text in texts]
print(seen)
if seen != ['<t><p xml:space="preserve">a <hi>b</hi></p></t>', "<t><p>§ 7</p></t>", "<t><p><hi>Art.</hi><hi>7</hi></p></t>", "<t><p>See <hi>Art.</hi> <hi>7</hi></p></t>"]:
    sys.exit("no longer so: blanks that count are kept")
if xmlformatter.Formatter().format_string(texts[0]).decode().split("\n")[1].strip() != '<p xml:space="preserve">a <hi>b</hi></p>':
    sys.exit("no longer so: laid out, xml:space is heeded")
PY
npm init -y > /dev/null
npm install --silent --no-audit --no-fund minify-xml@4.5.2
cat > try.mjs <<'JS'
import { minify } from "minify-xml";
const texts = ["<t><p><hi>Art.</hi> <hi>7</hi></p></t>", "<t><p>See <hi>Art.</hi> <hi>7</hi></p></t>", '<t><p xml:space="preserve">  a  <hi> b </hi></p></t>'];
const seen = texts.map((text) => minify(text)).join(" | ");
console.log(seen);
const wanted = '<t><p><hi>Art.</hi><hi>7</hi></p></t> | <t><p>See <hi>Art.</hi><hi>7</hi></p></t> | <t><p xml:space="preserve">  a  <hi> b </hi></p></t>';
if (seen !== wanted) { console.error("no longer so: minify-xml keeps the blank"); process.exit(1); }
JS
node try.mjs
