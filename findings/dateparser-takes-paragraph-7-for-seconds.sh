#!/usr/bin/env bash
# dateparser 1.5.0, search_dates with languages=["en"], on sentences of a treaty. Numbers and words that are no dates become
# dates, most of them counted from now. Seen: "paragraph 7 of the second part" has a date seven seconds ago ("7 of the second");
# "resolution 1373 (2001)" has two, the first in the year 1373; "under the Sun" is last Sunday, and "The Parties may agree" a
# day in May. "Articles 1 to 4 were adopted on 21 February 2023" is read rightly, so that a quick try shows nothing of it.
# Why it matters: a timeline or an index of dates made from a legal text gets an entry for each such number and each "may", and
# other ones each day that it is built.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q dateparser==1.5.0
venv/bin/python - <<'PY'
import datetime, sys
from dateparser.search import search_dates
today = datetime.datetime(2020, 1, 15)
def dates(text):
    return [(words, date.isoformat()) for words, date in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": today}) or []]
seen = {text: dates(text) for text in ("The Parties may agree on it.", "See paragraph 7 of the second part.", "Security Council resolution 1373 (2001)", "under the Sun", "Articles 1 to 4 were adopted on 21 February 2023.")}
for text, found in seen.items(): print(f"{text:52} {found}")
first, second, third, fourth, right = ([date[:10] for _, date in found] for found in seen.values())
if first != ["2020-05-15"] or second != ["2020-01-14"] or [date[:4] for date in third] != ["1373", "2001"] or fourth != ["2020-01-12"] or right != ["2023-02-21"]:
    sys.exit("no longer so: only dates are found")
PY
