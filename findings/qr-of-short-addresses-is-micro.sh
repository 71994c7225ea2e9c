#!/usr/bin/env bash
# segno 1.6.6. segno.make, the function of its first example, draws a Micro QR code where the content is short enough: one corner mark in place
# of three. Readers that look for QR codes do not know that form: OpenCV 4.12.0 (opencv-python-headless 4.12.0.88) finds nothing.
# Seen: "EX.ORG/7" → M3-M, not read; make_qr of the same → 1-H, read; the longer address https://example.org/7/ → 2-M, read.
# Why it matters: the shorter the permanent address on a printed sheet, the likelier that nobody can open it; a longer one in the test works.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q segno==1.6.6 opencv-python-headless==4.12.0.88 numpy==2.2.6
venv/bin/python - <<'PY'
import sys, cv2, segno
def read(code):
    code.save("code.png", scale=8, border=4)
    return cv2.QRCodeDetector().detectAndDecode(cv2.imread("code.png"))[0]
short, plain, long = segno.make("EX.ORG/7"), segno.make_qr("EX.ORG/7"), segno.make("https://example.org/7/")
print(short.designator, read(short), plain.designator, read(plain), long.designator, read(long))
if not short.is_micro or read(short) or plain.is_micro or read(plain) != "EX.ORG/7" or long.is_micro or not read(long):
    sys.exit("no longer so: look again")
PY
