"""Parsing: what was written by the rules is found again, and a lost or doubled marker is noticed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument
from edition.faults.fault import Fault, Faults
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row
from tests.texts import clause_texts, raw_texts
from tests.yaml_files import read_yaml

RULES = r"""
paragraphs: indent
wrapped: false
opening_unit: {id: opening, kind: opening}
levels:
  - {kind: part, marker: 'Part [IVXLC]+:', numbering: roman, line: heading}
  - {kind: article, marker: '§\s\d+', numbering: decimal, line: heading}
  - {kind: point, marker: '\([a-z]\)', numbering: letters, line: clause}
sections:
  - {id: one, item: first}
  - {id: two, item: second}
  - {id: three, item: third}
  - {id: four, item: fourth}
"""
PARTS = (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"))
ROMAN = ("I", "II", "III", "IV")
MARKED = re.compile(r"(Part [IVXLC]+:|§\s\d+|\([a-z]\))\s+\S")
SEPARATED = re.compile(r"(-{1,3}|[‐-―:.：])\s")  # behind a marker this is no part of the title


@dataclass(frozen=True, slots=True)
class Written:
    """A unit as it was written: its clauses, and after which of them a paragraph opens."""

    id: str
    heading: str | None
    clauses: list[str] = field(default_factory=list)
    indents: list[bool] = field(default_factory=list)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Row:
    return read_rules(tmp_path_factory.mktemp("rules") / "edition.yml", RULES)


def read_rules(path: Path, text: str) -> Row:
    path.write_text(text, encoding="utf-8")
    file = read_yaml(path, "content/edition.yml", Faults())
    assert file is not None
    return file.top


def parsed(text: str, rules: Row) -> ParsedDocument:
    return parsed_with_faults(text, rules)[0]


def faults_in(text: str, rules: Row) -> list[Fault]:
    return parsed_with_faults(text, rules)[1]


def parsed_with_faults(text: str, rules: Row) -> tuple[ParsedDocument, list[Fault]]:
    faults = Faults()
    source = TextFile(name="text", text=text, lines=tuple(text.split("\n")))
    return parse_document(source, rules, faults), list(faults)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Written]]:
    """Return a source with parts, articles and points, and what stands in it."""
    texts = clause_texts().filter(lambda text: not MARKED.match(text))
    titles = texts.filter(lambda text: not SEPARATED.match(text))
    blanks = st.sampled_from(("\n", " \n", "\n\n", "\t\n\n"))
    lines: list[str] = []
    units: list[Written] = []

    def write(text: str, *, indent: bool = False) -> None:
        lines.append(("  " if indent else "") + text + draw(blanks))

    def write_clauses(unit: Written) -> None:
        for text, indent in draw(st.lists(st.tuples(texts, st.booleans()), max_size=2)):
            unit.clauses.append(text)
            unit.indents.append(indent)
            write(text, indent=indent)

    opening = Written("opening", None)
    write_clauses(opening)
    units += [opening] if opening.clauses else []
    for (part_id, item), roman in zip(PARTS, ROMAN, strict=True):
        units.append(part := Written(part_id, draw(titles)))
        write(f"Part {roman}: {part.heading}")
        write_clauses(part)
        for number in range(1, draw(st.integers(0, 2)) + 1):
            units.append(article := Written(f"{item}-{number}", draw(titles)))
            write(f"§ {number} {article.heading}")
            write_clauses(article)
            for letter in "abc"[: draw(st.integers(0, 3))]:
                units.append(
                    point := Written(f"{article.id}-{letter}", None, [draw(texts)], [True])
                )
                write(f"({letter}) {point.clauses[0]}", indent=True)
                write_clauses(point)
    assume(any(unit.clauses for unit in units))  # a source of headings alone is a fault
    return "".join(lines), units


@settings(max_examples=50)
@given(case=documents())
def test_what_was_written_is_found(rules: Row, case: tuple[str, list[Written]]) -> None:
    text, units = case
    document, faults = parsed_with_faults(text, rules)
    assert {fault.rule for fault in faults} <= {"unused-rule"}  # there may be no points
    assert [
        (unit.id, unit.heading.text if unit.heading else None, [c.text for c in unit.clauses])
        for unit in document.units
    ] == [(unit.id, unit.heading, unit.clauses) for unit in units]


@settings(max_examples=50)
@given(case=documents())
def test_an_indented_line_opens_a_paragraph(rules: Row, case: tuple[str, list[Written]]) -> None:
    text, units = case
    for found, unit in zip(parsed(text, rules).units, units, strict=True):
        expected, paragraph = [], 0
        for indent in unit.indents:
            paragraph += indent or not paragraph
            expected.append(paragraph)
        assert [clause.paragraph for clause in found.clauses] == expected


@settings(max_examples=50)
@given(text=raw_texts(), case=documents())
def test_any_text_comes_back_and_every_line_is_placed_or_reported(
    rules: Row, text: str, case: tuple[str, list[Written]]
) -> None:
    text += case[0]
    document, faults = parsed_with_faults(text, rules)
    assert "".join(line.raw for line in document.lines) == text
    placed = {clause.line for unit in document.units for clause in unit.clauses}
    placed |= {unit.heading.line for unit in document.units if unit.heading}
    reported = {fault.place.line for fault in faults}
    assert {line.number for line in document.lines if line.text} <= placed | reported


@settings(max_examples=50)
@given(case=documents(), data=st.data())
def test_a_doubled_marker_is_noticed(
    rules: Row, case: tuple[str, list[Written]], data: st.DataObject
) -> None:
    lines = case[0].split("\n")
    marked = [number for number, line in enumerate(lines) if MARKED.match(line.strip())]
    place = data.draw(st.sampled_from(marked))
    lines.insert(place + 1, lines[place])
    faults = faults_in("\n".join(lines), rules)
    assert [fault.place.line for fault in faults if fault.rule == "marker-order"] == [place + 2]


WHOLE = """\
Part I: one
§ 1 one
(a) a
(b) b
§ 2 two
(a) a
Part II: two
§ 1 one
Part III: three
Part IV: four"""


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        (1, 'the marker "(a)" stands outside any unit of the level "article"'),
        (2, 'expected the point number 1, found "(b)"'),
        (4, 'expected the point number 3, found "(a)"'),
        (6, 'expected the article number 3, found "§ 1"'),
        (8, 'expected the part number 3, found "Part IV:"'),
        (9, 'no heading opens the section "four"'),
    ],
)
def test_a_lost_marker_is_noticed_at_the_next_one(rules: Row, lost: int, found: str) -> None:
    lines = WHOLE.split("\n")
    assert faults_in(WHOLE, rules) == []
    del lines[lost]
    assert found in [fault.message for fault in faults_in("\n".join(lines), rules)]


ROMANS = "I II III IV V VI VII VIII IX X XI".split()


@pytest.mark.parametrize(
    ("numbering", "pattern", "markers"),
    [
        ("roman", r"[ivxlcdm]+\.", [f"{roman.lower()}." for roman in ROMANS]),
        ("roman", r"Book [IVXLCDM]+", [f"Book {roman}" for roman in ROMANS]),
        ("letters", r"[a-z]\)", [f"{letter})" for letter in "abcdefghijk"]),
        ("decimal", r"No\. \d+", [f"No. {number}" for number in range(1, 12)]),
        ("decimal", r"\d+\.\d+", [f"7.{number}" for number in range(1, 12)]),
    ],
)
def test_markers_count_in_their_own_way(
    tmp_path: Path, numbering: str, pattern: str, markers: list[str]
) -> None:
    level = f"{{kind: x, marker: '{pattern}', numbering: {numbering}, line: clause}}"
    sections = "".join(f"  - id: s{number}\n" for number, _ in enumerate(markers))
    text = f"paragraphs: line\nlevels:\n  - {level}\nsections:\n{sections}"
    rules = read_rules(tmp_path / "edition.yml", text)
    lines = [f"{marker} text" for marker in markers]
    assert faults_in("\n".join(lines), rules) == []
    lines[4], lines[5] = lines[5], lines[4]
    assert [fault.place.line for fault in faults_in("\n".join(lines), rules)] == [5, 6, 7]
