#!/usr/bin/env bash
# natural-orderby 5.0.0 and javascript-natural-sort 0.7.1 against natural-compare 1.4.0 (npm). Clause numbers 1.1, 1.2, 1.9, 1.10.
# Seen: the first two put 1.10 beside 1.1 and before 1.2: they read a number with one point as a decimal fraction; with two points, 3.7.9 and 3.7.10, they are right again. natural-compare (and Intl.Collator with numeric) has 1.10 last.
# Why it matters: "natural" order is chosen just to get this right; a list of clauses has 1.10 before 1.2 and 3.7.10
# after 3.7.9 in the same index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts natural-orderby@5.0.0 javascript-natural-sort@0.7.1 natural-compare@1.4.0
cat > run.mjs <<'JS'
import {orderBy} from 'natural-orderby'; import naturalSort from 'javascript-natural-sort'; import naturalCompare from 'natural-compare';
const clauses = ['1.9', '1.10', '1.2', '1.1'], deep = ['3.7.10', '3.7.9'];
const seen = {'natural-orderby': [orderBy(clauses), orderBy(deep)], 'javascript-natural-sort': [[...clauses].sort(naturalSort), [...deep].sort(naturalSort)],
  'natural-compare': [[...clauses].sort(naturalCompare), [...deep].sort(naturalCompare)]};
for (const [name, lists] of Object.entries(seen)) console.log(name.padEnd(24), lists.map(l => l.join(' ')).join(' | '));
const is = (name, first) => seen[name][0].join(' ') === first && seen[name][1].join(' ') === '3.7.9 3.7.10';
if (!is('natural-orderby', '1.10 1.1 1.2 1.9') || !is('javascript-natural-sort', '1.10 1.1 1.2 1.9') || !is('natural-compare', '1.1 1.2 1.9 1.10')) {
  console.error('no longer so: the order is another'); process.exit(1);
}
JS
node run.mjs
