#!/usr/bin/env bash
# surt 0.3.1, which makes the keys under which web archives keep pages. It lowers the case of the whole address, path included, and drops a last
# slash and the fragment. Seen: /data/Paper.xml and /data/paper.xml, /doc/art_V and /doc/art_v, /areas/7 and /areas/7/ have one key each.
# Why it matters: paths are told apart by case on most servers; an edition whose addresses differ in case alone (article V and paragraph v) is
# kept as one page in an index of this kind, and whichever capture is nearest in time is shown for both. Lower-case identifiers are safe.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q surt==0.3.1
venv/bin/python - <<'PY'
import sys
from surt import surt
pairs = [("https://example.org/data/Paper.xml", "https://example.org/data/paper.xml"), ("https://example.org/doc/art_V", "https://example.org/doc/art_v"),
         ("https://example.org/areas/7", "https://example.org/areas/7/")]
for one, two in pairs: print(surt(one), surt(two))
if any(surt(one) != surt(two) for one, two in pairs) or surt("https://example.org/a/?to=p3") == surt("https://example.org/a/"):
    sys.exit("no longer so: look again")
PY
