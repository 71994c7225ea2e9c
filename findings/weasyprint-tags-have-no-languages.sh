#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). In a tagged PDF, also as PDF/UA-1, the language of a part of the text is lost.
# Seen: the document has /Lang "en"; <h1 lang="de">, <p lang="fr">, <span lang="zh"> and <q lang="la"> have structure elements
# without /Lang, and so has the marked content on the page. <abbr title="…"> has no expansion (/E) either. No message.
# Why it matters: PDF/UA asks that each change of language be stated, so that a screen reader changes its voice; it reads the
# Chinese title of a paper with English sounds. A checker of tags cannot notice, for it does not know what language words are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldconfig -p | grep -q libpangoft2-1.0.so.0 || { apt-get update -q; apt-get install -q -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; }
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pypdf==7.1.1
venv/bin/python - <<'PY'
import io, sys, pypdf
from weasyprint import HTML
html = ('<html lang="en"><head><title>T</title></head><body><h1 lang="de">Titel</h1><p lang="fr">Un mot.</p>'
        '<p>See <span lang="zh">word</span>, <q lang="la">ibidem</q>, <abbr title="Non-Traditional Security">NTS</abbr>.</p></body></html>')
def elements(node):
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        yield node
        node = node.get("/K", [])
    if isinstance(node, list):
        for child in node: yield from elements(child)
for variant in (None, "pdf/ua-1"):
    reader = pypdf.PdfReader(io.BytesIO(HTML(string=html).write_pdf(pdf_tags=True, pdf_variant=variant)))
    tree = list(elements(reader.trailer["/Root"]["/StructTreeRoot"]))
    kinds = [node["/S"] for node in tree if "/S" in node]
    content = reader.pages[0].get_contents().get_data()
    print(variant, reader.trailer["/Root"]["/Lang"], kinds)
    if reader.trailer["/Root"]["/Lang"] != "en" or "/H1" not in kinds or any("/Lang" in node or "/E" in node for node in tree) or b"/Lang" in content:
        sys.exit("no longer so: the tags have languages")
PY
