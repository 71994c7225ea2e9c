#!/usr/bin/env bash
# remark-stringify 11.0.0 (npm; here with rehype-remark 10.0.1), which writes Markdown. A Chinese or Japanese word beside bold or italic words gets a number in place of its letter, so that the bold type holds.
# Seen: <p>第三条<b>“安全”</b>的</p> is written 第三&#x6761;**“安全”**&#x7684; and also in English, a letter that touches: <p>un<b>“safe”</b>ty</p> is u&#x6E;**“safe”**&#x74;y. Where the bold words have no quotes at their ends, letters stay.
# Why it matters: what is shown is right, but the file is no longer the text: "第三条" is not found in it, it cannot be compared with its source, and an editor who opens it sees numbers for letters.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0
cat > a.mjs <<'JS'
import { unified } from "unified";
import parse from "rehype-parse";
import remark from "rehype-remark";
import stringify from "remark-stringify";
const seen = ["<p>第三条<b>“安全”</b>的</p>", "<p>第三条<b>安全</b>的</p>", "<p>un<b>“safe”</b>ty</p>"].map((html) =>
  String(unified().use(parse, { fragment: true }).use(remark).use(stringify).processSync(html)).trim());
console.log(seen);
const expected = ["第三&#x6761;**“安全”**&#x7684;", "第三条**安全**的", "u&#x6E;**“safe”**&#x74;y"];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
