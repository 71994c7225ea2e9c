#!/usr/bin/env bash
# Babel 2.19.0. It marks messages with names in braces as python-brace-format by itself, and Message.check, which "pybabel compile" uses, looks only at those with percent signs. Seen: "%(count)d clauses" translated with
# "%(nombre)d clauses" is complained of; "{count} clauses of {unit}", translated with "{nombre} clauses" and without {unit}, is marked, checked and found right, and compiled.
# Why it matters: the mark looks as if somebody took care. The first reader of that language gets a KeyError in place of a page, or a sentence that has lost the place that it names. A test of one's own has to compare the names.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q babel==2.19.0
venv/bin/python - <<'PY'
import io, sys
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
catalog = Catalog(locale="fr")
percent = catalog.add("%(count)d clauses", "%(nombre)d clauses")
braces = catalog.add("{count} clauses of {unit}", "{nombre} clauses")
complaints = [[str(one) for one in message.check(catalog)] for message in (percent, braces)]
write_mo(compiled := io.BytesIO(), catalog)
print(percent.flags, braces.flags, complaints)
if len(complaints[0]) != 1 or complaints[1] or "python-brace-format" not in braces.flags or b"{nombre}" not in compiled.getvalue():
    sys.exit("no longer so: look again")
PY
