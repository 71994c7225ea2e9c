"""Each row of the guide's table does what it says: a small text, what the row says to write, the tree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.editions import PROJECT

GUIDE = (PROJECT / "docs" / "another-text.md").read_text(encoding="utf-8")
CASES = yaml.safe_load(Path(__file__).with_name("guide_rows.yml").read_text(encoding="utf-8"))
TABLE = GUIDE.partition("| your text |")[2].partition("\n\n")[0]
ROWS = dict(re.findall(r"(?m)^\| ([^|]+?) \| (.+) \|$", TABLE))


def test_each_row_has_a_case_and_each_case_a_row():
    assert len(ROWS) > 25
    assert list(CASES) == list(ROWS)


@pytest.mark.parametrize("row", CASES)
def test_a_row_does_what_it_says(row, cases):
    several = CASES[row] if isinstance(CASES[row], list) else [CASES[row]]
    written = " ".join(f"{case.get('levels', ())} {case.get('more', '')}" for case in several)
    shown = " ".join(re.findall("`([^`]+)`", ROWS[row]))
    keys = set(re.findall(r"\b(\w+): ", shown)) - {"reason"}
    assert {key for key in keys if f"{key}: " not in written} == set(), "the row says more"
    for case in several:
        levels, more = case.get("levels", ()), f"{case.get('more', '')}\n"
        assert cases.shape(case["text"], *levels, more=more) == case["units"]
        document, _ = cases.parse(case["text"], *levels, more=more)
        if "headings" in case:
            assert [unit.heading.text for unit in document.units] == case["headings"]
        if "paragraphs" in case:
            [unit] = document.units
            assert [clause.paragraph for clause in unit.clauses] == case["paragraphs"]
        if "names" in case:
            assert [unit.name for unit in document.units] == case["names"]
