#!/usr/bin/env bash
# bibtexparser 2.1.0. With the middlewares LatexDecodingMiddleware, SeparateCoAuthors and SplitNameParts in this order, the
# author {{Ministry of Foreign Affairs and Trade}}, in the double braces that BibTeX asks for, becomes two people. Seen:
# "Ministry | of | Foreign Affairs" and "Trade": decoding takes the inner braces away before the names are split.
# With the decoding last it stays one author.
# Why it matters: corporate authors are the rule for official papers; each is cited as two persons with a particle "of",
# and only the order of a list of middlewares decides.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q bibtexparser==2.1.0
venv/bin/python - <<'PY'
import sys, bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
entry = "@misc{a, author = {{Ministry of Foreign Affairs and Trade}}, title = {T}}"
def authors(*middlewares):
    library = bibtexparser.parse_string(entry, append_middleware=[m() for m in middlewares])
    return library.entries[0]["author"]
first = authors(LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts)
last = authors(SeparateCoAuthors, SplitNameParts, LatexDecodingMiddleware)
print("decoding first:", first); print("decoding last: ", last)
if len(first) != 2 or first[0].von != ["of"] or len(last) != 1:
    sys.exit("no longer so: the order does not matter any more")
PY
