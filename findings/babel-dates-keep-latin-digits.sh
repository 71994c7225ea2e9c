#!/usr/bin/env bash
# Babel 2.19.0. CLDR, whose data Babel carries, gives Egyptian Arabic, Persian and Burmese their own digits by default. Babel's dates have words of the language and Latin digits all the same, and so have its numbers
# unless numbering_system="default" is passed, which format_date does not take. Seen: format_date in fa: "27 نوامبر 2026"; format_decimal(1234, "ar_EG"): 1,234, with "default" its own separator, while
# Locale("ar_EG").default_numbering_system says "arab".
# Why it matters: an interface in these languages mixes two kinds of digits on one line, the text's and the program's, and no option sets the dates right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q babel==2.19.0
venv/bin/python - <<'PY'
import datetime, inspect, sys
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
day = datetime.date(2026, 11, 27)
seen = {code: (Locale.parse(code).default_numbering_system, format_date(day, "long", locale=code)) for code in ("ar_EG", "fa", "my")}
print(seen, format_decimal(1234, locale="ar_EG"), format_decimal(1234, locale="ar_EG", numbering_system="default"))
if [system for system, _ in seen.values()] != ["arab", "arabext", "mymr"] or not all("27" in text and "2026" in text for _, text in seen.values()) \
        or format_decimal(1234, locale="ar_EG") != "1,234" or "numbering_system" in inspect.signature(format_date).parameters:
    sys.exit("no longer so: look again")
PY
