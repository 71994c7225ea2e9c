#!/usr/bin/env bash
# fast-xml-parser 5.12.1. The words of an element are turned into numbers where they look like one, also in the mode for mixed
# text (preserveOrder, trimValues: false). Seen: <num>1.10</num> is 1.1, <num>007</num> is 7, <num>1e3</num> is 1000 and
# <num>0x1F</num> is 31, and these are written back to XML; the attribute n="1.10" beside it is kept as it is.
# Why it matters: in TEI and Akoma Ntoso <num> has the printed number of a clause; after reading and writing, clause 1.10 is
# clause 1.1. parseTagValue: false is needed for any text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts fast-xml-parser@5.12.1
cat > run.mjs <<'JS'
import {XMLParser, XMLBuilder} from 'fast-xml-parser';
const xml = '<text><num n="1.10">1.10</num><num>007</num><num>1e3</num><num>0x1F</num></text>';
const again = extra => { const o = {ignoreAttributes: false, preserveOrder: true, trimValues: false, ...extra}; return new XMLBuilder(o).build(new XMLParser(o).parse(xml)); };
const seen = again({}), careful = again({parseTagValue: false});
console.log(xml); console.log(seen); console.log(careful);
if (seen !== '<text><num n="1.10">1.1</num><num>7</num><num>1000</num><num>31</num></text>' || careful !== xml) {
  console.error('no longer so: the numbers are written as they were'); process.exit(1);
}
JS
node run.mjs
