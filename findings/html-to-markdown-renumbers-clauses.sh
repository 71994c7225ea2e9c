#!/usr/bin/env bash
# markdownify 1.2.3 and html2text 2025.4.15 make Markdown of HTML paragraphs; markdown-it-py 4.0.0 (CommonMark) reads it. markdownify writes
# a paragraph that begins with "3." as it stands, and html2text escapes "3." but not "8)", which begins a list in CommonMark, too. Seen:
# "3. First", "5. Second" → one list from 3, in which the second is called 4; "2024. A year" → item 2024; "8) Fourth" → item 8.
# Why it matters: both feed texts to language models and note programs; clause 5 of a numbered text is shown as 4 there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q markdownify==1.2.3 html2text==2025.4.15 markdown-it-py==4.0.0
venv/bin/python - <<'PY'
import re, sys, html2text
from markdownify import markdownify
from markdown_it import MarkdownIt
html = "<p>3. First words.</p><p>5. Second words.</p>"
read = MarkdownIt().render
one = read(markdownify(html)); two = read(html2text.html2text(html)); three = read(html2text.html2text("<p>8) Fourth words.</p>"))
print(one, two, three, sep="\n")
if re.findall("<ol.*?>|<li>", one) != ['<ol start="3">', "<li>", "<li>"] or "<ol" in two or '<ol start="8">' not in three:
    sys.exit("no longer so: look again")
PY
