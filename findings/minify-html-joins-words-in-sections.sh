#!/usr/bin/env bash
# minify-html 0.18.1 (PyPI). With its defaults, the blank between two inline elements is taken away where they stand directly in section, article, blockquote, div or main, and kept in p, li, dd, td and h2.
# Seen: <blockquote><b>Art.</b> <i>7</i> of it</blockquote> becomes "Art.7 of it"; the same words in <p> are left alone. Its documentation calls these layout elements, in which blanks between elements are destroyed.
# Why it matters: HTML and browsers make no such difference, and a quotation or a clause that is marked up without a paragraph inside loses blanks between words. Only comparing the text of each page with its source shows it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q minify-html==0.18.1
venv/bin/python - <<'PY'
import re, sys
import minify_html
def words(element):
    return re.sub("<[^>]*>", "", minify_html.minify(f"<{element}><b>Art.</b> <i>7</i> of it</{element}>"))
joined = {element for element in ("section", "article", "blockquote", "div", "main", "p", "li", "dd", "td", "h2") if words(element) == "Art.7 of it"}
print(joined)
if joined != {"section", "article", "blockquote", "div", "main"}:
    sys.exit("no longer so: look again")
PY
