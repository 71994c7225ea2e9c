#!/usr/bin/env bash
# typopo 3.1.0, punctilio 3.2.0 and tipograph 0.7.4 (npm), which put English text into good typography. A hyphen between numbers is a range to them, also in a date, a symbol and an identifier. Seen: "2023-02-21" becomes "2023–02–21" with en
# dashes in typopo and tipograph; the document "A/RES/77-1" and the section "Art. 3-101" get an en dash in all three; tipograph writes "ISBN 978–3−16–148410–0" with dashes and a minus by turns, "COVID−19" and the DOI "10.1000/x−1" with a
# minus.
# Why it matters: the page looks better and its identifiers are dead: a DOI, an ISBN or the symbol of a resolution copied from it is not found anywhere, and a date is no date to a program. They have to be kept out of such a step.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts typopo@3.1.0 punctilio@3.2.0 tipograph@0.7.4
cat > run.mjs <<'JS'
import { createRequire } from 'module';
import { fixTypos } from 'typopo';
import { transform } from 'punctilio';
const tipograph = createRequire(import.meta.url)('tipograph');
const texts = ['2023-02-21', 'A/RES/77-1', 'Art. 3-101', 'ISBN 978-3-16-148410-0', '10.1000/x-1', 'COVID-19'];
const plain = text => text.replace(/[\u00a0\u202f]/g, ' ');
const seen = {typopo: texts.map(t => plain(fixTypos(t, 'en-us'))), punctilio: texts.map(t => plain(transform(t))), tipograph: texts.map(t => plain(tipograph()(t)))};
console.log(seen);
const hoped = {
  typopo: ['2023–02–21', 'A/RES/77–1', 'Art. 3–101', ...texts.slice(3)],
  punctilio: [texts[0], 'A/RES/77–1', 'Art. 3–101', ...texts.slice(3)],
  tipograph: ['2023–02–21', 'A/RES/77–1', 'Art. 3–101', 'ISBN 978–3−16–148410–0', '10.1000/x−1', 'COVID−19'],
};
if (JSON.stringify(seen) !== JSON.stringify(hoped)) { console.error('no longer so: look again'); process.exit(1); }
JS
node run.mjs
