#!/usr/bin/env bash
# es-hangul 2.4.0 (npm) against tossi 0.3.1 (PyPI), which choose the Korean particle that fits the end of a word (을 behind a consonant, 를 behind a vowel). es-hangul looks at the last character as it is written, not as it is read. Seen: behind
# figures always 를, also behind 3 (sam), 7 (chil) and 100 (baek), where Korean has 을; behind a closing quotation mark or bracket, too: 『헌장』를 and 유엔(UN)를, though 헌장 and UN alone have 을. tossi reads 3 and 100 and looks behind the
# marks: 3을, 『헌장』을, 유엔(UN)을.
# Why it matters: sentences that a program makes about clauses, articles and titles in quotation marks are just these. Each has a mistake that every reader of Korean sees, and a test with common words shows none.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund es-hangul@2.4.0
python3 -m venv venv
venv/bin/pip install -q tossi==0.3.1
cat > try.mjs <<'JS'
import { josa } from "es-hangul";
const seen = ["3", "7", "100", "헌장", "『헌장』", "UN", "유엔(UN)"].map((word) => josa(word, "을/를")).join(" ");
console.log(seen);
if (seen !== "3를 7를 100를 헌장을 『헌장』를 UN을 유엔(UN)를") {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
venv/bin/python - <<'PY'
import sys
import tossi
seen = [tossi.postfix(word, "을") for word in ("3", "7", "100", "헌장", "『헌장』", "유엔(UN)")]
print(seen)
if seen != ["3을", "7을", "100을", "헌장을", "『헌장』을", "유엔(UN)을"]:
    sys.exit("no longer so: tossi chooses others")
PY
