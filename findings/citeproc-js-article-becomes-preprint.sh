#!/usr/bin/env bash
# citeproc-js 2.4.63 (npm "citeproc") with the en-US locale that @citation-js/plugin-csl 0.8.2 ships. The locator "art. 3",
# or locator 3 with the label "article", is printed with the name of a kind of publication. Seen: "Charter, preprint 3" for
# both; and pages "art. 3-7" of an item become "preprint 3–7". "para. 3" and "sec. 3" are right.
# Why it matters: treaties and laws are cited by article. The word "article" names in the newer locales a preprint, too, and
# the library takes that term, so that each such citation says something that is not true of the source.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63 @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2
cat > run.js <<'JS'
const CSL = require('citeproc'); const {plugins} = require('@citation-js/core'); require('@citation-js/plugin-csl');
const locale = plugins.config.get('@csl').locales.get('en-US');
const style = body => `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>https://example.org/t</id>
  <updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout>${body}</layout></citation><bibliography><layout>${body}</layout></bibliography></style>`;
const item = {id: 'a', type: 'book', title: 'Charter', page: 'art. 3-7'};
const engine = body => { const e = new CSL.Engine({retrieveLocale: () => locale, retrieveItem: () => ({...item})}, style(body)); e.setOutputFormat('text'); e.updateItems(['a']); return e; };
const cite = (label, locator) => engine('<text variable="title"/><label variable="locator" form="short" prefix=", "/><text variable="locator" prefix=" "/>').makeCitationCluster([{id: 'a', label, locator}]);
const seen = [cite('article', '3'), cite('page', 'art. 3'), engine('<text variable="page"/>').makeBibliography()[1][0].trim(), cite('paragraph', '3'), cite('section', '3')];
seen.forEach(s => console.log(s));
const expected = ['Charter, preprint 3', 'Charter, preprint 3', 'preprint 3–7', 'Charter, para. 3', 'Charter, sec. 3'];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error('no longer so: the label is another'); process.exit(1); }
JS
node run.js
