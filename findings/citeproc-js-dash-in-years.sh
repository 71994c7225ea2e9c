#!/usr/bin/env bash
# citeproc-js 2.4.63 (npm "citeproc"), dates given as {"raw": …}. "2023-2024" with a hyphen is read as a range. Seen: the
# same with an en dash, "2023–2024", is printed "2024" (the first year is lost), and "2023/24", the usual way to write
# an academic or budget year, is printed "Winter 2023". Neither gives an error.
# Why it matters: typographers write ranges of years with an en dash, and titles of reports have "2023/24"; the citation
# then names one year or a season that the source does not have.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63 @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2
cat > run.js <<'JS'
const CSL = require('citeproc'); const {plugins} = require('@citation-js/core'); require('@citation-js/plugin-csl');
const locale = plugins.config.get('@csl').locales.get('en-US');
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>https://example.org/t</id>
  <updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><date variable="issued" form="text"/></layout></bibliography></style>`;
const print = raw => {
  const engine = new CSL.Engine({retrieveLocale: () => locale, retrieveItem: () => ({id: 'a', type: 'report', title: 'R', issued: {raw}})}, style);
  engine.setOutputFormat('text'); engine.updateItems(['a']);
  return engine.makeBibliography()[1][0].trim();
};
const expected = {'2023-2024': '2023–2024', '2023–2024': '2024', '2023/24': 'Winter 2023'};
let same = true;
for (const [raw, out] of Object.entries(expected)) { const got = print(raw); console.log(raw, '→', got); same &&= got === out; }
if (!same) { console.error('no longer so: a range of years is read in another way'); process.exit(1); }
JS
node run.js
