#!/usr/bin/env bash
# words-to-numbers 1.5.1 (npm) and word2number 1.1 (PyPI), which turn numbers in words into figures. Seen: the first makes "point of order" into "0 of order", "one third of the members" into "1 3 of the members" and
# "no one knows" into "no 1 knows". The second takes "the twenty first amendment" for 20, "nineteen forty five" for 765, as nineteen times forty and five, and "two or three States" for 5, their sum.
# Why it matters: an index or a search that normalises "Article twenty-one" this way changes words that are no numbers, and finds other articles than the text names; no error and no mark tells which.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q word2number==1.1
venv/bin/python - <<'PY'
import sys
from word2number.w2n import word_to_num
seen = [word_to_num(words) for words in ("the twenty first amendment", "nineteen forty five", "two or three States")]
print(seen)
if seen != [20, 765, 5]:
    sys.exit("no longer so: look again")
PY
npm init -y >/dev/null
npm install --silent --no-audit --no-fund words-to-numbers@1.5.1 >/dev/null
node - <<'JS'
const { wordsToNumbers } = require("words-to-numbers");
const seen = ["point of order", "one third of the members", "no one knows"].map((words) => wordsToNumbers(words));
console.log(seen);
if (seen.join("|") !== "0 of order|1 3 of the members|no 1 knows") {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
