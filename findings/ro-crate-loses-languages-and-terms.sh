#!/usr/bin/env bash
# rocrate 0.16.0 (PyPI), which reads and writes RO-Crates, folders of research data with a description in JSON-LD. A crate that is only read and written again says less. Seen: the name {"@value": "宪章", "@language": "zh"} comes
# back as "宪章", a date with its type as a bare string; and of the context only the standard one is left, so that "clauseNumber", which the crate explained by an address of its own there, is a word without a meaning, which by the
# rules of JSON-LD is ignored. Its value "1.10" is still in the file.
# Why it matters: a title in two languages is two names without languages, and what an edition says in its own terms (numbers of clauses, the paragraph a file belongs to) looks kept and is no longer data to whoever reads it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q rocrate==0.16.0
venv/bin/python - <<'PY'
import json, pathlib, sys
from rocrate.rocrate import ROCrate
standard = "https://w3id.org/ro/crate/1.1/context"
pathlib.Path("old").mkdir()
pathlib.Path("old/p.txt").write_text("x")
graph = [
    {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"}, "about": {"@id": "./"}},
    {"@id": "./", "@type": "Dataset", "name": [{"@value": "Charter", "@language": "en"}, {"@value": "宪章", "@language": "zh"}], "datePublished": "2023-02", "hasPart": [{"@id": "p.txt"}]},
    {"@id": "p.txt", "@type": "File", "clauseNumber": "1.10", "dateCreated": {"@value": "2023-02-21", "@type": "http://www.w3.org/2001/XMLSchema#date"}},
]
terms = {"clauseNumber": "https://e.org/terms#clauseNumber"}
pathlib.Path("old/ro-crate-metadata.json").write_text(json.dumps({"@context": [standard, terms], "@graph": graph}))
ROCrate("old").write("new")
made = json.loads(pathlib.Path("new/ro-crate-metadata.json").read_text())
of = {each["@id"]: each for each in made["@graph"]}
print(json.dumps(made, ensure_ascii=False))
if made["@context"] not in (standard, [standard]) or of["./"]["name"] != ["Charter", "宪章"] or of["p.txt"]["clauseNumber"] != "1.10" or of["p.txt"]["dateCreated"] != "2023-02-21":
    sys.exit("no longer so: look again")
PY
