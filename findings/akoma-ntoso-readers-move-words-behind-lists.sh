#!/usr/bin/env bash
# tulit 0.8.0 and normattiva2md 2.1.15 (PyPI), which read laws in Akoma Ntoso. Seen, with an article whose list of points has words before and behind it: tulit puts the words behind the list before its points, "The aims are: and they last."
# and then (a) and (b), whose letters it leaves out, and makes "No oldnew rule." of <del>old</del><ins>new</ins>; normattiva2md leaves the words behind the list out. An article that has its words in <content>, without paragraphs, is a bare
# heading in normattiva2md. Identifiers of the file are replaced in tulit: art_1__para_2 is par_2, in every article.
# Why it matters: the standard has wrapUp for words that hold for all points, often the rule itself ("shall be punished"); with the one it belongs to the introduction, with the other it is gone. Neither says anything.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q tulit==0.8.0 normattiva2md==2.1.15
venv/bin/python - <<'PY'
import sys
from normattiva2md import convert_xml
from tulit.parser.xml.akomantoso import AkomaNtosoParser
def level(kind, end, own):
    return (f'<FRBR{kind}><FRBRthis value="/akn/un/act/1945/charter{end}/!main"/><FRBRuri value="/akn/un/act/1945/charter{end}"/><FRBRdate date="1945-06-26" name="adopted"/>'
            f'<FRBRauthor href="#un"/>{own}</FRBR{kind}>')
meta = ('<meta><identification source="#un">' + level("Work", "", '<FRBRcountry value="un"/>') + level("Expression", "/eng@", '<FRBRlanguage language="eng"/>') + level("Manifestation", "/eng@.xml", "")
        + '</identification><references source="#un"><TLCOrganization eId="un" href="/ontology/organization/un" showAs="UN"/></references></meta>')
body = ('<article eId="art_1"><num>Article 1</num><heading>Aims</heading><paragraph eId="art_1__para_1"><num>1.</num><list eId="art_1__para_1__list_1"><intro><p>The aims are:</p></intro>'
        '<point eId="art_1__para_1__list_1__point_a"><num>(a)</num><content><p>to keep peace;</p></content></point>'
        '<point eId="art_1__para_1__list_1__point_b"><num>(b)</num><content><p>to act together;</p></content></point><wrapUp><p>and they last.</p></wrapUp></list></paragraph>'
        '<paragraph eId="art_1__para_2"><num>2.</num><content><p>Second part.</p></content></paragraph></article>'
        '<article eId="art_2"><num>Article 2</num><content><p>All are equal.</p></content></article>'
        '<article eId="art_3"><num>Article 3</num><paragraph eId="art_3__para_1"><content><p>No <del>old</del><ins>new</ins> rule.</p></content></paragraph></article>')
with open("law.xml", "w") as file:
    file.write(f'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">{meta}<body>{body}</body></act></akomaNtoso>')
parser = AkomaNtosoParser()
parser.parse("law.xml")
seen = [[(child["eId"], child["text"]) for child in article["children"]] for article in parser.articles]
markdown = convert_xml("law.xml").markdown
print(seen, markdown)
if seen != [[("par_1", "The aims are: and they last.\nto keep peace;\nto act together;"), ("par_2", "Second part.")], [("unp_1", "All are equal.")], [("par_1", "No oldnew rule.")]] \
        or "(b) to act together;" not in markdown or "they last" in markdown or "## Article 2" not in markdown or "All are equal" in markdown:
    sys.exit("no longer so: look again")
PY
