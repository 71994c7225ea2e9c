#!/usr/bin/env bash
# csso 5.0.5 and clean-css 5.3.3 with level 2 (npm). Margins said by the direction of the text are mixed up with those said by sides. Seen, for "margin: 0; margin-inline: 1em; margin-left: 2em", which is 2em on the left and 1em on
# the right: csso writes "margin-inline:1em;margin:0 0 0 2em", nothing on the right, and clean-css "margin:0 0 0 2em;margin-inline:1em", 1em on the left. The same with padding. lightningcss 1.33.0, cssnano 7.1.9 and esbuild
# 0.28.2 keep the order.
# Why it matters: sheets that serve texts in both directions have both kinds side by side, and what is printed and shown moves only after the sheet was made small, in one direction and not in the other.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts csso@5.0.5 clean-css@5.3.3 lightningcss@1.33.0
cat > a.mjs <<'JS'
import CleanCSS from "clean-css";
import { minify } from "csso";
import { transform } from "lightningcss";
const seen = ["margin", "padding"].flatMap((name) => {
  const sheet = `a{${name}:0;${name}-inline:1em}a{${name}-left:2em}`;
  return [minify(sheet).css, new CleanCSS({ level: 2 }).minify(sheet).styles, transform({ filename: "a.css", code: Buffer.from(sheet), minify: true }).code.toString()];
});
console.log(seen.join("\n"));
const expected = ["margin", "padding"].flatMap((name) => [
  `a{${name}-inline:1em;${name}:0 0 0 2em}`, `a{${name}:0 0 0 2em;${name}-inline:1em}`, `a{${name}:0;${name}-inline:1em;${name}-left:2em}`]);
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
