#!/usr/bin/env bash
# python-slugify 9.2.0 (PyPI), github-slugger 2.0.0 and slugify 1.6.9 (npm), which make ids and file names from headings.
# Different numbers give one slug. Seen: python-slugify makes "articles-37" of "Articles 3,7" and of "Articles 37", for a comma
# between digits is taken for that of thousands; github-slugger makes "clause-37" of "Clause 3.7", so that "Clause 37", which
# stands later, has to be "clause-37-1"; slugify makes "ARES771" of the two document numbers A/RES/77/1 and A/RES/7/71.
# Why it matters: slugs are the permanent addresses of headings, and people guess them: #clause-37 opens clause 3.7, and when
# 3.7 is added, the address of clause 37 goes over to it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q python-slugify==9.2.0
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts github-slugger@2.0.0 slugify@1.6.9
cat > run.mjs <<'JS'
import GithubSlugger from 'github-slugger'; import slugify from 'slugify';
const page = new GithubSlugger(), seen = [page.slug('Clause 3.7'), page.slug('Clause 37'), slugify('A/RES/77/1'), slugify('A/RES/7/71')];
console.log(seen);
if (seen.join() !== 'clause-37,clause-37-1,ARES771,ARES771') { console.error('no longer so: the slugs differ'); process.exit(1); }
JS
node run.mjs
venv/bin/python - <<'PY'
import sys
from slugify import slugify
seen = [slugify(heading) for heading in ("Articles 3,7", "Articles 37", "Articles 3, 7", "Articles 3.7")]
print(seen)
if seen != ["articles-37", "articles-37", "articles-3-7", "articles-3-7"]:
    sys.exit("no longer so: the slugs differ")
PY
