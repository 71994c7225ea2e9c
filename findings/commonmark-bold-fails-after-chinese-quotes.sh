#!/usr/bin/env bash
# CommonMark in commonmark 0.9.2, mistune 3.4.0 and markdown-it-py 4.3.0, against Python-Markdown 3.11.3. Bold type round a Chinese
# phrase in quotes or ending in a bracket, followed by a Chinese word. Seen: **“全球安全”**是 and **安全（NTS）**的 are printed
# with their asterisks by the first three; Python-Markdown makes them bold. With a space after ** all four do.
# Why it matters: the rule for closing marks counts on spaces between words, which Chinese has not; a text that is right in
# one Markdown shows stars in the others.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q commonmark==0.9.2 mistune==3.4.0 markdown-it-py==4.3.0 Markdown==3.11.3
venv/bin/python - <<'PY'
import sys, commonmark, markdown, mistune
from markdown_it import MarkdownIt
tools = {"commonmark": commonmark.commonmark, "mistune": mistune.html, "markdown-it-py": MarkdownIt().render, "Python-Markdown": markdown.markdown}
texts = ["**“全球安全”**是", "**安全（NTS）**的", "**“全球安全”** 是"]
seen = {tool: ["<strong>" in render(text) for text in texts] for tool, render in tools.items()}
for tool, bold in seen.items(): print(f"{tool:15}", dict(zip(texts, bold)))
if any(seen[t] != [False, False, True] for t in list(tools)[:3]) or seen["Python-Markdown"] != [True] * 3:
    sys.exit("no longer so: the phrases are bold everywhere")
PY
