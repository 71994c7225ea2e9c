#!/usr/bin/env bash
# elementpath 5.1.4 (PyPI) and fontoxpath 3.34.0 (npm) against lxml 6.1.3 and xpath 0.0.34 (npm, with @xmldom/xmldom 0.9.12). normalize-space() makes one blank of many; by the standard there are four characters that are blanks, and NO-BREAK
# SPACE and the ideographic space are none. Seen: "§&#160;7" comes out with a common blank from the first two, and the ideographic space with which a Chinese paragraph is indented is gone; the other two keep both. To elementpath number() of
# an Arabic digit three is 3, where XPath has no number.
# Why it matters: words taken from TEI, JATS or Akoma Ntoso this way are compared, hashed and quoted. Two programs have two texts of one file, and the sign that keeps "§" and "7" on one line is lost in a step that nobody suspects.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q elementpath==5.1.4 lxml==6.1.3
venv/bin/python - <<'PY'
import sys
import elementpath
from lxml import etree
root = etree.XML("<p>\u3000See §\u00a07  of it.</p>")
ours = elementpath.select(root, "normalize-space(.)")
theirs = root.xpath("normalize-space(.)")
digit = elementpath.select(root, "number('\u0663')")
print(ascii(ours), ascii(theirs), digit)
if ours != "See § 7 of it." or theirs != "\u3000See §\u00a07 of it." or digit != 3 or root.xpath("number('\u0663')") == 3:
    sys.exit("no longer so: look again")
PY
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts fontoxpath@3.34.0 xpath@0.0.34 @xmldom/xmldom@0.9.12
cat > run.mjs <<'JS'
import { createRequire } from 'module';
import fontoxpath from 'fontoxpath';
import { DOMParser } from '@xmldom/xmldom';
const xpath = createRequire(import.meta.url)('xpath');
const doc = new DOMParser().parseFromString('<p>\u3000See §\u00a07  of it.</p>', 'text/xml');
const seen = [fontoxpath.evaluateXPathToString('normalize-space(.)', doc), xpath.select('normalize-space(.)', doc)];
console.log(seen.map(escape));
if (seen[0] !== 'See § 7 of it.' || seen[1] !== '\u3000See §\u00a07 of it.') { console.error('no longer so: look again'); process.exit(1); }
JS
node run.mjs
