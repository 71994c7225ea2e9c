#!/usr/bin/env bash
# rispy 0.10.0. A RIS record with two SN lines (print and electronic ISSN, as databases export it) or two T2 lines is read
# with the first only. Seen: SN "1111-1111" and "2222-2222" give {"issn": "1111-1111"}, no list, no warning; two N1, KW or
# UR lines give a list.
# Why it matters: which tags may repeat is fixed in a list in the library, and the rest is lost in silence; a record that
# is read and written again has fewer identifiers than before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q rispy==0.10.0
venv/bin/python - <<'PY'
import sys, rispy
record = "TY  - JOUR\nTI  - T\nT2  - Journal\nT2  - Supplement\nSN  - 1111-1111\nSN  - 2222-2222\nN1  - one\nN1  - two\nER  - \n"
entry = rispy.loads(record)[0]
print(entry)
again = rispy.dumps([entry])
if "2222-2222" in str(entry) or "Supplement" in str(entry) or entry["notes"] != ["one", "two"] or "2222" in again:
    sys.exit("no longer so: the second line is kept")
PY
