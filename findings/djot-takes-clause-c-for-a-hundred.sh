#!/usr/bin/env bash
# @djot/djot 0.3.2 (npm), the reference implementation of Djot, against pandoc 3.9 (in pypandoc_binary 1.17) reading Djot. A lettered list whose letters could all be Roman numerals is counted in Roman numerals. Seen: "(c) third" and "(d) fourth"
# become <ol start="100" type="i">, which browsers number c and ci; "(l)" and "(m)" begin at 50, l and li; "C." and "D." likewise, C and CI, and "(d)" alone is 500. With an "(e)" behind them, or from (b) on, they are letters. pandoc has
# 3 and letters for the first.
# Why it matters: extracts begin with any point. The first number looks right, so that the fault shows from the second on only, and "(ci)" is a point that the law does not have.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @djot/djot@0.3.2
cat > run.mjs <<'JS'
import { parse, renderHTML } from '@djot/djot';
const seen = ['(c) third\n\n(d) fourth\n', '(l) one\n\n(m) two\n', '(d) fourth\n', '(c) third\n\n(d) fourth\n\n(e) fifth\n', 'C. third\n\nD. fourth\n', '(a) first\n\n(b) second\n'].map(text => renderHTML(parse(text)).match(/<ol[^>]*>/g).join());
console.log(seen);
if (seen.join() !== '<ol start="100" type="i">,<ol start="50" type="i">,<ol start="500" type="i">,<ol start="3" type="a">,<ol start="100" type="I">,<ol type="a">') { console.error('no longer so: look again'); process.exit(1); }
JS
node run.mjs
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import sys
import pypandoc
seen = pypandoc.convert_text("(c) third\n\n(d) fourth\n", "html", format="djot")
print(pypandoc.get_pandoc_version(), seen)
if '<ol start="3" type="a">' not in seen:
    sys.exit("no longer so: look again")
PY
