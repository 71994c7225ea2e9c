#!/usr/bin/env bash
# @citation-js/core and @citation-js/plugin-bibtex 0.8.2. CSL-JSON with a Chinese title and author, written as BibTeX or
# BibLaTeX. Seen: "author = {, }" and "title = {}": every Chinese character is left out, and the key is
# "undefined2023undefined". The same item written as RIS keeps all of them. No error, no warning.
# Why it matters: a "cite as BibTeX" button built on the library hands readers an entry without author and title, for just
# those works whose titles they cannot retype.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2
cat > run.js <<'JS'
const {Cite} = require('@citation-js/core'); require('@citation-js/plugin-bibtex'); require('@citation-js/plugin-ris');
const cite = new Cite({id: 'a', type: 'book', title: '全球安全', author: [{family: '王', given: '毅'}], issued: {'date-parts': [[2023]]}});
const seen = Object.fromEntries(['bibtex', 'biblatex', 'ris'].map(f => [f, cite.format(f)]));
Object.values(seen).forEach(s => console.log(s));
const han = s => /\p{Script=Han}/u.test(s);
if (han(seen.bibtex) || han(seen.biblatex) || !han(seen.ris) || !seen.bibtex.includes('title = {}')) {
  console.error('no longer so: the Chinese words are written'); process.exit(1);
}
JS
node run.js
