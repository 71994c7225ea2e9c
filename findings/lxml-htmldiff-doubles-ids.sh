#!/usr/bin/env bash
# lxml 6.1.3, lxml.html.diff.htmldiff, which shows two versions of a page in one. Seen: where the words of an item changed, the
# whole list comes twice, <ol start="4"><li id="i4"> with the new words and again with the old ones, and a paragraph with an id
# likewise, so that each id is there twice; a removed cell of a table stands outside its row, "</tr> <td><del>b</del></td>". In
# the middle of a paragraph, <ins> and <del> stand in place, as one expects.
# Why it matters: a permanent link into the comparison of two editions goes to one of two places, the page is no longer valid,
# and a listener to a screen reader hears clause 4 in one list and clause 4 again in another.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q lxml==6.1.3 lxml_html_clean==0.4.6
venv/bin/python - <<'PY'
import sys
from lxml.html.diff import htmldiff
items = htmldiff('<ol start="4"><li id="i4">old words</li></ol>', '<ol start="4"><li id="i4">new terms</li></ol>')
paragraph = htmldiff('<p id="c1">old words</p>', '<p id="c1">new terms</p>')
cells = htmldiff("<table><tr><td>a</td><td>b</td></tr></table>", "<table><tr><td>a</td><td>c</td></tr></table>")
middle = htmldiff('<p id="c1">All members respect the old words of the Charter.</p>', '<p id="c1">All members respect the new terms of the Charter.</p>')
for line in (items, paragraph, cells, middle): print(line)
if items.count('id="i4"') != 2 or items.count('start="4"') != 2 or paragraph.count('id="c1"') != 2 or "</tr> <td><del>b</del></td>" not in cells or middle.count('id="c1"') != 1:
    sys.exit("no longer so: ids come once and cells stay in their row")
PY
