#!/usr/bin/env bash
# trafilatura 2.3.1 (with lxml 6.1.3). A quotation inside a quotation, <q>…<q>…</q>…</q>, comes out with the words of the
# paragraph in another order. Seen, from "The Charter says all members shall act, and then it ends.": a text in which
# "and then it ends" stands before "shall"; with one level of <q> the order is right.
# Why it matters: trafilatura feeds many text corpora; a clause with a nested quotation, marked up as HTML asks for,
# is read there with its words shuffled, and no error or warning says so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q trafilatura==2.3.1 lxml_html_clean==0.4.6
venv/bin/python - <<'PY'
import sys, trafilatura
def text(sentence):
    rest = "<p>" + "Each side keeps to the measures of this chapter in good faith and without delay. " * 5 + "</p>"
    out = trafilatura.extract(f"<html><body><article>{rest}<p>{sentence}</p>{rest}</article></body></html>")
    return " ".join(out.split()).split("without delay. ", 5)[-1].split("Each side")[0].strip()
nested = text("The Charter says <q>all members <q>shall</q> act</q>, and then it ends.")
single = text("The Charter says <q>all members shall act</q>, and then it ends.")
print("nested:", nested); print("single:", single)
order = lambda s: s.find("shall") < s.find("act") < s.find("and then")
if order(nested) or not order(single):
    sys.exit("no longer so: the words keep their order")
PY
