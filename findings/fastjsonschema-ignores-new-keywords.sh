#!/usr/bin/env bash
# fastjsonschema 2.22.3 against jsonschema 4.26.0. A schema that says "$schema": …/2020-12/schema is compiled without a word, and the
# keywords that draft 7 did not have are not checked. Seen: data that break dependentRequired, minContains, unevaluatedProperties,
# or a maxLength beside a $ref are valid to it, and invalid to jsonschema.
# Why it matters: the library is chosen for speed in builds; a schema of today, rightly declared, is then a check that cannot fail,
# and faulty records are published.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q fastjsonschema==2.22.3 jsonschema==4.26.0
venv/bin/python - <<'PY'
import sys, fastjsonschema, jsonschema
def verdicts(schema, data):
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    try: fastjsonschema.compile(schema)(data); fast = True
    except fastjsonschema.JsonSchemaValueException: fast = False
    return fast, jsonschema.Draft202012Validator(schema).is_valid(data)
seen = {"dependentRequired": verdicts({"dependentRequired": {"note": ["author"]}}, {"note": "x"}),
        "minContains": verdicts({"contains": {"const": 1}, "minContains": 2}, [1]),
        "unevaluatedProperties": verdicts({"properties": {"id": True}, "unevaluatedProperties": False}, {"id": 1, "idd": 2}),
        "maxLength beside $ref": verdicts({"$defs": {"s": {"type": "string"}}, "$ref": "#/$defs/s", "maxLength": 1}, "abc"),
        "required": verdicts({"required": ["id"]}, {})}
for keyword, (fast, full) in seen.items(): print(f"{keyword:22} fastjsonschema {fast}, jsonschema {full}")
if list(seen.values()) != [(True, False)] * 4 + [(False, False)]:
    sys.exit("no longer so: the keywords are checked, or the schema is refused")
PY
