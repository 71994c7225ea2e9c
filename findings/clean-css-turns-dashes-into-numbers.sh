#!/usr/bin/env bash
# clean-css 5.3.3 with level 2 against lightningcss 1.33.0 (npm). A mark of a list that is given as a string is lost in the
# shorthand. Seen: ol { list-style: "– " } becomes ol{list-style:outside}, and so does symbols("*" "†"): the list has the
# numbers 1, 2, 3 of every <ol> in place of its dashes or signs; "§ " inside keeps "inside" alone. No warning. list-style-type:
# "– ", level 1 and lightningcss keep the string.
# Why it matters: a list that its source has with dashes is shown with numbers, which readers then cite; the page is right until
# it is built for the public.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts clean-css@5.3.3 lightningcss@1.33.0
cat > run.mjs <<'JS'
import CleanCSS from 'clean-css'; import { transform } from 'lightningcss';
const sheets = ['ol{list-style:"– "}', 'ol{list-style:symbols("*" "†")}', 'ol{list-style:"§ " inside}', 'ol{list-style-type:"– "}'];
const minified = level => sheets.map(css => { const { styles, warnings, errors } = new CleanCSS({ level }).minify(css); return styles + warnings + errors; });
const second = minified(2), first = minified(1), other = sheets.map(css => transform({ filename: 'a.css', code: Buffer.from(css), minify: true }).code.toString());
console.log(second, first, other);
if (second.join() !== 'ol{list-style:outside},ol{list-style:outside},ol{list-style:inside},ol{list-style-type:"– "}' || first.join() !== sheets.join() || other.some(css => !/["]/.test(css))) { console.error('no longer so: the marks are kept'); process.exit(1); }
JS
node run.mjs
