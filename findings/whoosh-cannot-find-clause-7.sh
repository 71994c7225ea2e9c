#!/usr/bin/env bash
# Whoosh-Reloaded 2.7.5 (the kept fork of Whoosh), a TEXT field as in its documentation. Words of one character are neither
# indexed nor looked for. Seen: the search for "clause 7", with or without quotes, becomes a search for "clause" and finds
# clause 7, clause 8 and clause 77 alike; "7" alone finds nothing; "clause 77" is right. "Article 3(c)" is indexed as "article"
# alone.
# Why it matters: the first nine clauses of every text cannot be looked up, and the answer does not say that half of the
# question was thrown away. In Chinese the words of one character go, too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q Whoosh-Reloaded==2.7.5
venv/bin/python - <<'PY'
import sys
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser
schema = Schema(id=ID(stored=True), text=TEXT(stored=True))
index = RamStorage().create_index(schema)
writer = index.writer()
for text in ("clause 7", "clause 8", "clause 77"): writer.add_document(id=text, text=text)
writer.commit()
with index.searcher() as searcher:
    seen = {query: sorted(hit["text"] for hit in searcher.search(QueryParser("text", schema).parse(query))) for query in ("clause 7", '"clause 7"', "7", "clause 77")}
words = [token.text for token in StandardAnalyzer()("Article 3(c) 安")]
print(seen, words)
every = ["clause 7", "clause 77", "clause 8"]
if seen != {"clause 7": every, '"clause 7"': every, "7": [], "clause 77": ["clause 77"]} or words != ["article"]:
    sys.exit("no longer so: clause 7 is found")
PY
