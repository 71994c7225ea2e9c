#!/usr/bin/env bash
# xslt-processor 5.1.2 (npm), XSLT 1.0 in JavaScript, to which pages turn as browsers take theirs out. Words and numbers of a document that is only copied change. Seen: a blank that stands alone between two elements is
# dropped, "Art. <hi>3</hi> <hi>x</hi> of it" comes out of the identity transformation as "Art. <hi>3</hi><hi>x</hi> of it"; without a template for <hi>, as "Art. 3x of it", though value-of of the paragraph gives "Art. 3 x of it".
# <xsl:number format="1. "/> prints "1", and format="(a) " prints "a": all that a format has round its number goes.
# Why it matters: XSLT says that blanks of the document stay unless xsl:strip-space is there. Numbers run into the words that follow, "1First clause", and two words become one wherever both are marked up.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund xslt-processor@5.1.2
cat > try.mjs <<'JS'
import { XmlParser, Xslt } from "xslt-processor";
const sheet = (body) => `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output omit-xml-declaration="yes"/>${body}</xsl:stylesheet>`;
const text = "<t><p>Art. <hi>3</hi> <hi>x</hi> of it</p></t>";
const run = (body) => new Xslt().xsltProcess(new XmlParser().xmlParse(text), new XmlParser().xmlParse(sheet(body)));
const seen = [
  await run('<xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>'),
  await run('<xsl:template match="p"><o><xsl:apply-templates/></o></xsl:template>'),
  await run('<xsl:template match="/"><o><xsl:value-of select="//p"/></o></xsl:template>'),
  await run('<xsl:template match="p"><o><xsl:number format="1. "/>First</o></xsl:template>'),
  await run('<xsl:template match="p"><o><xsl:number format="(a) "/>First</o></xsl:template>'),
];
console.log(seen);
const wanted = ["<t><p>Art. <hi>3</hi><hi>x</hi> of it</p></t>", "<o>Art. 3x of it</o>", "<o>Art. 3 x of it</o>", "<o>1First</o>", "<o>aFirst</o>"];
if (JSON.stringify(seen) !== JSON.stringify(wanted)) { console.error("no longer so: blanks and stops are kept"); process.exit(1); }
JS
node try.mjs
