#!/usr/bin/env bash
# title 4.0.1 and title-case 4.3.2 (npm), titlecase 2.4.1 (PyPI), which give the words of English titles their capitals. Roman numbers and initialisms are words to them. Seen: title makes "Annex Iv to the Un Charter" of "Annex IV to
# the UN Charter", which had its capitals; title-case leaves these, and makes "Annex Iv" of "annex iv" and "Act V. Treaty" of "act v. treaty"; titlecase leaves them, too, but of a title all in capitals it makes "Article Vii of the Un
# Charter", and "Cote d'IVOIRE" of "COTE D'IVOIRE".
# Why it matters: treaties are numbered in Roman figures, and their headings often set in capitals. The number of the part is no longer one that a reader or a program that looks for references knows.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q titlecase==2.4.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund title@4.0.1 title-case@4.3.2
cat > try.mjs <<'JS'
import title from "title";
import { titleCase } from "title-case";
const seen = [title("Annex IV to the UN Charter"), titleCase("Annex IV to the UN Charter"), titleCase("annex iv"), titleCase("act v. treaty")];
console.log(seen);
if (seen.join("|") !== "Annex Iv to the Un Charter|Annex IV to the UN Charter|Annex Iv|Act V. Treaty") {
  console.error("no longer so: look again");
  process.exit(1);
}
JS
node try.mjs
venv/bin/python - <<'PY'
import sys
from titlecase import titlecase
seen = [titlecase(title) for title in ("Annex IV to the UN Charter", "ARTICLE VII OF THE UN CHARTER", "COTE D'IVOIRE", "annex iv")]
print(seen)
if seen != ["Annex IV to the UN Charter", "Article Vii of the Un Charter", "Cote d'IVOIRE", "Annex Iv"]:
    sys.exit("no longer so: look again")
PY
