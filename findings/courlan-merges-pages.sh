#!/usr/bin/env bash
# courlan 1.4.0, which cleans web addresses for trafilatura and other collectors. clean_url takes away parameters whose names are used for tracking, and among them are ones that say which page is meant. Seen:
# "/compare/?source=paper" and "/compare/?source=commentary" both become "/compare/"; "?ref=art-3" and "?medium=print" go as well, while "?via=", "?from=" and "?share=" stay. A fragment is kept.
# Why it matters: two pages of a site become one address, of which one is collected and the other never; a citation that was cleaned leads somewhere else. Pages that shall be collected one by one should not be told apart
# by such a name.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q courlan==1.4.0
venv/bin/python - <<'PY'
import sys
from courlan import clean_url
seen = [clean_url("https://example.org/" + tail) for tail in ("compare/?source=paper", "compare/?source=commentary", "view?ref=art-3", "view?medium=print", "view?via=art-3", "view?from=3", "areas/7/#p2")]
print(seen)
if seen != ["https://example.org/" + tail for tail in ("compare/", "compare/", "view", "view", "view?via=art-3", "view?from=3", "areas/7/#p2")]:
    sys.exit("no longer so: look again")
PY
