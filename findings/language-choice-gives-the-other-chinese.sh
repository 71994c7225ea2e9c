#!/usr/bin/env bash
# accept-language-parser 1.5.0 and negotiator 1.1.0 (npm; by it Express chooses), werkzeug 3.1.9 (PyPI; by it Flask does) choose among the languages of a site by what a browser asks for. They do not know that Taiwan and Hong Kong write
# zh-Hant. Seen, for a site in en, zh-Hans and zh-Hant and the header of a browser in Taiwan, "zh-TW,zh;q=0.9,en;q=0.8": the first two give zh-Hans, and if zh-Hant stands before it in the list, give that to readers in Beijing; werkzeug
# gives English. "zh-Hant-TW" alone gets nothing from any of them, though the site has zh-Hant. langcodes 3.5.1 finds zh-Hant for both.
# Why it matters: sites tag their Chinese by its script, as they are advised to; the order of a list then decides who gets the other script, and one who tries it with a browser set to plain Chinese sees nothing of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q werkzeug==3.1.9 langcodes==3.5.1
venv/bin/python - <<'PY'
import sys
import langcodes
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header
site, asked = ["en", "zh-Hans", "zh-Hant"], ["zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant-TW"]
seen = [parse_accept_header(header, LanguageAccept).best_match(site) for header in asked]
right = [langcodes.closest_match(tag, site)[0] for tag in ("zh-TW", "zh-Hant-TW")]
print(seen, right)
if seen != ["en", None] or right != ["zh-Hant", "zh-Hant"]:
    sys.exit("no longer so: look again")
PY
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts accept-language-parser@1.5.0 negotiator@1.1.0
cat > run.cjs <<'JS'
const parser = require('accept-language-parser'), Negotiator = require('negotiator');
const both = (site, header) => [parser.pick(site, header), new Negotiator({headers: {'accept-language': header}}).language(site)];
const seen = [both(['en', 'zh-Hans', 'zh-Hant'], 'zh-TW,zh;q=0.9,en;q=0.8'), both(['en', 'zh-Hant', 'zh-Hans'], 'zh-CN,zh;q=0.9,en;q=0.8'), both(['en', 'zh-Hans', 'zh-Hant'], 'zh-Hant-TW')];
console.log(seen);
if (seen.flat().map(String).map(s => s.replace('null', 'undefined')).join() !== 'zh-Hans,zh-Hans,zh-Hant,zh-Hant,undefined,undefined') { console.error('no longer so: look again'); process.exit(1); }
JS
node run.cjs
