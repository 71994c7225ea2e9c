#!/usr/bin/env bash
# htmldate 1.11.0. A page without any date of its own gets one from its words. Seen: a commentary that says "On 21 February
# 2023 the paper was released" is dated 2023-02-21, the day of the paper that it comments on; a page whose only number is the
# footer "© 2019–2024" is dated 2019-01-01; a page without numbers gets None. With extensive_search=False both get None.
# Why it matters: "n.d." is a fact about a work. Harvesters and citation tools built on the library give an undated
# commentary the date of its subject, which no careful reader would.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q htmldate==1.11.0
venv/bin/python - <<'PY'
import sys
from htmldate import find_date
pages = ["<p>Commentary</p><p>On 21 February 2023 the paper was released.</p>", "<p>Commentary</p><footer>© 2019–2024</footer>", "<p>Commentary</p>"]
html = [f"<html><body>{p}</body></html>" for p in pages]
seen = [find_date(h) for h in html]
careful = [find_date(h, extensive_search=False) for h in html]
print(seen, careful)
if seen != ["2023-02-21", "2019-01-01", None] or careful != [None] * 3:
    sys.exit("no longer so: undated pages are left undated, or get other dates")
PY
