#!/usr/bin/env bash
# bagit 1.9.0 (PyPI), the Library of Congress's tool for packages of files that are kept for long. A description of several lines is written as one, without anything where a line ended. Seen: "First line\nsecond line" stands in
# bag-info.txt as "First linesecond line". The format has folded lines, and the library reads them, though not as the format says, with the line end and the indent left in the value; when such a bag is saved again, the
# line end goes and the indent stays. is_valid() says True throughout.
# Why it matters: words of a description, an address or a statement of rights run into one another in the one record that is meant to outlast the programs; no check of the bag looks at it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q bagit==1.9.0
venv/bin/python - <<'PY'
import pathlib, sys
import bagit
folder = pathlib.Path("bag")
folder.mkdir()
(folder / "text.html").write_text("<p>Text.</p>")
bagit.make_bag("bag", {"External-Description": "First line\nsecond line"})
info = folder / "bag-info.txt"
written = info.read_text()
info.write_text(written + "Rights: Free to use\n  with a reference\n\tto the source\n")
bag = bagit.Bag("bag")
read = bag.info["Rights"]
bag.save()
saved = info.read_text()
print(written, repr(read), saved, bag.is_valid())
if "First linesecond line" not in written or "\n" not in read or "Rights: Free to use  with a reference\tto the source" not in saved or not bag.is_valid():
    sys.exit("no longer so: look again")
PY
