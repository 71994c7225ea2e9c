#!/usr/bin/env bash
# lxml 6.1.3 (libxml2) and xmlschema 4.3.2, the two XML Schema validators of Python. Seen: a reference (xs:IDREF) to an id that is
# nowhere in the document is valid to lxml and an error to xmlschema, as XML Schema says; a pattern \s matches NO-BREAK
# SPACE and \w matches "_" to xmlschema, and neither to lxml, as XML Schema says.
# Why it matters: who checks TEI or Akoma Ntoso with one of them has proved less than he thinks: links to nothing pass the
# first, "3 7" with the wrong space passes the second. Both are needed, or a test of one's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q lxml==6.1.3 xmlschema==4.3.2
venv/bin/python - <<'PY'
import sys, xmlschema
from lxml import etree
def verdicts(schema, document):
    schema = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{schema}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(schema)).validate(etree.fromstring(document)), xmlschema.XMLSchema(schema).is_valid(document)
links = ('<xs:element name="text"><xs:complexType><xs:sequence><xs:element name="p" maxOccurs="unbounded"><xs:complexType>'
         '<xs:attribute name="id" type="xs:ID"/><xs:attribute name="see" type="xs:IDREF"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>')
pattern = lambda p: f'<xs:element name="n"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="{p}"/></xs:restriction></xs:simpleType></xs:element>'
seen = {"link to an id that is there": verdicts(links, '<text><p id="a" see="a"/></text>'),
        "link to an id that is not": verdicts(links, '<text><p id="a" see="b"/></text>'),
        "no-break space as \\s": verdicts(pattern(r"3\s7"), "<n>3\u00a07</n>"), "underscore as \\w": verdicts(pattern(r"\w"), "<n>_</n>")}
for what, (first, second) in seen.items(): print(f"{what:28} lxml {first}, xmlschema {second}")
if list(seen.values()) != [(True, True), (True, False), (False, True), (False, True)]:
    sys.exit("no longer so: they agree, or differ in another way")
PY
