#!/usr/bin/env bash
# hanja 0.15.1 (PyPI), which writes the Chinese characters of Korean laws and papers in Hangul, as its README does with the constitution. Characters of two readings get one of them everywhere. Seen: 比率 (ratio) is 비솔 and 百分率 (percentage)
# 백분솔, where Korean has 비율 and 백분율; 不動産 (real estate) is 불동산 and 不正 (injustice) 불정, for 부동산 and 부정; the months 六月 and 十月 are 육월 and 십월, for 유월 and 시월; 國際聯合 (United Nations) is 국제련합, for 국제연합. 男女 and 規律 are right.
# Why it matters: old statutes and treaties are made readable and searchable this way; words that nobody spells so are not found, and a reader takes them for misprints of the source.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q hanja==0.15.1
venv/bin/python - <<'PY'
import sys
import hanja
seen = {word: hanja.translate(word, "substitution") for word in ("比率", "百分率", "不動産", "不正", "六月", "十月", "國際聯合", "男女", "規律")}
print(seen)
if list(seen.values()) != ["비솔", "백분솔", "불동산", "불정", "육월", "십월", "국제련합", "남녀", "규율"]:
    sys.exit("no longer so: look again")
PY
