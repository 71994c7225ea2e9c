#!/usr/bin/env bash
# eyecite 2.7.8, which finds citations in legal texts. A range of pages with an en dash, as printed texts have it, is no page to it: "Id. at 3–5" has no pin cite, "Id. at 3-5" with a hyphen has "at 3-5". In
# "Bar, supra note 7, at 31" the pin cite is "note 7", and the page is lost; without the note it is "at 31". "Id. art. 3(7)" and "Id. § 3" have none, "Id. ¶ 7" has one.
# Why it matters: an index of citations made with it sends readers to the head of a text that was cited to the page; whoever writes text for such programs (or measures one with them) should know that the dash decides.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q eyecite==2.7.8
venv/bin/python - <<'PY'
import sys
from eyecite import get_citations
seen = [get_citations(text)[0].metadata.pin_cite for text in (
    "Id. at 3–5.", "Id. at 3-5.", "Bar, supra note 7, at 31.", "Bar, supra, at 31.", "Id. art. 3(7).", "Id. § 3.", "Id. ¶ 7.")]
print(seen)
if seen != [None, "at 3-5", "note 7", "at 31", None, None, "¶ 7"]:
    sys.exit("no longer so: look again")
PY
