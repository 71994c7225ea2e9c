#!/usr/bin/env bash
# pysbd 0.3.4 (PyPI) and sentence-splitter 5.0.1 (npm). The curly quote that closes a sentence is put at the head of the next one.
# Seen: "‘The “inner” quote.’ The outer." is split by pysbd before ’; "and “Go!” he went." and "“和平。”他说。" are split by
# sentence-splitter before ”. pysbd cuts one sentence at its items, too: "The Parties | (i) respect it; | (ii) act.", and
# "See paras. | 4–12.", whose range is then a sentence of its own.
# Why it matters: sentences are what an edition gives addresses to; the quote of one is open for ever and the next begins with a
# stray mark. All characters are kept, so that a check of the joined text finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pysbd==0.3.4
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts sentence-splitter@5.0.1
cat > run.mjs <<'JS'
import {split} from 'sentence-splitter';
console.log(JSON.stringify(['Then he said “Go!” and he went.', 'He said “Stop.” and “Go!” he went.', '“和平。”他说。'].map(t => split(t).filter(n => n.type === 'Sentence').map(n => n.raw))));
JS
node run.mjs > javascript.json
venv/bin/python - <<'PY'
import json, sys, pysbd
split = pysbd.Segmenter(language="en", clean=False).segment
texts = ["‘The “inner” quote.’ The outer.", "The Parties (i) respect it; (ii) act.", "See paras. 4–12. Then stop."]
python, javascript = [[s.strip() for s in split(t)] for t in texts], json.load(open("javascript.json"))
for sentences in python: print("pysbd:            ", " | ".join(sentences))
for sentences in javascript: print("sentence-splitter:", " | ".join(sentences))
if (python != [["‘The “inner” quote.", "’ The outer."], ["The Parties", "(i) respect it;", "(ii) act."], ["See paras.", "4–12.", "Then stop."]]
        or not javascript[1][-1].startswith("”") or not javascript[2][-1].startswith("”")):
    sys.exit("no longer so: the sentences are split in another way")
PY
