#!/usr/bin/env bash
# idutils 1.7.1, the library by which Invenio and sites made with it tell what kind of identifier was typed. Anything with a slash is a Handle to it, and any number a PubMed id. Seen: "S/RES/1373", the symbol of a
# resolution of the United Nations, and "eli/reg/2016/679", a European law, are a "handle", with the address https://hdl.handle.net/S/RES/1373, which nobody has registered; "2023" and "7" are a "pmid".
# "0000-0002-1825-0097" is an ORCID and an ISNI, for which the order decides. Official symbols of documents have no kind.
# Why it matters: a form that fills in the kind by itself makes a link to somewhere else out of the number of a law or the year of a report; the kind of a related identifier is better given than guessed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q idutils==1.7.1
venv/bin/python -W ignore - <<'PY'
import sys
import idutils
seen = {text: idutils.detect_identifier_schemes(text) for text in ("S/RES/1373", "eli/reg/2016/679", "2023", "7", "A-7")}
address = idutils.to_url("S/RES/1373", "handle", url_scheme="https")
print(seen, address)
if list(seen.values()) != [["handle"], ["handle"], ["pmid"], ["pmid"], []] or address != "https://hdl.handle.net/S/RES/1373":
    sys.exit("no longer so: look again")
PY
