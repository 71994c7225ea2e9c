#!/usr/bin/env bash
# trafilatura 2.3.1. Eight sections of a treaty stand between a heading with a preamble and a closing line. With class="body-text" (or entry-content, post-text, article-body) on
# each section, the text comes out in another order: the first section, then the heading and the preamble, then the other sections. With class="clause", or none, the order is that of the page.
# Nothing is lost, so that counting words or letters does not show it.
# Why it matters: class names that a theme may well use for its paragraphs turn a text round in corpora, and a quotation with its heading comes from the wrong place.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q trafilatura==2.3.1 lxml_html_clean==0.4.3
venv/bin/python - <<'PY'
import sys, trafilatura
def lines(name):
    rows = "".join(f'<section class="{name}"><p>Sentence {n} of the treaty says that the parties shall meet every year in the city of their choice and report what they did.</p></section>' for n in range(1, 9))
    page = f'<!doctype html><html lang="en"><head><title>T</title></head><body><main><h1>Treaty</h1><p>The preamble says that the parties agreed to the following articles after long talks.</p>{rows}<p>The closing says that this treaty is open for all.</p></main></body></html>'
    return trafilatura.extract(page).splitlines()
usual, turned = lines("clause"), lines("body-text")
print(usual[0], "|", turned[0], "|", turned[1:3])
if usual[0] != "Treaty" or not turned[0].startswith("Sentence 1") or turned[1] != "Treaty" or sorted(usual) != sorted(turned):
    sys.exit("no longer so: look again")
PY
