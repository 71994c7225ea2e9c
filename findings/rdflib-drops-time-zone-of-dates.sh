#!/usr/bin/env bash
# rdflib 7.6.0. Dates are changed when a graph is only read and written again. Seen: "2023-02-21+08:00"^^xsd:date comes back as
# "2023-02-21" and "2023-02-21Z" as well: the zone is lost, and with it which day was meant; "003"^^xsd:integer comes back as
# "3".
# Why it matters: an edition that states the day of a paper in the time of its place loses that; checksums and signatures over the
# graph no longer agree, and leading zeros of document numbers are gone. Literals need rdflib.NORMALIZE_LITERALS = False.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q rdflib==7.6.0
venv/bin/python - <<'PY'
import sys, rdflib
data = "".join(f'<urn:a> <urn:b{i}> "{value}"^^<http://www.w3.org/2001/XMLSchema#{kind}> .\n' for i, (value, kind) in
               enumerate([("2023-02-21+08:00", "date"), ("2023-02-21Z", "date"), ("003", "integer"), ("2023-02", "gYearMonth")]))
again = lambda: sorted(str(o) for o in rdflib.Graph().parse(data=rdflib.Graph().parse(data=data, format="nt").serialize(format="nt"), format="nt").objects())
seen = again()
rdflib.NORMALIZE_LITERALS = False
careful = again()
print(seen); print(careful)
if seen != ["2023-02", "2023-02-21", "2023-02-21", "3"] or careful != ["003", "2023-02", "2023-02-21+08:00", "2023-02-21Z"]:
    sys.exit("no longer so: the dates come back as they were")
PY
