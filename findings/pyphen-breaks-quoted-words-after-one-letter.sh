#!/usr/bin/env bash
# pyphen 0.18.1, German. A bracket or a quote at a word changes where the word may be broken. Seen: "Initiative" has the breaks
# In-itia-ti-ve, but "(Initiative)" and "„Initiative“" have I-n-i-tia-ti-ve, with single letters at the end of a line; "aber"
# and "oder" have none, "„aber“" and "(oder)" have a-ber and o-der. In "EU-Vertrag" there is a break before the hyphen, too,
# which is then printed twice, "EU-" and "-Vertrag". Full stops and commas do no harm, and English is not affected.
# Why it matters: texts are cut at spaces and handed over word by word, with their quotes; the rule that two letters stay
# together fails just at quoted terms. The punctuation must be taken off first, and hyphened words must be cut at their hyphens.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pyphen==0.18.1
venv/bin/python - <<'PY'
import sys, pyphen
wanted = {"de_DE": {"Initiative": "In=itia=ti=ve", "(Initiative)": "(I=n=i=tia=ti=ve)", "„Initiative“": "„I=n=i=tia=ti=ve“", "Initiative,": "In=itia=ti=ve,", "aber": "aber", "„aber“": "„a=ber“",
                    "oder": "oder", "(oder)": "(o=der)", "EU-Vertrag": "EU=-=Ver=trag"}, "en_US": {"initiative": "ini=tia=tive", "(initiative)": "(ini=tia=tive)"}}
seen = {language: {word: pyphen.Pyphen(lang=language).inserted(word, "=") for word in words} for language, words in wanted.items()}
for words in seen.values(): print(words)
if seen != wanted:
    sys.exit("no longer so: the words have other breaks")
PY
