#!/usr/bin/env bash
# atoma 0.0.17 and feedparser 6.0.14 with valid Atom. atoma reads <content type="xhtml"> and <summary type="xhtml">, the form
# that Atom has for marked-up text, as None: all words are lost. feedparser keeps the words but takes ruby, bdi, wbr, mark, data
# and summary away with their ids. Seen: 汉 with "han" above it becomes "汉han", and id="p2" on a <mark> is gone.
# Why it matters: a feed of new clauses is empty for one reader, and for the other a Chinese name has Latin letters in it; the
# feed itself is valid, and no error is raised.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q atoma==0.0.17 feedparser==6.0.14
venv/bin/python - <<'PY'
import sys, atoma, feedparser
def entry(inside):
    return ('<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:example:feed</id><updated>2024-01-01T00:00:00Z</updated>'
            '<author><name>A</name></author><entry><title>E</title><id>urn:example:entry</id><updated>2024-01-01T00:00:00Z</updated>' + inside + "</entry></feed>")
html = '<div xmlns="http://www.w3.org/1999/xhtml"><p id="p1">See <ruby>汉<rt>han</rt></ruby> and <mark id="p2">this</mark>.</p></div>'
feed = entry(f'<content type="xhtml">{html}</content><summary type="xhtml">{html}</summary>')
by_atoma = atoma.parse_atom_bytes(feed.encode()).entries[0]
by_feedparser = feedparser.parse(feed)
value = by_feedparser.entries[0].content[0].value
print("atoma:", by_atoma.content, by_atoma.summary); print("feedparser:", value)
if by_atoma.content is not None or by_atoma.summary is not None or by_feedparser.bozo or "汉han" not in value or "p2" in value or "p1" not in value:
    sys.exit("no longer so: the content is read whole")
PY
