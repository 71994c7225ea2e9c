#!/usr/bin/env bash
# virastar 0.22.1 (npm), which puts Persian text into good typography. Its defaults change numbers that are no numbers. Seen: ماده 3.7 (article 3.7) becomes ماده ۳٫۷ with the sign of decimals (U+066B), and 1.10 ۱٫۱۰, which in Persian is one and
# a tenth; in an English sentence "article 3.7 of 2023-02-21" becomes "article ۳٫۷ of ۲۰۲۳-۰۲-۲۱", and of "ISBN 978-3-16" the figures are Persian, too. The blank before a number in brackets is taken away, آیه [3] becomes آیه[۳].
# Addresses of the web stay. All this is in its README, a setting each (fix_english_numbers, fix_numeral_symbols).
# Why it matters: a clause is not found by its number any more, neither typed in Latin figures nor with a full stop; quotations in another language and identifiers are spoiled in a text that otherwise looks better.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund virastar@0.22.1
cat > try.mjs <<'JS'
import Virastar from "virastar";
const texts = ["ماده 3.7 منشور", "بند 1.10 و 1.1", "See article 3.7 of 2023-02-21.", "ISBN 978-3-16", "آیه [3] و", "در https://e.org/3.7 است"];
const seen = texts.map((text) => new Virastar().cleanup(text).trim());
console.log(seen);
const expected = ["ماده ۳٫۷ منشور", "بند ۱٫۱۰ و ۱٫۱", "See article ۳٫۷ of ۲۰۲۳-۰۲-۲۱.", "ISBN ۹۷۸-۳-۱۶", "آیه[۳] و", "در https://e.org/3.7 است"];
if (seen.join("|") !== expected.join("|")) {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
