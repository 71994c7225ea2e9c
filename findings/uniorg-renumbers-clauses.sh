#!/usr/bin/env bash
# uniorg-rehype 2.2.0 with uniorg-parse 3.2.2 (npm), HTML of Org, against pandoc 3.9 (in pypandoc_binary 1.17). Org says at which number a list begins, or goes on, by a counter: "3. [@3] third". Seen: the counter is taken out of the words,
# and the list has no start and no value, so that browsers print 1 and 2 for clauses 3 and 4, and 1, 2 for 3 and 7. pandoc begins at 3.
# Why it matters: the number is in the source, in the syntax that is there for it, and the page shows another one, without a warning.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund uniorg-parse@3.2.2 uniorg-rehype@2.2.0 unified@11.0.5 rehype-stringify@10.0.1
cat > try.mjs <<'JS'
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import uniorgParse from "uniorg-parse";
import uniorgRehype from "uniorg-rehype";
const html = (text) => String(unified().use(uniorgParse).use(uniorgRehype).use(rehypeStringify).processSync(text)).replaceAll("\n", "");
const seen = ["3. [@3] third\n4. fourth", "3. [@3] third\n7. [@7] seventh"].map(html);
console.log(seen);
if (seen.join("|") !== "<ol><li>third</li><li>fourth</li></ol>|<ol><li>third</li><li>seventh</li></ol>") {
  console.error("no longer so: the numbers are there");
  process.exit(1);
}
JS
node try.mjs
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import sys, pypandoc
made = pypandoc.convert_text("3. [@3] third\n4. fourth\n", "html", format="org")
print(made)
if '<ol start="3"' not in made: sys.exit("no longer so: pandoc begins elsewhere")
PY
