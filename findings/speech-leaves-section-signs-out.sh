#!/usr/bin/env bash
# eSpeak NG, as espeakng-loader 0.2.4 packs it, asked for its sounds with phonemizer 3.4.0, in other languages than English. The section sign is spoken in some, and in some not at all. Seen: "§ 7" is "section seven" in English, "Paragraf sieben"
# in German; in French, Russian, Chinese and Arabic it is the same as "7". Two of them, "§§ 7", are nothing in German, too. "XXIe siècle" (the 21st century) is read in French as if XXIe were a word, "iksgzi", and the German "21. Februar" as "one-
# and-twenty February" without the ending of the ordinal, like "der 3. Teil", "the three part".
# Why it matters: what was heard in one language says nothing of the others. A locator of which only the number is spoken cannot be told from a page, a note or a year, and the century of a text is not understood.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q espeakng-loader==0.2.4 phonemizer==3.4.0
venv/bin/python - <<'PY'
import logging, sys
import espeakng_loader
from phonemizer.backend import EspeakBackend
from phonemizer.backend.espeak.wrapper import EspeakWrapper
logging.disable(logging.WARNING)
EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
def said(language, *texts): return [sounds.strip() for sounds in EspeakBackend(language).phonemize(list(texts))]
signs = {language: said(language, "§ 7", "7") for language in ("en-us", "de", "fr-fr", "ru", "cmn", "ar")}
silent = [language for language, (sign, bare) in signs.items() if sign == bare]
two = said("de", "§§ 7", "7")
german = said("de", "der 3. Teil", "der drei Teil", "der dritte Teil")
french = said("fr-fr", "XXIe siècle", "vingt et unième siècle")
print(signs, silent, two, german, french)
if silent != ["fr-fr", "ru", "cmn", "ar"] or two[0] != two[1] or german[0] != german[1] or german[0] == german[2] or not french[0].startswith("iks"):
    sys.exit("no longer so: look again")
PY
