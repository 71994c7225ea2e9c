#!/usr/bin/env bash
# rss-parser 3.13.0 (npm) with valid Atom whose content is type="xhtml", the form for marked-up text. The words of a sentence
# come in another order. Seen: "See <b>one</b> and <i>two</i> then <b>three</b>." becomes "See  and  then .onethreetwo": first
# the bare words, then the words of each kind of element. content and contentSnippet both have it; of two authors the second is
# lost, and a title of type xhtml is an object. feedsmith 3.0.1 reads the same feed as it is.
# Why it matters: a clause with its terms marked up is scrambled in the readers and digests that are built on the library; it
# looks like text, so that the feed is blamed, which is valid.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts rss-parser@3.13.0 feedsmith@3.0.1
cat > run.mjs <<'JS'
import Parser from 'rss-parser'; import { parseFeed } from 'feedsmith';
const div = words => `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>`, sentence = '<p>See <b>one</b> and <i>two</i> then <b>three</b>.</p>';
const feed = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:example:feed</id><updated>2024-01-01T00:00:00Z</updated><entry><title type="xhtml">${div('Clause <sup>2</sup>')}</title>
<id>urn:example:entry</id><updated>2024-01-01T00:00:00Z</updated><link href="https://example.org/c"/><author><name>A. First</name></author><author><name>B. Second</name></author><content type="xhtml">${div(sentence)}</content></entry></feed>`;
const entry = (await new Parser().parseString(feed)).items[0], other = parseFeed(feed).feed.entries[0];
console.log(entry.contentSnippet, '|', entry.author, '|', typeof entry.title, '|', other.content.value);
if (entry.contentSnippet !== 'See  and  then .onethreetwo' || JSON.stringify(entry).includes('B. Second') || typeof entry.title !== 'object' || other.content.value !== sentence) { console.error('no longer so: the words keep their order'); process.exit(1); }
JS
node run.mjs
