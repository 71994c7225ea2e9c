"""Signs at the beginning and the end of lines are no part of the text, wherever the lines stand."""

from __future__ import annotations

import pytest

BOX = """\
*****************
*               *
*  1. Of keys   *
*               *
*  Who finds a  *
*  key keeps    *
*  it.          *
*               *
*    old  new   *
*    1    2     *
*****************
"""
SECTION = r"{kind: section, marker: '\d+\.', numbering: decimal, line: heading}"
FLOW = "paragraphs: blank\nwrapped: true\n"
SIGNS = "marks: '\\*+ *'\nmarks_end: '\\*'\n"


def test_a_box_is_no_part_of_the_text(cases):
    more = f"{FLOW}{SIGNS}blocks: [{{lines: 9-10, kind: table}}]"
    document, faults = cases.parse(BOX, SECTION, more=more)
    assert faults == []
    [unit] = document.units
    assert unit.heading.text == "Of keys"
    assert [clause.text for clause in unit.clauses] == [
        "Who finds a key keeps it.",
        "old  new\n1    2",
    ]


def test_signs_that_only_some_lines_of_a_block_have_are_its_own(cases):
    text = "# 1. Of code\nIt says:\n# a remark\n  run\n#\n"
    more = "marks: '#+ *'\nblocks: [{lines: 3-5, kind: preformatted}]"
    assert cases.shape(text, SECTION, more=more) == {
        "section-1": ["It says:", "# a remark\n  run\n#"]
    }


def test_a_line_is_named_with_its_signs_or_without(cases):
    for line in ("*  Who finds a  *", "Who finds a"):
        exception = f"exceptions: [{{line: '{line}', unit: keys, opens: keys, reason: So.}}]"
        document, faults = cases.parse(BOX, SECTION, more=f"{FLOW}{SIGNS}{exception}")
        assert faults == []
        assert [unit.id for unit in document.units] == ["section-1", "keys"]


@pytest.mark.parametrize(
    ("signs", "never", "hint"),
    [
        (r"marks: '\*+ *| *\*$'", r" *\*$", r"marks_end: '\*'"),
        (r"marks: '\*+ *|[|] *'", "[|] *", "compare the rule"),
        (r"marks_end: '#'", "#", "compare the rule"),
    ],
)
def test_signs_that_no_line_has_are_a_fault(cases, signs, never, hint):
    _, [fault] = cases.parse(BOX, SECTION, more=f"{FLOW}{signs}")
    assert fault.rule == "unused-rule"
    assert fault.message.endswith(f"with this: {never}")
    assert hint in fault.hint


@pytest.mark.parametrize("between", ["-", "--", "–", "—", ":", "."])
def test_a_sign_between_marker_and_title_is_of_neither(cases, between):
    level = "{kind: exhibit, marker: 'Exhibit [A-Z]', numbering: letters, line: heading}"
    document, faults = cases.parse(f"Exhibit A {between} Source - Code\nOne.\n", level)
    assert faults == []
    heading = document.units[0].heading
    assert (heading.gap, heading.text) == (f" {between} ", "Source - Code")
