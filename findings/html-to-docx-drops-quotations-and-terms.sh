#!/usr/bin/env bash
# html-to-docx 1.8.0 (npm), from HTML to Word. Words in elements that the library does not know are left out of the document,
# without an error. Seen: of "See <q>shared</q> security in the <cite>Charter</cite> by <time>21 February</time>." there remains
# "See security in the by ."; <q>, <cite>, <abbr>, <time>, <dfn>, <small>, <bdi>, <data> and <ruby> lose their words, and so
# does <figcaption>; <sup>, <mark>, <ins>, <del> and <span> keep them. In the browser every word is there.
# Why it matters: it drops just the words that an edition marks up with care: quotations, titles, dates, defined terms. The Word
# file looks whole until a sentence is read closely.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q python-docx==1.2.0
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0
cat > run.mjs <<'JS'
import htmlToDocx from 'html-to-docx'; import { writeFileSync } from 'node:fs';
const lost = ['q', 'cite', 'abbr', 'time', 'dfn', 'small', 'bdi', 'data', 'ruby'], kept = ['sup', 'mark', 'ins', 'del', 'span'];
const html = [...lost, ...kept].map(tag => `<p>before <${tag}>word-${tag}</${tag}> after</p>`).join('') + '<p>See <q>shared</q> security in the <cite>Charter</cite> by <time>21 February</time>.</p><figure><figcaption>word-figcaption</figcaption></figure>';
writeFileSync('a.docx', Buffer.from(await htmlToDocx(html)));
JS
node run.mjs
venv/bin/python - <<'PY'
import sys, docx
text = "\n".join(paragraph.text for paragraph in docx.Document("a.docx").paragraphs)
print(text)
lost = ["q", "cite", "abbr", "time", "dfn", "small", "bdi", "data", "ruby", "figcaption"]
if any("word-" + tag in text for tag in lost) or any("word-" + tag not in text for tag in ("sup", "mark", "ins", "del", "span")) or text.count("before") != 14 or "See security in the by ." not in " ".join(text.split()):
    sys.exit("no longer so: the words are in the document")
PY
