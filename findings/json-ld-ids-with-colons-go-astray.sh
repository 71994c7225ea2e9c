#!/usr/bin/env bash
# JSON-LD 1.1 in PyLD 3.3.0 and rdflib 7.6.0. A relative "@id" with a colon, "area-1:p2", is not resolved against @base but taken as
# an address with the scheme "area-1". Written "./area-1:p2", as the rules for addresses ask, rdflib resolves it; in PyLD the node
# and all its statements vanish from the RDF without an error. "area-1.p2" is right in both.
# Why it matters: references to clauses and canonical references often have a colon; half of the annotations on them point
# at nothing on the web, or are not there at all, and both outputs are valid RDF.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q PyLD==3.3.0 rdflib==7.6.0
venv/bin/python - <<'PY'
import json, sys, rdflib
from pyld import jsonld
def statements(identifier):
    document = {"@context": {"@vocab": "https://example.org/v#", "@base": "https://example.org/ed/"}, "@id": identifier, "text": "One."}
    return [jsonld.to_rdf(document, {"format": "application/n-quads"}).strip(), rdflib.Graph().parse(data=json.dumps(document), format="json-ld").serialize(format="nt").strip()]
seen = {identifier: [s.split(" ")[0] for s in statements(identifier)] for identifier in ("area-1:p2", "./area-1:p2", "area-1.p2")}
for identifier, (first, second) in seen.items(): print(f"{identifier:12} PyLD {first or '(nothing)'}, rdflib {second or '(nothing)'}")
base = "<https://example.org/ed/"
if list(seen.values()) != [["<area-1:p2>"] * 2, ["", base + "area-1:p2>"], [base + "area-1.p2>"] * 2]:
    sys.exit("no longer so: the ids are resolved")
PY
