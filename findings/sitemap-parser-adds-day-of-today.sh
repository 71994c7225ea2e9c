#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1 (PyPI), with python-dateutil 2.9.0.post0. A <lastmod> may be a month or a year, "2023-02" or "1945", as the format of sitemaps says (W3C Datetime). Seen: the parts that are not said are those of the day on which
# the program runs: run on 28 November, "2023-02" is 28 February 2023 and "1945" is 28 November 1945; "2023-02-21" stays. Nothing tells such a date from one that was said.
# Why it matters: the date of a page is another every day, so that it seems to have changed each time that somebody looks, and dates that an archive never knew are kept as known to the day.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q ultimate-sitemap-parser==1.8.1 python-dateutil==2.9.0.post0
venv/bin/python - <<'PY'
import calendar, datetime, sys
from usp.tree import sitemap_from_str
said = ["2023-02", "1945", "2023-02-21"]
text = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(
    f"<url><loc>https://e.org/{number}</loc><lastmod>{date}</lastmod></url>" for number, date in enumerate(said)) + "</urlset>"
before = datetime.date.today()
seen = [page.last_modified.date() for page in sitemap_from_str(text).all_pages()]
def guess(year, month, today): return datetime.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
print(seen)
days = {before, datetime.date.today()}
if not any(seen == [guess(2023, 2, today), guess(1945, today.month, today), datetime.date(2023, 2, 21)] for today in days):
    sys.exit("no longer so: look again")
PY
