#!/usr/bin/env bash
# biblatex-csl-converter 3.2.2 (npm), from BibLaTeX to CSL-JSON. The capitals of an English title are lowered, names too: "The Global Charter of Foo" becomes "The global charter of foo"; a Chinese or doubly braced title stays.
# A @misc entry becomes an "article". "\S~3" in a note is "3", the section sign is lost; year = {n.d.} is dropped, with a warning. langid = {english}, written as BibLaTeX again, is "usenglish".
# @retorquere/bibtex-parser 9.0.29 lowers titles unless told not to, also one in double braces.
# Why it matters: the official name of a document is cited in another spelling, and no style brings the capitals back. Double braces save the title in the first only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts biblatex-csl-converter@3.2.2 @retorquere/bibtex-parser@9.0.29
cat > a.mjs <<'JS'
import { parse } from "@retorquere/bibtex-parser";
import { BibLatexExporter, BibLatexParser, CSLExporter } from "biblatex-csl-converter";
const bib = String.raw`@report{a, title = {The Global Charter of Foo}, date = {2023-02}, note = {Area 7, \S~3}, langid = {english}}
@misc{b, title = {{The Global Charter of Foo}}, year = {n.d.}}`;
const read = new BibLatexParser(bib, { processUnexpected: true, processUnknown: true }).parse();
const csl = Object.values(new CSLExporter(read.entries).parse());
const again = new BibLatexExporter(read.entries).parse();
const other = parse(bib).entries.map((entry) => entry.fields.title);
console.log(csl, again, other);
const holds = [
  csl[0].title === "The global charter of foo", csl[1].title.replace(/<[^>]+>/g, "") === "The Global Charter of Foo",
  /^Area 7,\s+3$/.test(csl[0].note), csl[1].type === "article", !csl[1].issued, again.includes("langid = {usenglish}"), other.every((title) => title === "The global charter of foo"),
];
if (!holds.every(Boolean)) { console.error(`no longer so: ${holds}, look again`); process.exit(1); }
JS
node a.mjs
