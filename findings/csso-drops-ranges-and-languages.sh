#!/usr/bin/env bash
# csso 5.0.5 (npm), which makes style sheets small, also those inside pictures, in svgo. Rules that it cannot read are left out whole, without a warning. Seen: "@media (40em <= width < 60em)", the
# way of writing ranges that browsers know since 2023, goes with all its rules; so does a rule whose selector is :lang("zh-Hant", "zh-TW"), strings and a list, as Selectors 4 has it. min-width and :lang(ar) stay.
# Why it matters: a layout for one width, or the face and direction of one language, is missing in the published site alone, and nothing in the build says so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts csso@5.0.5
cat > a.mjs <<'JS'
import { minify } from "csso";
const sheet = 'a{color:red}@media (40em <= width < 60em){b{color:red}}@media (min-width:40em){i{color:red}}:lang("zh-Hant","zh-TW"){font-size:2em}:lang(ar){direction:rtl}';
const seen = minify(sheet).css;
console.log(seen);
if (seen !== "a{color:red}@media (min-width:40em){i{color:red}}:lang(ar){direction:rtl}") { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
