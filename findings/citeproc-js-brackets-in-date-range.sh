#!/usr/bin/env bash
# citeproc-js 2.4.63 (npm "citeproc"). A range of months or days, printed by <date form="text" prefix=" (" suffix=")"/> in a
# style whose citations print no date, gets its brackets twice and in the wrong place. Seen, for February to May 2023:
# "Report (February– (May )2023)"; with the brackets on a <group> round the date: "Report (February–May 2023)".
# Why it matters: brackets on the date element are the usual way to write it, and single dates come out right, so that the
# fault shows only for the few works that appeared over some months, in print.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63 @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2
cat > run.js <<'JS'
const CSL = require('citeproc'); const {plugins} = require('@citation-js/core'); require('@citation-js/plugin-csl');
const locale = plugins.config.get('@csl').locales.get('en-US');
const style = date => `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>https://example.org/t</id>
  <updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"/>${date}</layout></bibliography></style>`;
const print = (parts, date) => {
  const item = {id: 'a', type: 'report', title: 'Report', issued: {'date-parts': parts}};
  const engine = new CSL.Engine({retrieveLocale: () => locale, retrieveItem: () => structuredClone(item)}, style(date));
  engine.setOutputFormat('text'); engine.updateItems(['a']);
  return engine.makeBibliography()[1][0].trim();
};
const onDate = '<date variable="issued" form="text" prefix=" (" suffix=")"/>';
const onGroup = '<group prefix=" (" suffix=")"><date variable="issued" form="text"/></group>';
const months = [[2023, 2], [2023, 5]];
const seen = [print(months, onDate), print(months, onGroup), print([[2023, 2]], onDate)];
seen.forEach(s => console.log(s));
const expected = ['Report (February– (May )2023)', 'Report (February–May 2023)', 'Report (February 2023)'];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error('no longer so: the brackets stand elsewhere'); process.exit(1); }
JS
node run.js
