#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17), writing reStructuredText, Djot and Org from HTML. A paragraph whose first word is a number or a
# letter with a stop ("3. First", "(a) Second") is plain text in the source and is written without the escape that these formats have;
# read again, by pandoc itself and by docutils 0.22.2, it is a list. Seen in rst and djot: <ol start="3">, the number no longer part
# of the text; in org "3. First" becomes the first item of a list, so that it is called 1. Written as Markdown, the same paragraphs
# come back whole ("3\. First").
# Why it matters: in laws and papers the number belongs to the words that are cited; here clauses change their numbers without a warning.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc-binary==1.17 docutils==0.22.2
venv/bin/python - <<'PY'
import re, sys, pypandoc
from docutils.core import publish_string
html = "<p>3. First words.</p><p>Between.</p><p>(a) Second words.</p>"
seen = {}
for form in ("rst", "djot", "org", "commonmark"):
    text = pypandoc.convert_text(html, form, format="html", extra_args=["--wrap=none"])
    back = pypandoc.convert_text(text, "html", format=form)
    seen[form] = ["3. First words." in back, re.findall(r"<ol[^>]*>", back)]
    print(form, seen[form])
    if form == "rst":
        lists = publish_string(text, writer="pseudoxml").decode().count("<enumerated_list")
print("docutils: lists", lists)
if seen["rst"][0] or seen["djot"][0] or seen["org"] != [False, ["<ol>"]] or seen["commonmark"] != [True, []] or lists != 2:
    sys.exit("no longer so: look again")
PY
