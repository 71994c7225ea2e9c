#!/usr/bin/env bash
# jsonschema 4.26.0, fastjsonschema 2.22.3 and jsonschema-rs 0.61.0 with one schema. For the pattern ^area-\d+$, seen: jsonschema
# takes "area-3\n", with a line end inside the id, and "area-٣" with an Arabic digit; fastjsonschema takes the second only;
# jsonschema-rs takes neither, as in JavaScript, whose patterns JSON Schema uses.
# Why it matters: a published schema is a promise about identifiers. Data that pass in Python are refused by validators in
# JavaScript and Rust, and an id with a line end breaks each CSV file and address that it goes into.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q jsonschema==4.26.0 fastjsonschema==2.22.3 jsonschema-rs==0.61.0
venv/bin/python - <<'PY'
import sys, fastjsonschema, jsonschema, jsonschema_rs
schema = {"$schema": "http://json-schema.org/draft-07/schema#", "type": "string", "pattern": r"^area-\d+$"}
fast = fastjsonschema.compile(schema)
def by_fastjsonschema(value):
    try: fast(value)
    except fastjsonschema.JsonSchemaValueException: return False
    return True
python, rust = jsonschema.Draft7Validator(schema), jsonschema_rs.validator_for(schema)
seen = {value: (python.is_valid(value), by_fastjsonschema(value), rust.is_valid(value)) for value in ("area-3", "area-3\n", "area-٣")}
for value, verdicts in seen.items(): print(repr(value), dict(zip(("jsonschema", "fastjsonschema", "jsonschema-rs"), verdicts)))
if list(seen.values()) != [(True, True, True), (True, False, False), (True, True, False)]:
    sys.exit("no longer so: the validators agree, or differ in another way")
PY
