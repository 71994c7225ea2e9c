#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2, parsedatetime 2.6). csvsort, asked only to sort, writes other cells than it read. Seen: the
# words "none", "n/a" and "." in a text column become empty; "3 May" becomes "0001-05-03", a day in the year 1; a column of
# 0 and 1 becomes False and True. csvjson turns the clause number 1.10 into 1.1.
# --no-inference saves the dates and numbers, but not those words; only --blanks does.
# Why it matters: an apparatus has remarks such as "none" and dates without a year, and sorting loses them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6
venv/bin/python - <<'PY'
import json, subprocess, sys
from pathlib import Path
Path("a.csv").write_text("clause,remark,day,first\n1.10,none,3 May,1\n1.9,n/a,4 May,0\n2.1,.,5 May,0\n")
run = lambda *command: subprocess.run(["venv/bin/" + command[0], *command[1:]], capture_output=True, text=True, check=True).stdout
sorted_, plain = run("csvsort", "-c", "clause", "a.csv"), run("csvsort", "--no-inference", "-c", "clause", "a.csv")
blanks = run("csvsort", "--no-inference", "--blanks", "-c", "clause", "a.csv")
numbers = [row["clause"] for row in json.loads(run("csvjson", "a.csv"))]
print(sorted_); print(plain); print(blanks); print(numbers)
if "none" in sorted_ or "0001-05-03,True" not in sorted_ or "1.10,,3 May,1" not in plain or "none" not in blanks or numbers != [1.1, 1.9, 2.1]:
    sys.exit("no longer so: the cells stay as they were")
PY
