#!/usr/bin/env bash
# eSpeak NG, the voice that comes with NVDA and Linux's screen readers, as espeakng-loader 0.2.4 packs it, asked for its sounds with phonemizer 3.4.0, voice en-us. Seen: "areas 4–7" with an en dash is spoken "areas four seven",
# with a hyphen "four dash seven"; "WHO" is the pronoun "who", while UN and AI are spelled out; "Part II" is "part roman two"; "No. 7" is "no", the refusal, and "seven"; "1.10" is "one point one zero", and "4.11"
# "four point one one", so that a place 4.11 cannot be told from 4.1 and a further 1.
# Why it matters: a blind reader hears two areas where the page says four, and "no seven" where it says number seven. What sighted people read as one locator needs its words ("areas 4 to 7") where it is spoken.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q espeakng-loader==0.2.4 phonemizer==3.4.0
venv/bin/python - <<'PY'
import sys
import espeakng_loader
from phonemizer.backend import EspeakBackend
from phonemizer.backend.espeak.wrapper import EspeakWrapper
EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
texts = ["areas 4–7", "areas 4 7", "areas 4-7", "WHO", "who", "Part II", "Part two", "No. 7", "no 7", "1.10", "one point one zero", "4.11", "4.1 1"]
said = dict(zip(texts, EspeakBackend("en-us").phonemize(texts)))
said = {words: sounds.strip() for words, sounds in said.items()}
print(said)
same = [("areas 4–7", "areas 4 7"), ("WHO", "who"), ("No. 7", "no 7"), ("1.10", "one point one zero"), ("4.11", "4.1 1")]
if any(said[one] != said[other] for one, other in same) or said["areas 4-7"] == said["areas 4–7"] or said["Part II"] == said["Part two"] \
        or "\u0279o\u028am\u0259n" not in said["Part II"]:
    sys.exit("no longer so: look again")
PY
