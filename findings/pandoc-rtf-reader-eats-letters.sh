#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17), its reader of RTF. After a letter beyond ASCII, RTF carries one character for old programs, which
# is skipped. Where that one stands directly behind the number (\u8220?Words, valid, and what pandoc itself writes as \u8220"Words),
# the reader skips the next letter too. Seen: “Words” of peace → “ords”of peace; It’s one → It’ one; A – B → A –B. With a blank between
# number and character (\u201 ?) or a coded one (\'93) nothing is lost.
# Why it matters: a text with typographic quotation marks that goes through pandoc as RTF, even pandoc's own, loses the first letter of
# each quotation and the blank after it, in words that still look like words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc-binary==1.17
venv/bin/python - <<'PY'
import sys, pypandoc
def read(rtf): return pypandoc.convert_text(rtf, "plain", format="rtf", extra_args=["--wrap=none"]).strip()
words = ["The “Words” of peace.", "It’s one.", "A – B"]
seen = [read(pypandoc.convert_text(f"<p>{text}</p>", "rtf", format="html")) for text in words]
by_hand = read(r"{\rtf1\ansi\uc1 \u8220?Words\u8221? of}")
coded = read(r"{\rtf1\ansi\uc1 \u8220\'93Words\u8221\'94 of}")
print(pypandoc.get_pandoc_version(), seen, by_hand, coded)
if seen != ["The “ords”of peace.", "It’ one.", "A –B"] or by_hand != "“ords”of" or coded != "“Words” of":
    sys.exit("no longer so: look again")
PY
