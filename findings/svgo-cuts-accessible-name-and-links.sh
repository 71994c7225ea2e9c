#!/usr/bin/env bash
# svgo 4.1.0 with its default plugins. A figure with aria-labelledby="t d", <title id="t">, <desc id="d">, role="img", lang="zh"
# and a link <a href="#area-4"> inside it. Seen: aria-labelledby stays, but both ids that it names are gone, as are role and
# lang; the link is left as <a> without an address; the ids of the group
# and of the text that the link leads to are gone or have another name.
# Why it matters: the picture looks the same; but a screen reader finds no name, the link leads nowhere, and addresses such as
# figure.svg#area-3 are dead.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > run.mjs <<'JS'
import {optimize} from 'svgo';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" role="img" lang="zh" aria-labelledby="t d"><title id="t">Map of clauses</title>'
  + '<desc id="d">Clause 3 cites clause 4.</desc><g id="area-3"><text y="9">3</text><a href="#area-4"><text y="20">see 4</text></a></g><text id="area-4" y="30">4</text></svg>';
const out = optimize(svg).data;
console.log(out);
const gone = ['id="t"', 'id="d"', 'role=', 'lang=', 'id="area-3"', 'id="area-4"', 'href="#area-4"'].filter(part => !out.includes(part));
console.log('gone:', gone.join(' '));
if (gone.length !== 7 || !out.includes('aria-labelledby="t d"') || !out.includes('<title>')) { console.error('no longer so: the names are kept'); process.exit(1); }
JS
node run.mjs
