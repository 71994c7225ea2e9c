#!/usr/bin/env bash
# CETEIcean 1.9.5, which shows TEI in a browser, here in jsdom. For each <note> and <ref> it keeps a hidden copy of the words beside those that are shown, so that the text content of a paragraph has them twice; and both
# sides of a <choice> stand in the text, glued together. Seen: textContent of "The <choice><sic>sovereinty</sic><corr>sovereignty</corr></choice>, see <ref>that</ref>." is "The sovereintysovereignty, see thatthat."
# A reader sees "see that" once, since the copy is hidden.
# Why it matters: offsets, quotations and searches that are made from the text of such a page (annotations, "find in this page" of a script) are wrong behind the first note, and agree with no other reader of the same TEI.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --ignore-scripts CETEIcean@1.9.5 jsdom@26.1.0
cat > a.mjs <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM("<!doctype html><body></body>", { url: "https://example.org/" });
for (const name of ["document", "DOMParser", "Node", "NodeFilter", "Element", "HTMLElement", "customElements", "Event", "CustomEvent", "XMLSerializer"]) globalThis[name] = window[name];
Object.assign(globalThis, { window, CSS: { escape: (text) => text } });
const { default: CETEI } = await import("CETEIcean");
const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>
<text><body><p xml:id="p1">The <choice><sic>sovereinty</sic><corr>sovereignty</corr></choice>, see <ref target="#p1">that</ref>.</p></body></text></TEI>`;
document.body.append(await new CETEI({ documentObject: document }).makeHTML5(tei));
const paragraph = document.querySelector("tei-text tei-p"), hidden = paragraph.querySelectorAll("[hidden]").length;
console.log(paragraph.textContent, hidden);
if (paragraph.textContent !== "The sovereintysovereignty, see thatthat." || hidden !== 1) { console.error("no longer so: look again"); process.exit(1); }
JS
node a.mjs
