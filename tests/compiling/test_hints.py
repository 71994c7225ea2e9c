"""Hints say what may be wrong in this very text."""

from __future__ import annotations

from datetime import date

from edition.site.new_edition import begin
from edition.site.structure_report import explain
from edition.site.unread_headings import unread_headings

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


def test_an_exception_for_a_unit_that_opens_below_its_line_is_told_what_can_be_done(cases):
    more = f"{FLOW}exceptions: [{{number: 1, unit: section-1, reason: So.}}]"
    _, faults = cases.parse("Of keys\n\n1. Keys\n\nOne.\n", SECTION, more=more)
    assert faults[0].message == 'no unit "section-1" stands before line 1'
    assert "left_out" in faults[0].hint
    assert "as: heading" in faults[0].hint


def test_a_marker_that_no_blank_follows_on_is_told_how_to_look_ahead(cases):
    more = f"{FLOW}opening_unit: {{id: keys, kind: text}}"
    _, [fault] = cases.parse("1.Where\n\n3.5 keys\n", SECTION, more=more)
    assert r"'\d+\.(?=\s*[A-Z])'" in fault.hint


def test_a_line_that_only_lacks_a_blank_behind_its_marker_is_explained(tmp_path):
    source = tmp_path / "keys.txt"
    points = "1. One.\n\n2. Two.\n\n3.Three.\n\n"
    source.write_text(f"Article 1\n\n{points}Article 2\n\n{points}", encoding="utf-8")
    begin(tmp_path / "edition", [source], "Keys", ["en"], date(2001, 2, 3))
    said = explain(tmp_path / "edition", "7")
    assert 'level item: no marker of it: "3." matches, but no blank follows' in said


def test_lines_with_the_sign_of_a_heading_that_are_text_are_named(cases):
    text = "## 1. Keys\nOne.\n## Of doors\n## 2. Doors\nTwo.\n## Of old\n"
    exception = "exceptions: [{number: 6, unit: section-2, reason: So.}]"
    document, faults = cases.parse(text, SECTION, more=f"marks: '#+ +'\n{exception}")
    assert faults == []
    assert list(unread_headings(document)) == [3]


def test_a_line_is_explained_without_the_signs_that_stand_before_it(tmp_path):
    source = tmp_path / "keys.md"
    source.write_text("# Keys\n\n" + "".join(f"## Article {n}\n\nText.\n\n" for n in (1, 2, 3)))
    begin(tmp_path / "edition", [source], "Keys", ["en"], date(2001, 2, 3))
    said = explain(tmp_path / "edition", "7")
    assert 'level article: its marker is "Article 2", number 2' in said
