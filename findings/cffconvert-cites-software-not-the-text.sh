#!/usr/bin/env bash
# cffconvert 2.0.0 with a valid CITATION.cff of version 1.2.0 that says type: dataset and has a preferred-citation, a report by an institution. All its formats cite the
# repository, none what is preferred; the type is not looked at (RIS GEN, CodeMeta SoftwareSourceCode), and in CodeMeta an institution is a Person.
# Seen: BibTeX, RIS, APA and CodeMeta name "The Data" and "World Data Office"; "The Report" occurs in none.
# Why it matters: the key exists so that readers cite the text and not the repository around it; sites that use the key and this converter
# give two different citations of one file.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q cffconvert==2.0.0 "setuptools==80.9.0"
cat > CITATION.cff <<'CFF'
cff-version: 1.2.0
message: Please cite the report.
title: The Data
type: dataset
version: 1.2.0
date-released: "2024-03-01"
authors:
  - name: World Data Office
preferred-citation:
  type: report
  title: The Report
  year: 2023
  authors:
    - name: Institute of Examples
CFF
venv/bin/cffconvert --validate
for form in bibtex ris apalike codemeta; do venv/bin/cffconvert -f $form; done | tee all.txt
if grep -q "The Report" all.txt || ! grep -q '"@type": "Person"' all.txt || ! grep -q SoftwareSourceCode all.txt || ! grep -q "TY  - GEN" all.txt; then
    echo "no longer so: look again" >&2; exit 1
fi
