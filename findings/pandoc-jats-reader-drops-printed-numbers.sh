#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17), its reader of JATS, the XML of journals and of many official papers. Labels, by which JATS gives the printed number of a thing, are left out: a list goes by its first alone, and by that only if it is
# a plain number. Seen: a list with the labels (c) and (e) is numbered 1, 2, one with 3 and 7 is numbered 3, 4; <sec><label>3</label><title>Third</title> is headed "Third"; <statement><label>Rule 7</label> and <boxed-text><label>Box
# 1</label> lose their labels; <attrib> of a quotation is printed twice. There is no warning.
# Why it matters: JATS tells programs to take the label as it stands instead of counting. Every citation of rule 7, section 3 or point (e) leads nowhere in what pandoc makes of it, and the words are all there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc_binary==1.17
venv/bin/python - <<'PY'
import re, sys
import pypandoc
def read(body):
    html = pypandoc.convert_text(f"<article><body>{body}</body></article>", "html", format="jats")
    return " ".join(html.split())
listed = read('<list list-type="order"><list-item><label>(c)</label><p>third</p></list-item><list-item><label>(e)</label><p>fifth</p></list-item></list>')
counted = read('<list list-type="order"><list-item><label>3</label><p>third</p></list-item><list-item><label>7</label><p>seventh</p></list-item></list>')
section = read("<sec><label>3</label><title>Third</title><p>Text.</p></sec>")
rule = read("<statement><label>Rule 7</label><p>Text.</p></statement>")
box = read("<boxed-text><label>Box 1</label><p>Text.</p></boxed-text>")
quote = read("<disp-quote><p>Words.</p><attrib>Somebody</attrib></disp-quote>")
print(pypandoc.get_pandoc_version(), listed, counted, section, rule, box, quote, sep="\n")
if (re.findall("<ol[^>]*>", listed), "(c)" in listed, "(e)" in listed) != (["<ol>"], False, False) or re.findall("<(?:ol|li)[^>]*>", counted) != ['<ol start="3">', "<li>", "<li>"] or ">Third<" not in section or "3" in re.sub("<[^>]*>", "", section) \
        or "7" in rule or "Box" in box or quote.count("Somebody") != 2:
    sys.exit("no longer so: look again")
PY
