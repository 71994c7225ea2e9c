"""Hints say what may be wrong in this very text."""

from __future__ import annotations

SECTION = r"{kind: section, marker: '\d+\.', numbering: decimal, line: heading}"
FLOW = "paragraphs: blank\nwrapped: true\n"


def test_a_wrapped_line_that_begins_with_a_reference_is_not_said_to_be_lost(cases):
    text = "1. Keys\n\nWho loses a key pays by section\n3. of these rules.\n"
    _, [fault] = cases.parse(text, SECTION, more=FLOW)
    assert fault.rule == "marker-order"
    assert "make the marker narrower" in fault.hint


def test_a_heading_that_cannot_go_on_by_an_exception_is_told_how(cases):
    more = f"{FLOW}exceptions: [{{number: 2, continues: true, reason: So.}}]"
    _, [fault] = cases.parse("1. Keys\nand locks\n\nOne.\n", SECTION, more=more)
    assert "title: paragraph" in fault.hint
