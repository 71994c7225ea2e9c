#!/usr/bin/env bash
# arabic-reshaper 3.1.0, which joins Arabic letters for programs that draw pictures and PDFs without shaping. Called as in its README, reshape(text), it leaves out all vowel marks. Seen: وَقَّعَ (he signed) and وُقِّعَ (it was signed)
# give one and the same string as وقع (it fell). Only a reshaper made with the setting delete_harakat set to False keeps them.
# Why it matters: where a text is vowelled, it is so to tell words apart, as in laws, scripture and names. A title or card drawn through this library says another word, and reading the picture back shows no loss.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q arabic-reshaper==3.1.0
venv/bin/python - <<'PY'
import sys, unicodedata
from arabic_reshaper import ArabicReshaper, reshape
active, passive, bare = "\u0648\u064e\u0642\u0651\u064e\u0639\u064e", "\u0648\u064f\u0642\u0651\u0650\u0639\u064e", "\u0648\u0642\u0639"
plain = {reshape(word) for word in (active, passive, bare)}
kept = {ArabicReshaper({"delete_harakat": False}).reshape(word) for word in (active, passive, bare)}
print(plain, kept)
if len(plain) != 1 or len(kept) != 3 or unicodedata.normalize("NFKC", plain.pop()) != bare:
    sys.exit("no longer so: look again")
PY
