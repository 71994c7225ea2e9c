#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17), from CSL-JSON to BibTeX or BibLaTeX. The family name "al-Sisi" is written "al- Sisi",
# with a space that was not there, and family "Doe" with the suffix "Jr." is written "Doe Jr., J", which BibTeX reads as the
# family name "Doe Jr."; read back by pandoc itself they are "Sisi" with a particle that is dropped in sorting, and "Doe Jr.".
# Why it matters: Arabic names with al- and names with a suffix come out wrong in every bibliography made from the file, and
# sort in the wrong place; nothing in the run tells it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import json, re, sys, pypandoc
items = [{"id": "a", "type": "book", "title": "T", "author": [{"family": "al-Sisi", "given": "A."}]},
         {"id": "b", "type": "book", "title": "T", "author": [{"family": "Doe", "given": "J.", "suffix": "Jr."}]}]
bibtex = pypandoc.convert_text(json.dumps(items), "bibtex", "csljson")
print(bibtex)
back = [item["author"][0] for item in json.loads(pypandoc.convert_text(bibtex, "csljson", "bibtex"))]
print("read back:", back)
if re.findall(r"author = \{(.*?)\}", bibtex) != ["al- Sisi, A.", "Doe Jr., J."] or back[1].get("family") != "Doe Jr.":
    sys.exit("no longer so: the names are written as they were")
PY
