#!/usr/bin/env bash
# typst 0.15.2 from PyPI (Hayagriva reads its bibliographies). Of a BibLaTeX date range, date = {1990/1995}, only the end is kept: APA, Chicago and MLA
# say 1995. A locator with hyphens in pages, {area-7-p1--p3}, is taken apart and printed with dashes: "p. area–7–p1–p3"; and the author-date style of
# Chicago prints an editor who stands for the author as "J. Doe", initial first, where an author is "Doe, J.".
# Why it matters: a work in parts is dated by its last year alone, and an identifier in a citation is no longer the one that finds the place.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q typst==0.15.2 pypdf==6.1.3
cat > t.bib <<'BIB'
@book{a, title={Essays}, editor={Doe, Jane}, date={1990/1995}, publisher={P}}
@inbook{b, title={Part}, booktitle={Whole}, author={Roe, Ruth}, date={2020}, pages={area-7-p1--p3}, publisher={Q}}
BIB
printf '#set page(width: 40cm)\n@a @b\n#bibliography("t.bib", style: sys.inputs.style)\n' > t.typ
venv/bin/python - <<'PY'
import sys, typst, pypdf
seen = {}
for style in ("apa", "chicago-author-date", "modern-language-association"):
    typst.compile("t.typ", output="t.pdf", sys_inputs={"style": style})
    seen[style] = " ".join(page.extract_text() for page in pypdf.PdfReader("t.pdf").pages).replace("\n", " ")
    print(style, seen[style])
if any("1990" in text or "area-7" in text for text in seen.values()) or "area–7–p1–p3" not in seen["apa"] or "J. Doe. 1995" not in seen["chicago-author-date"]:
    sys.exit("no longer so: look again")
PY
