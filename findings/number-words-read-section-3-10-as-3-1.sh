#!/usr/bin/env bash
# num2words 0.5.14 and inflect 7.6.0, which put figures into words for speech. Given the string "3.10", num2words says "three point one", inflect "three point one zero"; "007" is "seven" for both.
# num2words keeps nothing of the string: 3.1 and 3.10 sound alike.
# Why it matters: in a read-aloud edition, section 3.10 and section 3.1 are the same words for one of two libraries that take strings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q num2words==0.5.14 inflect==7.6.0
venv/bin/python - <<'PY'
import sys, inflect
from num2words import num2words
other = inflect.engine().number_to_words
print(num2words("3.10"), "|", num2words("3.1"), "|", other("3.10"), "|", other("3.1"))
if num2words("3.10") != num2words("3.1") or other("3.10") == other("3.1"):
    sys.exit("no longer so: look again")
PY
