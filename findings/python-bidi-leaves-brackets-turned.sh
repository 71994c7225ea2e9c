#!/usr/bin/env bash
# python-bidi 0.6.12, which puts right-to-left text into the order in which it is drawn. The package has two functions get_display, and the one that its README imports now, from bidi, leaves brackets as they are where the
# order is turned, though the Unicode rules ask for their mirror image (L4). Seen: "مادة (7) من" (Article (7) of) is drawn with ")7(" by bidi.get_display, and with "(7)" by bidi.algorithm.get_display of the same package;
# the same with square brackets and with "(b)" among Hebrew words. Without brackets both agree.
# Why it matters: numbers of points and articles stand in brackets; in pictures, cards and PDFs made through it every one of them is turned inside out, after no more than a change of the import that the README advises.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q python-bidi==0.6.12
venv/bin/python - <<'PY'
import sys
import bidi
import bidi.algorithm
texts = ["مادة (7) من", "סעיף [7] של", "א (b) ג", "المادة 3-7 من"]
seen = [(bidi.get_display(text), bidi.algorithm.get_display(text)) for text in texts]
print(seen)
mirrored = [new == old.translate(str.maketrans("()[]", ")(][")) for new, old in seen]
if not all(mirrored) or [new == old for new, old in seen] != [False, False, False, True] or ")7(" not in seen[0][0]:
    sys.exit("no longer so: brackets are mirrored by both")
PY
