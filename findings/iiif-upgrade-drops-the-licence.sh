#!/usr/bin/env bash
# @iiif/parser 2.2.10 (npm), by which viewers of scanned books bring manifests of IIIF Presentation 2 to version 3. Seen: "license", by which version 2 says what may be done with the pages, is gone, and no "rights" stands in its
# place; so is viewingDirection "right-to-left". A "seeAlso", "rendering" or "related" that is a bare address, as version 2 allows, becomes one that nobody wrote, "http://example.org/undefined/1"; as an object with an "@id" it stays.
# Why it matters: the manifest that comes out is well-formed and has no word of these losses. A scan under a free licence becomes one without any, an Arabic book is leafed from the wrong end, and the text edition that
# belongs to the pictures, named by seeAlso, is no longer found.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @iiif/parser@2.2.10
cat > try.mjs <<'JS'
import { upgrade } from "@iiif/parser/upgrader";
const made = upgrade({
  "@context": "http://iiif.io/api/presentation/2/context.json",
  "@id": "https://e.org/m",
  "@type": "sc:Manifest",
  label: "Charter",
  attribution: "An Archive",
  license: "http://creativecommons.org/licenses/by/4.0/",
  viewingDirection: "right-to-left",
  seeAlso: "https://e.org/charter.xml",
  rendering: { "@id": "https://e.org/charter.pdf", format: "application/pdf", label: "PDF" },
  sequences: [{ "@id": "https://e.org/s", "@type": "sc:Sequence", canvases: [{ "@id": "https://e.org/c", "@type": "sc:Canvas", label: "1", height: 1, width: 1, images: [] }] }],
});
console.log(JSON.stringify(made));
const lost = !("rights" in made) && !JSON.stringify(made).includes("creativecommons") && !("viewingDirection" in made);
const kept = made.rendering[0].id === "https://e.org/charter.pdf" && made.requiredStatement.value.none[0] === "An Archive";
if (!lost || !kept || !/^http:\/\/example\.org\/undefined\/\d+$/.test(made.seeAlso[0].id)) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
