#!/usr/bin/env bash
# node-html-parser 9.0.7 (npm). Where HTML allows an end tag to be left out, an element around it may vanish from the tree. Seen: <ruby>汉<rt>han</ruby> has neither ruby nor rt, only the letters "汉han"; of
# <select><option>One<option>Two</select> one option is left and no select. <ul><li>a<li>b</ul> and <dl><dt>a<dd>b</dl> are read as they should be. With all end tags written, all is there. There is no warning.
# Why it matters: readings above Chinese words run into the words, and a query for "ruby" to leave them out finds nothing. Pages that shall be read by such programs are better written with every end tag.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts node-html-parser@9.0.7
cat > a.mjs <<'JS'
import { parse } from "node-html-parser";
const seen = ["<ruby>汉<rt>han</ruby>", "<ruby>汉<rt>han</rt></ruby>", "<select><option>One<option>Two</select>", "<ul><li>a<li>b</ul>", "<dl><dt>a<dd>b</dl>"].map((html) => parse(`<div>${html}</div>`).toString());
console.log(seen);
const expected = ["<div>汉han</div>", "<div><ruby>汉<rt>han</rt></ruby></div>", "<div><option>One</option>Two</div>", "<div><ul><li>a</li><li>b</li></ul></div>", "<div><dl><dt>a</dt><dd>b</dd></dl></div>"];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
