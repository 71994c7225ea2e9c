#!/usr/bin/env bash
# pypinyin 0.55.0. Chinese surnames that are read otherwise than the everyday word get the everyday reading. Seen: 曾 "ceng"
# (as a surname Zeng), 仇 "chou" (Qiu), 解 "jie" (Xie), 查 "cha" (Zha), 翟 "di" (Zhai), also inside the full names 曾国藩, 仇英, 解缙,
# 查良镛; other words of several readings, such as 银行 and 发展, come out right.
# Why it matters: pinyin is what an index of names is sorted and filed by; these people stand under another letter, where
# nobody looks for them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pypinyin==0.55.0
venv/bin/python - <<'PY'
import sys
from pypinyin import lazy_pinyin
expected = {"曾国藩": "ceng", "仇英": "chou", "解缙": "jie", "查良镛": "cha", "翟": "di", "银行": "yin", "发展": "fa"}
seen = {name: lazy_pinyin(name)[0] for name in expected}
print(seen)
if seen != expected:
    sys.exit("no longer so: the surnames are read in another way")
PY
