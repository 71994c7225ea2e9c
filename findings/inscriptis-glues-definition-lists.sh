#!/usr/bin/env bash
# inscriptis 2.7.6. A definition list is printed without anything between a term and its definition, nor between the
# pairs. Seen: <dl><dt>security</dt><dd>The state…</dd><dt>trust</dt>… becomes "securityThe state of being safe.trustThe belief…";
# the words of <summary> stick to bare text after it ("Note 4Other."), too. Block elements such as <p> are set apart as expected.
# Why it matters: the library is made to lay out text as a browser would; glossaries and notes that fold are exactly <dl>
# and <details>, and their terms are no longer words there, so that no search finds them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q inscriptis==2.7.6
venv/bin/python - <<'PY'
import sys
from inscriptis import get_text
glossary = get_text("<dl><dt>security</dt><dd>The state of being safe.</dd><dt>trust</dt><dd>The belief in others.</dd></dl>")
folded = get_text("<div>Clause.</div><details><summary>Note 3</summary><p>It says so.</p></details><details><summary>Note 4</summary>Other.</details>")
paragraphs = get_text("<p>security</p><p>The state of being safe.</p>")
print(repr(glossary)); print(repr(folded)); print(repr(paragraphs))
if "securityThe state" not in glossary or "safe.trust" not in glossary or "securityThe" in paragraphs:
    sys.exit("no longer so: terms and definitions are set apart")
PY
