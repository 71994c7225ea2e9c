#!/usr/bin/env bash
# bibtex-tidy 1.14.0 (npm), which puts BibTeX files into order. By default it writes characters beyond ASCII as LaTeX, and some as another character. Seen: in a title "peace — war" (em dash) becomes "peace -- war", which TeX
# prints as an en dash (an em dash is three hyphens); the minus of "−1" becomes a hyphen, "№" becomes "\cyrchar\textnumero{}", which stops LaTeX unless a Cyrillic encoding is loaded; an en dash and Chinese letters stay.
# With escape: false all stay.
# Why it matters: the title of a work is cited with another sign, "1990--2000" and "peace--war" look alike, and the difference is gone from the file for good. Only comparing before and after shows it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund bibtex-tidy@1.14.0
cat > try.mjs <<'JS'
import { tidy } from "bibtex-tidy";
const title = (options) => /\{(.*)\}/u.exec(tidy("@misc{a, title={peace — war, 3–7, −1, № 5, 全球}}", options).bibtex.split("\n")[1])[1];
const seen = [title({}), title({ escape: false })];
console.log(seen);
if (seen[0] !== "peace -- war, 3–7, -1, \\cyrchar\\textnumero{} 5, 全球" || seen[1] !== "peace — war, 3–7, −1, № 5, 全球") {
  console.error("no longer so: an em dash stays one");
  process.exit(1);
}
JS
node try.mjs
