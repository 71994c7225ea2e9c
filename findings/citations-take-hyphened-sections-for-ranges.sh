#!/usr/bin/env bash
# pandoc 3.9 (in pypandoc_binary 1.17) and citeproc-js 2.4.63 (npm "citeproc"). The number of one section that has a hyphen, as codes of law and annexes have ("section 3-101", "section A-7"), is taken for a range: it gets an en
# dash and the plural. Seen: [@a, sec. 3-101] is printed "secs. 3–101" by both, [@a, sec. A-7] "secs. A–7" by pandoc and "sec. A-7" by citeproc-js.
# Why it matters: the citation of one place becomes one of two or of a hundred, differently from program to program, and whoever looks for "3-101" in the text that cites does not find it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypandoc-binary==1.17
npm init -y >/dev/null
npm install --silent --no-audit --no-fund citeproc@2.4.63 @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 >/dev/null
cat >style.csl <<'XML'
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US">
<info><title>Test</title><id>test</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout delimiter="; "><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout></citation>
</style>
XML
cat >citations.js <<'JS'
const { plugins } = require("@citation-js/core");
require("@citation-js/plugin-csl");
const locale = plugins.config.get("@csl").locales.get("en-US");
const style = require("node:fs").readFileSync("style.csl", "utf8");
const { Engine } = require("citeproc");
const engine = new Engine({ retrieveLocale: () => locale, retrieveItem: () => ({ id: "a", type: "report", title: "Code" }) }, style);
const cite = (locator) => engine.previewCitationCluster({ citationItems: [{ id: "a", label: "section", locator }], properties: { noteIndex: 0 } }, [], [], "text");
console.log(["A-7", "3-101"].map(cite).join("|"));
JS
node citations.js | tee citeproc.txt
cat >text.md <<'MD'
---
references: [{id: a, type: report, title: Code}]
---
[@a, sec. A-7]|[@a, sec. 3-101]
MD
pandoc=$(venv/bin/python -c "import pypandoc; print(pypandoc.get_pandoc_path())")
"$pandoc" -C --csl style.csl -M suppress-bibliography=true -t plain text.md | tee pandoc.txt
[ "$(cat citeproc.txt)" = "sec. A-7|secs. 3–101" ] && [ "$(cat pandoc.txt)" = "secs. A–7|secs. 3–101" ] || { echo "no longer so: look again" >&2; exit 1; }
