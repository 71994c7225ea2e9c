#!/usr/bin/env bash
# fontmin 2.0.3 (npm), which makes a font smaller by leaving only the characters of a text in it. The tables by which letters join are left out, too. Seen, for Noto Naskh Arabic (@expo-google-fonts/noto-naskh-arabic 0.4.5) and the word
# سلام, set with uharfbuzz 0.57.0: in the whole font three of the four letters have a form of their own for the place in the word; in the small one there is no GSUB and no GDEF, and every letter has the form that it has when it stands
# alone. The subsetter of fonttools 4.68.0, given the same text, keeps the forms.
# Why it matters: letters of Arabic, Persian and Urdu that do not join are no writing to their readers. The font has every character of the text, so that a check for missing letters finds nothing, and the page in Latin letters looks right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q fonttools==4.68.0 uharfbuzz==0.57.0
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts fontmin@2.0.3 @expo-google-fonts/noto-naskh-arabic@0.4.5
cp node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf whole.ttf
cat > run.mjs <<'JS'
import Fontmin from 'fontmin';
await new Promise((done, failed) => new Fontmin().src('whole.ttf').use(Fontmin.glyph({text: 'سلام'})).dest('small').run(error => error ? failed(error) : done()));
JS
node run.mjs
venv/bin/pyftsubset whole.ttf --text=سلام --output-file=subset.ttf
venv/bin/python - <<'PY'
import sys
import uharfbuzz as hb
from fontTools.ttLib import TTFont
def glyphs(font, text):
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return [info.codepoint for info in buffer.glyph_infos]
seen = {}
for path in ("whole.ttf", "small/whole.ttf", "subset.ttf"):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(path)))
    word, alone = glyphs(font, "سلام"), [glyphs(font, letter)[0] for letter in reversed("سلام")]
    tables = TTFont(path)
    seen[path] = ("GSUB" in tables, "GDEF" in tables, sum(set_ != own for set_, own in zip(word, alone)))
print(seen)
if seen != {"whole.ttf": (True, True, 3), "small/whole.ttf": (False, False, 0), "subset.ttf": (True, True, 3)}:
    sys.exit("no longer so: look again")
PY
