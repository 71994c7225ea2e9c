#!/usr/bin/env bash
# goose3 3.1.22, boilerpy3 1.0.7 and readabilipy 0.3.0, which take the main text out of a page. Seen with an article of one charter: goose3 leaves out the clause "Not act." of a list and the paragraph "They shall meet.", between
# long ones, and makes bullets of the numbers 4 and 5; boilerpy3 leaves out "Article 3 says that", the words before a <q>, and keeps the rest of the sentence; readabilipy writes commas behind the items of a list, which the
# page does not have.
# Why it matters: what is left reads like a whole text. A short clause can carry the sense of an article, and a collection made with such a tool cannot be quoted from.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q goose3==3.1.22 boilerpy3==1.0.7 readabilipy==0.3.0
cat > a.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><article><h1>Charter</h1>
<p>The Parties shall cooperate in good faith on all the matters that this Charter names, and they shall do so without any delay.</p>
<ol start="4"><li>Support the role of the Organization in the maintenance of peace and in the settlement of all disputes.</li><li>Not act.</li></ol>
<p>Article 3 says that <q>no State shall be excluded from the consultations that this article provides for</q>, as has been said before.</p>
<p>They shall meet.</p>
<p>The Parties shall also report to the Assembly on what they have done and on what is still to be done by them.</p></article></body></html>
HTML
venv/bin/python -W ignore - <<'PY'
import sys
from boilerpy3 import extractors
from goose3 import Goose
from readabilipy import simple_json_from_html_string
page = open("a.html").read()
goose = Goose().extract(raw_html=page).cleaned_text
boiler = extractors.ArticleExtractor().get_content(page)
ability = " ".join(part["text"] for part in simple_json_from_html_string(page)["plain_text"])
print(goose, boiler, ability, sep="\n--\n")
seen = [
    "report to the Assembly" in goose and "Not act." not in goose and "They shall meet." not in goose and "• Support" in goose,
    "no State shall be excluded" in boiler and "Article 3 says" not in boiler and "Not act." in boiler,
    "all disputes., * Not act.," in ability,
]
if not all(seen):
    sys.exit(f"no longer so: {seen}, look again")
PY
