#!/usr/bin/env bash
# @mozilla/readability 0.6.0, Firefox's reader view, here in jsdom 26.1.0. On a page whose text is short, a head that is printed only is taken for the article, and the article left out. Seen: above <main> with "The Parties shall meet each
# year." stands <header class="print"> with "Printed from e.org on paper, see the web.", which a style sheet shows on paper alone; the article is this line, and the clause is gone. In <aside> it is the same, in <div> both are there. So it
# is with a clause of 53 letters, longer than the head. With the attribute hidden on the head, or a clause of 161 letters, the article is the clause.
# Why it matters: the view does not ask the style sheet what is shown. The pages of the shortest clauses, often the weightiest, say where they were printed and nothing else. Words for paper belong into the style sheet, or under hidden.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 jsdom@26.1.0
cat > run.mjs <<'JS'
import { JSDOM } from 'jsdom';
import { Readability } from '@mozilla/readability';
const short = 'The Parties shall meet each year.', middle = 'The Parties shall meet each year in May, and in June.', long = `${short.slice(0, -1)} in good faith, and in accordance with the principles of justice, so that peace is kept and no dispute among them lasts for long.`;
const page = (tag, hidden, clause) => `<!doctype html><html lang="en"><head><title>Clause 3</title><style>.print { display: none } @media print { .print { display: block } }</style></head>
<body><${tag} class="print"${hidden}><p>Printed from e.org on paper, see the web.</p></${tag}><main><article><h1>Clause 3</h1><p>${clause}</p></article></main></body></html>`;
const seen = [['header', '', short], ['aside', '', short], ['div', '', short], ['header', ' hidden', short], ['header', '', middle], ['header', '', long]].map(([tag, hidden, clause]) => {
  const text = new Readability(new JSDOM(page(tag, hidden, clause), {url: 'https://e.org/'}).window.document).parse().textContent;
  return [text.includes('Printed'), text.includes(clause)];
});
console.log(middle.length, long.length, seen);
if (seen.join(' ') !== 'true,false true,false true,true false,true true,false false,true') { console.error('no longer so: look again'); process.exit(1); }
JS
node run.mjs
