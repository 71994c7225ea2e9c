#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 (npm), which reads the markup of Wikipedia and Wikisource, where many laws and treaties are. Words between a "smaller than" and a later "greater than" in a sentence are taken for a tag: "if x < 6 and y > 3 it
# holds" becomes "if x 3 it holds". Numbered points in points are counted through: "# one", "# two", "## sub", "# three" are 1) one, 2) two, 3) sub, 4) three. Characters given by number stay as typed (&#8211;), while &mdash; is
# read; words in <nowiki> lose the signs that it protects. None of it is said.
# Why it matters: point 3 of the text is point 4 of what was read, and a condition loses its middle.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts wtf_wikipedia@10.4.2
cat > a.mjs <<'JS'
import wtf from "wtf_wikipedia";
const seen = ["if x < 6 and y > 3 it holds", "# one\n# two\n## sub\n# three", "3 &#8211; 7 &mdash; 8", "<nowiki>''no''</nowiki>"].map((text) => wtf(text).text().trim());
console.log(seen);
const expected = ["if x 3 it holds", "* 1) one\n * 2) two\n * 3) sub\n * 4) three", "3 &#8211; 7 — 8", "no"];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
