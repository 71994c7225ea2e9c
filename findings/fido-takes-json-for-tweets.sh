#!/usr/bin/env bash
# opf-fido 1.6.1, which archives use to tell in which format a file is, by the registry PRONOM. JSON has no signature there, so that the extension decides, and of the formats with the extension .json it takes one: "Tweet JSON"
# (fmt/1311), for any JSON file. A file of JSON-LD called .jsonld is JSON-LD (fmt/880), the same bytes called .json are a tweet. TEI, Akoma Ntoso and EPUB are told by their content.
# Why it matters: a deposit of data is catalogued as tweets, and a later search for what is at risk finds it there. A list of formats that goes with the files (as in a README or a BagIt tag file) says what they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q "setuptools<81" opf-fido==1.6.1
echo '{"@context": "https://schema.org", "name": "Charter"}' > a.json
cp a.json a.jsonld
echo '{"clauses": [{"id": "area-7-p2"}]}' > b.json
echo '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>A</p></body></text></TEI>' > a.xml
for file in a.json a.jsonld b.json a.xml; do venv/bin/fido -q "$file" 2> /dev/null; done | tee seen
test "$(grep -c 'fmt/1311,"Tweet JSON"' seen)" = 2 && grep -q 'fmt/880,"JSON-LD"' seen && grep -q TEI seen || { echo "no longer so: look again"; exit 1; }
