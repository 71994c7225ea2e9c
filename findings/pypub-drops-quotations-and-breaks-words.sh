#!/usr/bin/env bash
# pypub3 2.0.9, which makes e-books of web pages. Elements that it does not know go with their words, what is left is glued, and words are torn. Seen: "The <q>first</q> words, the <abbr>UN</abbr> and <dfn>terms</dfn>." becomes "The words, theand
# terms."; <ins>, <mark> and <time> lose their words as well. "un<i>safe</i>ty" is written with a line break before the <i>, so that readers see "un safety"; "&copy;" and "&mdash;" are printed as these letters; of
# <dl><dt>t</dt><dd>d</dd></dl> only d is left, and <ol start="4"><li value="7"> is number 1.
# Why it matters: a text that marks quotations and abbreviations as HTML asks for loses just these in its book, whose sentences still look like sentences; the book is well-formed, and nothing is logged.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypub3==2.0.9
venv/bin/python - <<'PY'
import sys, zipfile
import pypub
def book(body):
    made = pypub.Epub("B")
    made.add_chapter(pypub.create_chapter_from_html(f"<html><body>{body}</body></html>".encode(), "A"))
    made.create("./made.epub")
    with zipfile.ZipFile("made.epub") as file:
        text = file.read("OEBPS/chapter-1.xhtml").decode()
    return " ".join(text.split("<hr/>")[1].split("</body>")[0].split())
seen = [book(body) for body in (
    "<p>The <q>first</q> words, the <abbr>UN</abbr> and <dfn>terms</dfn>.</p>",
    "<p>un<i>safe</i>ty</p>",
    "<p>a &copy; b</p>",
    "<dl><dt>t</dt><dd>d</dd></dl>",
    '<ol start="4"><li value="7">seven</li></ol>',
)]
print(seen)
if seen != [
    "<p>The words, theand <dfn>terms</dfn>. </p>",
    "<p>un <i>safe</i>ty </p>",
    "<p>a &amp;copy; b</p>",
    "<dd>d</dd>",
    "<ol><li>seven</li> </ol>",
]:
    sys.exit("no longer so: words and their order are kept")
PY
