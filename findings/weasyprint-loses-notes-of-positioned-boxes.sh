#!/usr/bin/env bash
# WeasyPrint 70.0 (read back with pypdf 7.1.1). A footnote (float: footnote) whose call stands in a box with position: absolute
# is not printed at all. Seen: the box says "Box text1 goes on.", with the number of the note, and the words "Note of the box."
# are on no page; the next note of the body is number 2, so that the notes at the foot begin with 2. Nothing is logged. With the
# box floated or in the flow, the note is there.
# Why it matters: glosses in the margin are commonly placed like this; their notes, with sources, vanish from the printed
# edition, while the number still sends the reader to the foot of the page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldconfig -p | grep -q libpangoft2-1.0.so.0 || { apt-get update -q; apt-get install -q -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; }
python3 -m venv venv
venv/bin/pip install -q weasyprint==70.0 pypdf==7.1.1
venv/bin/python - <<'PY'
import io, logging, sys, pypdf
from weasyprint import HTML
class Kept(logging.Handler):
    def emit(self, record): messages.append(record.getMessage())
messages = []
logging.getLogger("weasyprint").addHandler(Kept(logging.WARNING))
def text(place):
    html = ('<html lang="en"><style>@page { size: 300pt; margin: 30pt } .note { float: footnote }</style><body>'
            f'<div style="{place}">Box text<span class="note">Note of the box.</span> goes on.</div><p style="padding-top: 60pt">Body text<span class="note">Note of the body.</span></p>')
    return " / ".join(page.extract_text().replace("\n", " ") for page in pypdf.PdfReader(io.BytesIO(HTML(string=html).write_pdf())).pages)
placed, floated, plain = text("position: absolute; top: 0; left: 0"), text("float: left"), text("")
for line in (placed, floated, plain, f"messages: {messages}"): print(line)
if "Note of the box" in placed or "Box text1" not in placed or "2. Note of the body" not in placed or "1. Note of the box" not in floated or "1. Note of the box" not in plain or messages:
    sys.exit("no longer so: the note of the box is printed")
PY
