#!/usr/bin/env bash
# htmldate 1.11.0 (the part of trafilatura that dates pages). A page that gives its date as a month, <meta name="DC.date"
# content="2023-01"> or <time datetime="2023-01">, gets the day of the month on which the program runs. Seen: run on the 27th,
# "2023-01-27"; run on the 28th it would be another date. For JSON-LD "datePublished": "2023-01" it is "2023-01-01".
# Why it matters: a month is all that many papers say of their date; the harvested date has a day that no source has, and
# two harvests of one page disagree.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q htmldate==1.11.0
venv/bin/python - <<'PY'
import datetime, sys
from htmldate import find_date
before = datetime.date.today().day
seen = {"meta": find_date('<html><head><meta name="DC.date" content="2023-01"/></head><body><p>Text.</p></body></html>'),
        "time": find_date('<html><body><time datetime="2023-01">January</time><p>Text.</p></body></html>')}
days = {before, datetime.date.today().day}
print("day of today:", before, seen)
if not all(date in {f"2023-01-{day:02}" for day in days} for date in seen.values()):
    sys.exit("no longer so: the day of today is not added")
PY
