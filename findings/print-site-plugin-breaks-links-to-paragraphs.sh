#!/usr/bin/env bash
# mkdocs-print-site-plugin 2.9 with MkDocs 1.6.1, which puts all pages of a site on one to print. Links to places are given the name of their page before them, and of the places only headings and the items of notes get
# it. Seen: a link to the paragraph <p id="area-7-p2"> of page areas/7 leads to "#areas-7-area-7-p2", which is nowhere, while the paragraph keeps its id; the same with the way back from a note ("#areas-7-fnref:1"), and two
# pages with a note each have the id "fnref:1" twice. aria-describedby keeps the old name. Links to headings work. Nothing is said about it.
# Why it matters: the one page that people print and send has dead links wherever paragraphs are numbered and linked, and its notes do not lead back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q mkdocs==1.6.1 mkdocs-print-site-plugin==2.9
mkdir -p docs/areas
cat > mkdocs.yml <<'YML'
site_name: T
theme: mkdocs
plugins: [print-site]
markdown_extensions: [footnotes]
nav: [index.md, Seven: areas/7.md, Eight: areas/8.md]
YML
printf '# Home\n\nSee [a clause](areas/7.md#area-7-p2) and [its page](areas/7.md#area-7).\n' > docs/index.md
printf '# Area 7\n\n<p id="area-7-p2">Two.</p>\n\nWords[^1].\n\n[^1]: Note.\n' > docs/areas/7.md
printf '# Area 8\n\nWords[^1].\n\n[^1]: Note.\n' > docs/areas/8.md
venv/bin/mkdocs build -q
python3 - <<'PY'
import re
import sys
page = open("site/print_page/index.html").read()
ids, links = re.findall(r'\sid="([^"]+)"', page), re.findall(r'href="#([^"]+)"', page)
dead, twice = [link for link in links if link not in ids], [one for one in ids if ids.count(one) > 1]
print(dead, twice)
if dead != ["areas-7-area-7-p2", "areas-7-fnref:1", "areas-8-fnref:1"] or twice != ["fnref:1", "fnref:1"] or "areas-7-area-7" not in links or "area-7-p2" not in ids:
    sys.exit("no longer so: look again")
PY
