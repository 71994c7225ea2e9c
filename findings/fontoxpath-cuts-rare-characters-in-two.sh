#!/usr/bin/env bash
# fontoxpath 3.34.0 (npm), XPath and XQuery in the browser, as the Fonto editor for TEI, JATS and DITA has them. string-to-codepoints gives halves of characters that lie beyond U+FFFF, while string-length and substring count them
# rightly. Seen: for the name 𠮷野, string-length is 2, string-to-codepoints is (55362, 57271, 37326) where XPath asks for (134071, 37326), and codepoints-to-string of these, which should give the name back, is the error FOCH0001.
# Why it matters: rare Chinese and Japanese names, the letters of old scripts and emoji are there; offsets and checks that are made from code points are one off behind each of them, and two functions of one library disagree.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund fontoxpath@3.34.0
cat > try.mjs <<'JS'
import fontoxpath from "fontoxpath";
const ask = (query) => { try { return JSON.stringify(fontoxpath.evaluateXPath(query, null)); } catch (error) { return /FOCH0001/u.exec(String(error))?.[0]; } };
const seen = ["string-length('𠮷野')", "substring('𠮷野', 2)", "string-to-codepoints('𠮷野')", "codepoints-to-string(string-to-codepoints('𠮷野'))"].map(ask);
console.log(seen);
if (seen.join(" ") !== '2 "野" [55362,57271,37326] FOCH0001') { console.error("no longer so: code points are whole"); process.exit(1); }
JS
node try.mjs
