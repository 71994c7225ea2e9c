#!/usr/bin/env bash
# @citation-js/core, plugin-bibtex and plugin-ris 0.8.2. An undated work, "issued": {"literal": "n.d."} as CSL-JSON has it, is written
# without any date. Seen: neither BibTeX, BibLaTeX nor RIS has a year or date line, though the library itself reads
# year = {n.d.} from BibTeX into just that literal; an approximate date, "circa": true with 1898, is written as plain 1898.
# Why it matters: "n.d." says that somebody looked and found no date; after export the field is merely missing, and a doubtful
# year has become a certain one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2
cat > run.mjs <<'JS'
import {Cite} from '@citation-js/core'; import '@citation-js/plugin-bibtex'; import '@citation-js/plugin-ris';
const formats = ['bibtex', 'biblatex', 'ris'];
const write = issued => formats.map(f => new Cite({id: 'a', type: 'book', title: 'Report', author: [{family: 'Doe', given: 'J.'}], issued}).format(f));
const undated = write({literal: 'n.d.'}), about = write({'date-parts': [[1898]], circa: true}), sure = write({'date-parts': [[1898]]});
const read = new Cite('@book{a, author = {Doe, J.}, title = {Report}, year = {n.d.}}').data[0].issued;
console.log(undated.join('\n')); console.log('read from BibTeX:', JSON.stringify(read)); console.log('circa is written as certain:', String(about) === String(sure));
if (undated.some(t => /n\.d|year|date|PY|DA/.test(t)) || read?.literal !== 'n.d.' || String(about) !== String(sure)) { console.error('no longer so: the date is written as it is'); process.exit(1); }
JS
node run.mjs
