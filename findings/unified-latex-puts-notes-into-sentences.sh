#!/usr/bin/env bash
# @unified-latex/unified-latex-to-hast 1.8.4 (npm), HTML of LaTeX. Commands that it does not know keep their words, where they stand. Seen: "It holds.\footnote{Except in war.} So." becomes "It holds.Except in war. So.", a note in
# the middle of the sentence with nothing round it but a <span>; of \label{a7} and \ref{a7} the names are printed, "Art. 7a7 See a7."; \setcounter{enumi}{6} is dropped, so that clause 7 is 1. The signs \S and ``…'' are right.
# Why it matters: what a commentator said below the line stands in the text as if the charter said it. A test of words finds them all; only their place, which is their meaning, is another.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @unified-latex/unified-latex-to-hast@1.8.4 @unified-latex/unified-latex-util-parse@1.8.4
cat > try.mjs <<'JS'
import { convertToHtml } from "@unified-latex/unified-latex-to-hast";
import { parse } from "@unified-latex/unified-latex-util-parse";
const html = (latex) => convertToHtml(parse(latex));
const words = (latex) => html(latex).replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();
const note = words("It holds.\\footnote{Except in war.} So.");
const place = words("\\section{Art. 7}\\label{a7} See \\ref{a7}.");
const list = html("\\begin{enumerate}\\setcounter{enumi}{6}\\item The seventh.\\end{enumerate}");
const signs = words("See \\S~3: ``peace''.");
console.log([note, place, list, signs]);
const right = note === "It holds.Except in war. So." && place === "Art. 7a7 See a7." && !/start|value/.test(list) && signs === "See § 3: “peace”.";
if (!right) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
