#!/usr/bin/env bash
# compromise 14.17.0 (npm), the language library for browsers. contractions().expand() treats a possessive before some words as the verb "is", also with a curly apostrophe. Seen: "The State’s own" becomes "The State is own", while
# "The Security Council's members" is left alone. sentences().toPastTense() makes "The Parties shall not use force." into "The Parties shall have not used force.", and sentences() ends one after "Art." and after "No.".
# Why it matters: a concordance or a search that expands contractions first changes whose something is; a rewritten "shall" is another duty; and a sentence count that breaks at "Art." gives other numbers than the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0 >/dev/null
node - <<'JS'
const nlp = require("compromise");
const expanded = nlp("The Security Council's members met. The State’s own.");
expanded.contractions().expand();
const past = nlp("The Parties shall not use force.");
past.sentences().toPastTense();
const sentences = nlp("See Art. 3 of the Treaty. The No. 7 is here.").sentences().out("array");
console.log(expanded.text(), past.text(), sentences);
const right =
  expanded.text() === "The Security Council's members met. The State is own." &&
  past.text() === "The Parties shall have not used force." &&
  sentences.join("|") === "See Art.|3 of the Treaty.|The No.|7 is here.";
if (!right) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
