#!/usr/bin/env bash
# GitHub's Markdown in cmarkgfm 2025.10.22 (PyPI), marked 18.2.1 and remark-gfm 4.0.1 (npm), against linkify of markdown-it 15.0.3.
# A bare address before Chinese words. Seen, for "见 https://example.org/a。下文继续": the three make the full stop and the rest of the
# sentence part of the link (…/a%E3%80%82%E4%B8%8B…), and the curly quote after “https://example.org/q” as well; markdown-it
# ends both links where the address ends. Jinja2's urlize (3.1.6) swallows the Chinese, too.
# Why it matters: Chinese has no space after a stop, so that each bare address in a Chinese text leads to a page that is not
# there, and ends in the words of the sentence.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q cmarkgfm==2025.10.22 jinja2==3.1.6
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 markdown-it@15.0.3
cat > run.js <<'JS'
import fs from 'fs'; import {marked} from 'marked'; import {remark} from 'remark'; import gfm from 'remark-gfm'; import toHtml from 'remark-rehype'; import print from 'rehype-stringify'; import MarkdownIt from 'markdown-it';
const text = fs.readFileSync('text.md', 'utf8');
fs.writeFileSync('out.json', JSON.stringify({marked: marked(text), 'remark-gfm': String(await remark().use(gfm).use(toHtml).use(print).process(text)), 'markdown-it': new MarkdownIt({linkify: true}).render(text)}));
JS
printf '见 https://example.org/a。下文继续\n\n“https://example.org/q” says so\n' > text.md
node run.js
venv/bin/python - <<'PY'
import json, re, sys, cmarkgfm, jinja2
text = open("text.md").read()
seen = {"cmarkgfm": cmarkgfm.github_flavored_markdown_to_html(text), **json.load(open("out.json")),
        "urlize": jinja2.Environment().from_string("{{ text | urlize }}").render(text=text)}
seen = {tool: re.findall(r'href="(.*?)"', html) for tool, html in seen.items()}
for tool, links in seen.items(): print(f"{tool:12}", *links)
right = ["https://example.org/a", "https://example.org/q"]
if any(set(seen[t]) & set(right) for t in ("cmarkgfm", "marked", "remark-gfm")) or right[0] in seen["urlize"] or seen["markdown-it"] != right:
    sys.exit("no longer so: the links end where the addresses end")
PY
