#!/usr/bin/env bash
# Sphinx 9.0.4 with docutils 0.22.4 (PyPI). A list whose items are lettered or numbered in Roman figures, "(c) third", "iv. fourth", has other marks in each of the formats that Sphinx writes. Seen: as plain text (-b text) it is "3. third"
# and "4. fourth"; in HTML "c." and "iv.", without the brackets; in LaTeX, and so in PDF, "(c)" and "iv." as they were typed; Texinfo has figures like the text. "7) seventh" is "7." in text and HTML. No warning.
# Why it matters: "item (d)" in the words of the text stays as typed, and in the plain text of the same page there is no (d); it has a 4, which may be another clause. What people quote depends on the format that they had.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q sphinx==9.0.4 docutils==0.22.4
mkdir source
echo 'project = "T"' > source/conf.py
cat > source/index.rst <<'RST'
T
=

See item (d).

(c) third
(d) also

Then

iv. fourth
v. fifth

Then

7) seventh
8) eighth
RST
for builder in text html latex; do venv/bin/sphinx-build -q -b "$builder" source "$builder"; done
venv/bin/python - <<'PY'
import pathlib, re, sys
text, html, latex = (pathlib.Path(path).read_text() for path in ("text/index.txt", "html/index.html", "latex/t.tex"))
lines = [line for line in text.splitlines() if re.match(r"\w+[.)]|\(", line)]
lists = re.findall(r'<ol class="(\w+) simple" start="(\d+)">', html)
labels = re.findall(r"sphinxsetlistlabels\{(.*?)\}\{enumi\}\{enumii\}\{(.*?)\}\{(.*?)\}", latex)
print(lines, lists, labels)
if (lines != ["3. third", "4. also", "4. fourth", "5. fifth", "7. seventh", "8. eighth"] or lists != [("loweralpha", "3"), ("lowerroman", "4"), ("arabic", "7")]
        or "(c)" in html or labels != [(r"\alph", "(", ")"), (r"\roman", "", "."), (r"\arabic", "", ")")]):
    sys.exit("no longer so: look again")
PY
