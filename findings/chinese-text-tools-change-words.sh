#!/usr/bin/env bash
# cn2an 0.5.24 (Chinese numerals), zhconv 1.4.3 (simplified to traditional), ftfy 6.3.1 (repair of text). Each, used as its
# README shows, changes words that were right. Seen: cn2an.transform turns "一带一路" (Belt and Road) into "1带1路" and "统一" into
# "统1"; zhconv turns the names 岳飞 and 范仲淹 into 嶽飛 and 範仲淹 (right: 岳飛, 范仲淹) and "mileage" 里程 into 裏程 (right: 里程);
# ftfy turns "，：；（）！“”" into ASCII ",:;()!" and straight quotes.
# Why it matters: all three are used to clean Chinese texts before they are indexed or published; a quotation is no longer
# verbatim and a person has another name.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q cn2an==0.5.24 zhconv==1.4.3 ftfy==6.3.1
venv/bin/python - <<'PY'
import sys, cn2an, ftfy, zhconv
seen = [cn2an.transform("一带一路倡议"), cn2an.transform("统一战线"), zhconv.convert("岳飞", "zh-hant"), zhconv.convert("范仲淹", "zh-hant"),
        zhconv.convert("里程", "zh-hant"), ftfy.fix_text("安全，发展：“和平”；（第三条）！")]
print(*seen, sep="\n")
if seen != ["1带1路倡议", "统1战线", "嶽飛", "範仲淹", "裏程", '安全,发展:"和平";(第三条)!']:
    sys.exit("no longer so: the words stay as they were")
PY
