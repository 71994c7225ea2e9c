#!/usr/bin/env bash
# pypdf 7.1.1 and pikepdf 10.18.0. Two PDF volumes, each with a named destination "clause-1" and a link to it, are joined. Seen:
# after PdfWriter.append of pypdf one "clause-1" is left, that of the first volume, and the link in the second volume leads to the
# first. pikepdf's add_pages_from leads it right, under the new name "clause-1.1", but drops a name that no link uses ("second").
# Why it matters: volumes of one edition have the same names by design. Each link of the second leads to a clause of another
# text, or an address such as edition.pdf#clause-7 that was given out is dead; both files are valid, no message is given.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypdf==7.1.1 pikepdf==10.18.0
venv/bin/python - <<'PY'
import io, sys, pikepdf, pypdf
from pikepdf import Array, Dictionary, Name, String
def volume(extra):
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    page.obj.Annots = pdf.make_indirect(Array([pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[10, 10, 50, 50], Dest=String("clause-1")))]))
    names = sum(([String(n), Array([page.obj, Name.Fit])] for n in sorted(["clause-1", extra])), [])
    pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(names))))
    out = io.BytesIO(); pdf.save(out); return out
first, second = volume("first"), volume("second")
writer = pypdf.PdfWriter()
writer.append(first); writer.append(second)
by_pypdf = io.BytesIO(); writer.write(by_pypdf)
joined = pikepdf.open(first); joined.add_pages_from(pikepdf.open(second))
by_pikepdf = io.BytesIO(); joined.save(by_pikepdf)
def read(file):
    pdf = pypdf.PdfReader(file)
    return ({str(name): pdf.get_destination_page_number(d) for name, d in pdf.named_destinations.items()},
            [str(page["/Annots"][0].get_object()["/Dest"]) for page in pdf.pages])
seen = {"pypdf": read(by_pypdf), "pikepdf": read(by_pikepdf)}
for tool, (names, links) in seen.items(): print(f"{tool:8} names → page {names}, links {links}")
wrong = ({"clause-1": 0, "first": 0, "second": 1}, ["clause-1", "clause-1"])
renamed = ({"clause-1": 0, "clause-1.1": 1, "first": 0}, ["clause-1", "clause-1.1"])
if seen != {"pypdf": wrong, "pikepdf": renamed}:
    sys.exit("no longer so: names and links of the second volume stay as they were")
PY
