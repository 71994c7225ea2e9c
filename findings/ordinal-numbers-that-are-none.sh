#!/usr/bin/env bash
# num2words 0.5.14 (PyPI), to="ordinal" and "ordinal_num", with which articles are named, "the twenty-first article". In Arabic, from 20 on, what comes out is no ordinal. Seen: 11 is حادي عشر (eleventh), 20 is عشرون (twenty), 21 is إحدى و عشرون
# (twenty-one, in the feminine), 100 مائة and 101 مائة و واحد, the cardinal numbers. In Italian, Russian and Polish the short form of 21 is the number 21 of Python, not a string and without any sign of order; in French it is
# "21me" and of 2 "2me", where French typography has 21e and 2e. No error; Swedish raises NotImplementedError.
# Why it matters: a language that was tried with the first ten articles is right, and from the twentieth on the page says "twenty" in place of "the twentieth"; code that joins words fails on a number in just some languages.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q num2words==0.5.14
venv/bin/python - <<'PY'
import sys
from num2words import num2words
arabic = [num2words(number, lang="ar", to="ordinal") for number in (3, 11, 20, 21, 100, 101)]
cardinal = [num2words(number, lang="ar") for number in (20, 100, 101)]
short = [num2words(21, lang=language, to="ordinal_num") for language in ("it", "ru", "pl", "fr")]
try: swedish = num2words(21, lang="sv", to="ordinal_num")
except NotImplementedError: swedish = None
print(arabic, cardinal, short, swedish)
if arabic != ["ثالث", "حادي عشر", "عشرون", "إحدى و عشرون", "مائة", "مائة و واحد"] or cardinal != [arabic[2], *arabic[4:]] or short != [21, 21, 21, "21me"] or swedish is not None:
    sys.exit("no longer so: look again")
PY
