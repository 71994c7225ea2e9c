#!/usr/bin/env bash
# smartquotes 2.3.2 (npm), which turns straight quotes into typographic ones. A quotation that begins with a quotation gets a wrong sign at its head. Seen: "'Why?' he asked." becomes ″‘Why?’ he asked.” with U+2033, the sign
# for inches; behind words or in brackets, She wrote: "'Why?' he asked.", it is opened with the closing quote, ”‘Why?’ he asked.”. The inner quotes are right, and so is a single word, “x”.
# Why it matters: a program that pairs quote marks finds the end of a quotation that never began, a screen reader says "double prime", and who compares with the source, where the marks were straight, sees no difference.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund smartquotes@2.3.2 >/dev/null
node - <<'JS'
const smartquotes = require("smartquotes");
const seen = [`"'Why?' he asked."`, `She wrote: "'Why?' he asked."`, `("'Why?' he asked.")`, `"x"`].map((text) => smartquotes.string(text));
console.log(seen);
const expected = ["\u2033\u2018Why?\u2019 he asked.\u201d", "She wrote: \u201d\u2018Why?\u2019 he asked.\u201d", "(\u201d\u2018Why?\u2019 he asked.\u201d)", "\u201cx\u201d"];
if (seen.join("|") !== expected.join("|")) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
