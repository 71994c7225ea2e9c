#!/usr/bin/env bash
# citeproc-py 0.11.1. A date given as {"raw": "2023-02"}, the form of CSL-JSON for dates that are not split into parts,
# is left out without an error. Seen: "Doe. Report." instead of "Doe (2023). Report."; with date-parts the year is there.
# pandoc 3.9 (in pypandoc_binary 1.17) reads the same item and prints the year.
# Why it matters: CSL's schema allows "raw" and exporters use it for dates as the source has them; a dated work then looks
# undated in every citation, and no check notices, as the item is valid and the run succeeds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q citeproc-py==0.11.1 pypandoc_binary==1.17
cat > style.csl <<'X'
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Name and year</title><id>https://example.org/year</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix=".">
    <names variable="author"/><date variable="issued" prefix=" (" suffix=")"><date-part name="year"/></date><text variable="title" prefix=". "/>
  </layout></bibliography>
</style>
X
venv/bin/python - <<'PY'
import json, sys, pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
def item(issued): return [{"id": "a", "type": "book", "title": "Report", "author": [{"family": "Doe"}], "issued": issued}]
def by_citeproc_py(items):
    book = CitationStylesBibliography(CitationStylesStyle("style.csl", validate=False), CiteProcJSON(items), formatter.plain)
    book.register(Citation([CitationItem("a")]))
    return str(book.bibliography()[0])
def by_pandoc(items):
    json.dump(items, open("items.json", "w"))
    out = pypandoc.convert_text("[@a]", "plain", "markdown", extra_args=["--citeproc", "--bibliography=items.json", "--csl=style.csl"])
    return out.strip().split("\n\n")[-1]
raw, parts = item({"raw": "2023-02"}), item({"date-parts": [[2023, 2]]})
seen = [by_citeproc_py(raw), by_citeproc_py(parts), by_pandoc(raw)]
for what, out in zip(("citeproc-py, raw:", "citeproc-py, date-parts:", "pandoc, raw:"), seen): print(what, out)
if ["2023" in out for out in seen] != [False, True, True]:
    sys.exit("no longer so: the raw date is printed, or the others lost it")
PY
