#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17), from BibLaTeX to CSL-JSON. A year that is not a bare number is left out, without a
# warning. Seen: year = {n.d.}, {in press} and {[2023]} (the usual bracket for a date that is not in the book itself) all
# give "issued": {"date-parts": []}; with year = {2023} it is [[2023]]. Citation.js 0.8.2 keeps {n.d.} as a literal date.
# Why it matters: "n.d." and the bracketed year are what library rules prescribe; after pandoc a dated work is undated, and
# an undated one no longer says so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import json, sys, pypandoc
seen = {}
for year in ("n.d.", "in press", "[2023]", "2023"):
    entry = "@book{a, author = {Doe, Jane}, title = {T}, year = {%s}}" % year
    seen[year] = json.loads(pypandoc.convert_text(entry, "csljson", "biblatex"))[0].get("issued")
for year, issued in seen.items(): print(f"{year:9} → {issued}")
lost = {"date-parts": []}
if [seen[y] for y in ("n.d.", "in press", "[2023]")] != [lost] * 3 or seen["2023"] != {"date-parts": [[2023]]}:
    sys.exit("no longer so: the words for the year are kept")
PY
