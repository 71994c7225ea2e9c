#!/usr/bin/env bash
# metsrw 0.7.0 (PyPI), by which Archivematica writes and reads METS, the list of files of an archived package. The path of a file is an address (xlink:href), and a blank in it is written as "+", as in forms, not as "%20".
# Seen: "objects/Paper 3.txt" becomes objects/Paper+3.txt, which by the rules for addresses is the name "Paper+3.txt", while a real plus becomes %2B. A "#" in a name stays, and is then the beginning of a fragment:
# "objects/No #7.txt" becomes objects/No+#7.txt. metsrw itself reads both back as they were.
# Why it matters: METS is there so that others find the files in twenty years; whoever reads these paths as addresses looks for names that are not in the package, and checks against checksums report files as missing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q metsrw==0.7.0
venv/bin/python - <<'PY'
import re, sys
from urllib.parse import unquote, urlsplit
import metsrw
def written(path):
    document = metsrw.METSDocument()
    document.append_file(metsrw.FSEntry(path, type="Item", file_uuid="a"))
    text = document.tostring()
    [back] = [entry.path for entry in metsrw.METSDocument.fromstring(text).all_files()]
    return re.search(rb'href="([^"]*)"', text)[1].decode(), back == path
seen = [written(path) for path in ("objects/Paper 3.txt", "objects/a+b.txt", "objects/No #7.txt")]
others = [unquote(urlsplit(href).path) for href, _ in seen]
print(seen, others)
if seen != [("objects/Paper+3.txt", True), ("objects/a%2Bb.txt", True), ("objects/No+#7.txt", True)] or others != ["objects/Paper+3.txt", "objects/a+b.txt", "objects/No+"]:
    sys.exit("no longer so: paths are written as addresses")
PY
