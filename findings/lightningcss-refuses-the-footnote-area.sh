#!/usr/bin/env bash
# lightningcss 1.33.0 (npm; the same on PyPI). The style of the area for footnotes, @page { @footnote { … } } of CSS for paged media, which WeasyPrint, Prince and others print by, is an error: "Unknown at rule: @footnote", and
# the whole sheet is refused. With errorRecovery the area is left out, and a warning given. Margin boxes such as @top-center, string-set, float: footnote and ::footnote-call pass.
# Why it matters: one sheet for screen and book cannot go through it; a sheet for the book is better left as it was written.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts lightningcss@1.33.0
cat > a.mjs <<'JS'
import { transform } from "lightningcss";
const made = (css, more = {}) => { try { return transform({ filename: "a.css", code: Buffer.from(css), minify: true, ...more }).code.toString(); } catch (error) { return error.message; } };
const area = "@page{margin:2cm;@footnote{border-top:.5pt solid}}p{color:red}";
const seen = [made(area), made(area, { errorRecovery: true }), made("@page{@top-center{content:string(title)}}.n{float:footnote}.n::footnote-call{content:counter(footnote)}")];
console.log(seen);
const expected = ["Unknown at rule: @footnote", "@page{margin:2cm}p{color:red}", "@page{@top-center{content:string(title)}}.n{float:footnote}.n::footnote-call{content:counter(footnote)}"];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
