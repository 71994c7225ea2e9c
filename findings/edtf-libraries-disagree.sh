#!/usr/bin/env bash
# edtf 5.0.2 (PyPI) and edtf 4.11.1 (npm), both for the Library of Congress date format. Seen: spring 2023, "2023-21", lasts from
# 1 March to 31 May in Python, from 1 January to 31 March in JavaScript; the set "[1667,1668, 1670..1672]" ends in 1672 in
# Python, in 1670 in JavaScript; "/2023", an unknown beginning, begins ten years earlier, at the end of 2013, in Python, and has no
# beginning in JavaScript. Python's text_to_edtf reads "1898–1899" with an en dash as "1899", with a hyphen as "1898/1899".
# Why it matters: such dates sort and filter works. The same record is found in February by one side of a catalogue only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q edtf==5.0.2
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts edtf@4.11.1
cat > run.mjs <<'JS'
import edtf from 'edtf';
const day = t => Number.isFinite(t) ? new Date(t).toISOString().slice(0, 10) : String(t);
console.log(JSON.stringify(Object.fromEntries(['2023-21', '[1667,1668, 1670..1672]', '/2023'].map(s => { const d = edtf(s); return [s, [day(d.min), day(d.max)]]; }))));
JS
node run.mjs > javascript.json
venv/bin/python - <<'PY'
import json, sys
from edtf import parse_edtf, text_to_edtf
javascript = json.load(open("javascript.json"))
day = lambda t: "%04d-%02d-%02d" % t[:3]
python = {s: [day(parse_edtf(s).lower_strict()), day(parse_edtf(s).upper_strict())] for s in javascript}
dashes = [text_to_edtf("1898–1899"), text_to_edtf("1898-1899")]
for s in javascript: print(f"{s:24} Python {python[s]}, JavaScript {javascript[s]}")
print("text_to_edtf:", dashes)
if (python != {"2023-21": ["2023-03-01", "2023-05-31"], "[1667,1668, 1670..1672]": ["1667-01-01", "1672-12-31"], "/2023": ["2013-12-31", "2023-12-31"]}
        or javascript["2023-21"] != ["2023-01-01", "2023-03-31"] or javascript["[1667,1668, 1670..1672]"][1] != "1670-12-31"
        or javascript["/2023"][0][:1].isdigit() or dashes != ["1899", "1898/1899"]):
    sys.exit("no longer so: the two agree, or differ in another way")
PY
