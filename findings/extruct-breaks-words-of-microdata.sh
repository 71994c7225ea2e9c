#!/usr/bin/env bash
# extruct 0.18.0 (with html-text 0.7.1), which reads the data in pages: microdata, RDFa, JSON-LD. The value of an itemprop is by the standard the text content of its element; extruct lays the text out and puts blanks in.
# Seen: <p itemprop="text">un<i>safe</i>ty of<sup>1</sup> it<br>goes</p> gives "un safe ty of 1 it\ngoes" where the text content is "unsafety of1 itgoes"; <b>A</b>rticle 7 gives "A rticle 7".
# Why it matters: a heading with a large first letter, a word with a part in italics or a link inside a compound are other words in the data taken from the page than on the page, and a comparison with JSON-LD of the same page fails.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q extruct==0.18.0 html-text==0.7.1 lxml==6.1.3
venv/bin/python - <<'PY'
import sys
from extruct import extract
page = '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="name"><b>A</b>rticle 7</h1><p itemprop="text">un<i>safe</i>ty of<sup>1</sup> it<br>goes</p></div>'
[article] = extract(page, syntaxes=["microdata"])["microdata"]
seen = article["properties"]
print(seen)
if seen != {"name": "A rticle 7", "text": "un safe ty of 1 it\ngoes"}:
    sys.exit("no longer so: a value is the text content")
PY
