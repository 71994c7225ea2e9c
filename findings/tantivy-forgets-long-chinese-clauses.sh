#!/usr/bin/env bash
# tantivy 0.27.0 (PyPI), the search engine in Rust, with a text field as its README makes it. Words of 40 bytes or more are left out of the index, and what stands between two signs of punctuation is one word to it. Seen: a Chinese clause of
# 13 characters (39 bytes) is found when it is typed whole, one of 14 is not. A part of a clause, 平等 in 各国一律平等, finds nothing in any case. No error, no warning.
# Why it matters: whoever tries it with a short Chinese heading sees that it works; of the text itself, whose clauses are longer, nothing is there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q tantivy==0.27.0
venv/bin/python - <<'PY'
import sys
import tantivy
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True)
index = tantivy.Index(builder.build())
thirteen, fourteen, short = "各方应当以和平方式解决争端", "各方应当以和平的方式解决争端", "各国一律平等"
writer = index.writer()
for text in (thirteen, fourteen, short, "a" * 39, "b" * 40):
    writer.add_document(tantivy.Document(text=text + "。"))
writer.commit()
index.reload()
searcher = index.searcher()
seen = {q: len(searcher.search(index.parse_query(q, ["text"]), 10).hits) for q in (thirteen, fourteen, short, "平等", "a" * 39, "b" * 40)}
print({q: (len(q.encode()), hits) for q, hits in seen.items()}, searcher.num_docs)
if (len(thirteen), len(fourteen)) != (13, 14) or list(seen.values()) != [1, 0, 1, 0, 1, 0] or searcher.num_docs != 5:
    sys.exit("no longer so: long clauses are found")
PY
