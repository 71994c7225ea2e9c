#!/usr/bin/env bash
# DOMPurify 3.5.0 (with jsdom 29.1.1). An id is removed when it is also the name of a property of the document or of a form.
# Seen: <h2 id="action">, "target", "method", "title", "links", "images", "open", "close", "children", "location" lose their id;
# "peace", "principles" and "area-1" keep it. The heading and its words stay, so that nothing looks wrong.
# Why it matters: ids made from headings are just such words; each permanent link to them ends at the top of the page, and
# the table of contents is dead at a few places only. A prefix before every id avoids it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts dompurify@3.5.0 jsdom@29.1.1
cat > run.mjs <<'JS'
import createDOMPurify from 'dompurify'; import {JSDOM} from 'jsdom';
const purify = createDOMPurify(new JSDOM('').window);
const dropped = ['action', 'target', 'method', 'title', 'links', 'images', 'open', 'close', 'children', 'location'];
const kept = ['peace', 'principles', 'area-1'];
const keeps = id => purify.sanitize(`<h2 id="${id}">Heading</h2>`).includes(`id="${id}"`);
for (const id of [...dropped, ...kept]) console.log(id.padEnd(11), keeps(id) ? 'kept' : 'dropped');
if (dropped.some(keeps) || !kept.every(keeps)) { console.error('no longer so: other ids are removed'); process.exit(1); }
JS
node run.mjs
