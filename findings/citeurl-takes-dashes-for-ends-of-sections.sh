#!/usr/bin/env bash
# citeurl 12.0.4 (PyPI), which finds citations of American law and makes links of them. It knows sections with a hyphen, as typed, and not as printed. Seen: "42 U.S.C. § 2000e-2(a)" is section 2000e-2; with the en dash of a printed
# book, "§ 2000e–2(a)", it is section 2000e, another section of the same act, with a link to it and without the "(a)"; with a NO-BREAK SPACE behind the sign, as printers set it, "42 U.S.C. § 1983" is not found at all. "28 USC 1331-1332",
# a range, is the one section 1331-1332, which does not exist.
# Why it matters: texts that were set with care get links to other laws than those that they cite, or none, and texts typed carelessly are right. Dashes and such blanks have to be made plain before the search.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q citeurl==12.0.4 markdown==3.11.3
venv/bin/python - <<'PY'
import sys
from citeurl import Citator
citator = Citator()
def found(text):
    return [(cite.tokens["section"], cite.tokens["subsection"]) for cite in citator.list_cites(text)]
seen = [found(text) for text in ("42 U.S.C. § 2000e-2(a)", "42 U.S.C. § 2000e–2(a)", "42 U.S.C. § 1983", "42 U.S.C. §\u00a01983", "28 USC 1331-1332")]
print(seen)
if seen != [[("2000e-2", "(a)")], [("2000e", None)], [("1983", None)], [], [("1331-1332", None)]]:
    sys.exit("no longer so: dashes and blanks of print are read")
PY
