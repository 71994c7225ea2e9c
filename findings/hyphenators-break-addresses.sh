#!/usr/bin/env bash
# hypher 0.2.5 with hyphenation.en-us 0.2.1, and hyphen 1.14.1 (npm). Both put soft hyphens into web addresses and DOIs that
# stand in the text. Seen: "https://example.org/initiative" gets U+00AD in "ex-am-ple" and "ini-tia-tive"; hypher adds a
# ZERO WIDTH SPACE after each slash, too, and "10.1000/initiative" is treated alike.
# Why it matters: the page looks right, but an address that is copied from it has invisible characters and is not found; a
# DOI in a bibliography no longer resolves.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts hypher@0.2.5 hyphenation.en-us@0.2.1 hyphen@1.14.1
cat > run.mjs <<'JS'
import Hypher from 'hypher'; import english from 'hyphenation.en-us'; import hyphen from 'hyphen/en/index.js';
const hypher = new Hypher(english), shown = s => s.replaceAll('\u00ad', '{SHY}').replaceAll('\u200b', '{ZWSP}');
let broken = 0;
for (const text of ['https://example.org/initiative', '10.1000/initiative']) for (const [name, out] of [['hypher', hypher.hyphenateText(text)], ['hyphen', hyphen.hyphenateSync(text)]]) {
  console.log(name, shown(out)); broken += out !== text && out.includes('\u00ad');
}
const spaces = hypher.hyphenateText('https://example.org/initiative').includes('\u200b');
if (broken !== 4 || !spaces) { console.error('no longer so: addresses stay whole'); process.exit(1); }
JS
node run.mjs
