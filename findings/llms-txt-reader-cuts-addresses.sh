#!/usr/bin/env bash
# llms-txt 0.0.7 (PyPI), the reader that the authors of the form llms.txt publish with it. The form is Markdown, its reader is not one. Seen: an address with brackets, "https://e.org/law/7_(bis)", valid in Markdown where they are in pairs, is
# "https://e.org/law/7_(bis", and what is said of the page behind it is None; notes behind a dash, "- [Text](…) – the words", are None as well. A name ends at its first square bracket, also at one that is escaped, so that the
# line is none to it. In the notes all brackets are let be.
# Why it matters: editors write titles that they have given in square brackets, and Wikipedia and many collections of laws have round ones in addresses. A renderer of Markdown shows such a list without a fault, so that nobody sees
# that programs are sent to another address, or to none. Titles in brackets are safe behind the address, after a colon.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q llms-txt==0.0.7
venv/bin/python - <<'PY'
import sys
from llms_txt import parse_llms_file
items = ("- [Article 7 bis](https://e.org/law/7_(bis)): the words", "- [Text](https://e.org/text) – the words", "- [Principle 1](https://e.org/1): [Security concept] (2014)")
seen = [tuple(link.values()) for link in parse_llms_file("# Laws\n\n> All of them\n\n## Texts\n\n" + "\n".join(items) + "\n").sections["Texts"]]
print(seen)
if seen != [("Article 7 bis", "https://e.org/law/7_(bis", None), ("Text", "https://e.org/text", None), ("Principle 1", "https://e.org/1", "[Security concept] (2014)")]:
    sys.exit("no longer so: look again")
PY
