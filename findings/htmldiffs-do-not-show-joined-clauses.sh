#!/usr/bin/env bash
# node-htmldiff 0.9.4 and htmldiff-js 1.0.5 (npm), which show two versions of a page in one. What changes in the structure alone is not shown. Seen: two clauses, <p>one</p><p>two</p>, that become one, <p>one two</p>, come out of the
# first as the two old clauses without any mark, of the second as two clauses with a blank marked; htmldiff-js shows no change where a reference leads to another clause (href="#a" becomes "#b"), node-htmldiff does. Words that
# are bold no more are not marked by node-htmldiff; it prints them bold, as they were.
# Why it matters: joining and splitting clauses is what amendments do, and all later numbers move with it; somebody who checks a new edition this way sees nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts node-htmldiff@0.9.4 htmldiff-js@1.0.5
cat > a.mjs <<'JS'
import node from "node-htmldiff";
import js from "htmldiff-js";
const pairs = [["<p>one</p><p>two</p>", "<p>one two</p>"], ['<p>clause <a href="#a">7</a></p>', '<p>clause <a href="#b">7</a></p>'], ["<p>a <b>b</b></p>", "<p>a b</p>"]];
const seen = pairs.map(([before, after]) => [node(before, after), js.default.execute(before, after)]);
console.log(seen);
const holds = [
  seen[0][0] === pairs[0][0], seen[0][1] === '<p>one</p><p><ins class="diffmod">&nbsp;</ins>two</p>',
  seen[1][0].includes("<del"), seen[1][1] === pairs[1][1], seen[2][0] === pairs[2][0],
];
if (!holds.every(Boolean)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
