#!/usr/bin/env bash
# Zensical 0.0.73. "build --clean", which is there to empty the folder of the site first, leaves what begins with a dot: files and whole folders. Seen: site/old.html is gone after it, site/.hid and site/.well-known/old.txt are
# still there, and are published with the next upload.
# Why it matters: a statement under /.well-known/ that was withdrawn (a policy, a proof of ownership) stays on line, though the build was said to be clean.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q zensical==0.0.73
mkdir docs
echo '# Home' > docs/index.md
printf 'site_name: T\n' > mkdocs.yml
venv/bin/zensical build > /dev/null
mkdir site/.well-known
touch site/old.html site/.hid site/.well-known/old.txt
venv/bin/zensical build --clean > /dev/null
find site -name '.*' -o -name 'old.*' | sort
test ! -e site/old.html && test -e site/index.html && test -e site/.hid && test -e site/.well-known/old.txt || { echo "no longer so: look again"; exit 1; }
