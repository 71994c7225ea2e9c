#!/usr/bin/env bash
# tabulate 0.10.0. Cells that are strings are read as numbers, column by column, and written anew, in every table format. Seen: the places "1.10", "1.9", "007", "1e5" are printed as 1.1, 1.9,
# 7, 100000; with one word in the column, they all stay as they are. disable_numparse=True keeps them.
# Why it matters: a list of places printed for a report says section 1.1 where 1.10 is meant, a place that exists too, and only in those tables where no other cell has letters.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q tabulate==0.10.0
venv/bin/python - <<'PY'
import sys
from tabulate import tabulate
places = ["1.10", "1.9", "007", "1e5"]
def cells(rows, **options): return [line.strip() for line in tabulate([[row] for row in rows], tablefmt="plain", **options).splitlines()]
print(cells(places), cells([*places, "annex"]), cells(places, disable_numparse=True))
if cells(places) != ["1.1", "1.9", "7", "100000"] or cells([*places, "annex"])[:4] != places or cells(places, disable_numparse=True) != places:
    sys.exit("no longer so: look again")
PY
