"""What comes out of the printer has the words of the texts, whole, and reads on from page to page."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from edition.model import Edition
from tests.engines.chromium import ChromiumTab
from tests.engines.firefox import FirefoxTab
from tests.exports.books import made_once

Printed = Callable[[str], list[str]]

# The number of the sheet, which comes first, and those of clauses and notes, which may come last.
NUMBERS = re.compile(r"^\d+/\d+|\d(?:\d|n\.)*$")


@pytest.fixture
def printed(tab: ChromiumTab | FirefoxTab, shared: Path) -> Printed:
    """A function that returns the words on every sheet of a page; an engine prints each page once."""

    def sheets(address: str) -> list[str]:
        tab.open(address)
        return [page.extract_text() for page in PdfReader(io.BytesIO(tab.pdf())).pages]

    def read(address: str) -> list[str]:
        name = f"{type(tab).__name__}-{address.replace('/', '-')}sheets.json"
        kept: list[str] = json.loads(
            made_once(shared, name, lambda: json.dumps(sheets(address)).encode())
        )
        return [run_together(sheet) for sheet in kept]

    return read


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_whole_text_on_paper(
    tab: ChromiumTab | FirefoxTab, printed: Printed, edition: Edition
) -> None:
    """Every clause can be found and copied; no heading is left behind at the foot of a sheet."""
    tab.open("read/")
    headings = tab.ask(
        "() => [...document.querySelectorAll('main h2, main h3')].map(h => h.innerText)"
    )
    sheets = [NUMBERS.sub("", without_edges(page, edition)) for page in printed("read/")]
    words = without_numbers("".join(sheets))  # for the signs of notes stand among them
    missing = [
        clause.id
        for document in edition.documents
        if document.role != "commentary"
        for unit in document.units
        for clause in unit.clauses
        if without_numbers(run_together(clause.text)) not in words
    ]
    assert missing == []
    unmarked = [
        unit.id
        for unit in edition.documents[0].units
        if not unit.heading and run_together(f"[{unit.label}]") not in "".join(sheets)
    ]
    assert unmarked == [], "a title of the editors is printed as if it were one of the text"
    assert "\ufffd" not in "".join(sheets), "a letter that cannot be found or copied"
    assert len(headings) > 20
    ends = tuple(map(run_together, headings))
    assert [sheet[-80:] for sheet in sheets if sheet.endswith(ends)] == []


@pytest.mark.cannot(webkit="its driver does not print")
def test_a_printed_unit_says_what_it_is_and_how_it_is_cited(
    tab: ChromiumTab | FirefoxTab, printed: Printed, edition: Edition
) -> None:
    """Document, status, edition and address stand on the first sheet, the citation at the end."""
    sheets = printed("areas/13/")
    head = run_together("Global Security Initiative Concept Paper, unofficial English translation")
    assert head in sheets[0]
    assert run_together(edition.name) in sheets[0]
    assert f"Edition{edition.version}" in sheets[0]
    assert "/areas/13/" in sheets[0]
    assert run_together("[Information and data security]") in sheets[0]
    whole = "".join(sheets)
    assert run_together("Cite as: Global Security Initiative Concept Paper [released") in whole
    assert whole.count(run_together("The words of the quoted name are transposed")) == 2
    if isinstance(tab, ChromiumTab):
        assert all(head in sheet for sheet in sheets)
        assert sheets[-1].count(f"{len(sheets)}/{len(sheets)}") == 1


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_sign_of_a_note_stands_at_its_words(printed: Printed, edition: Edition) -> None:
    whole = "".join(printed("areas/13/"))
    numbers = {note.id: number for number, note in enumerate(edition.notes, 1)}
    found = [note for note in edition.notes if note.span.clause.startswith("area-13-")]
    assert found
    for note in found:
        assert f"{run_together(note.quote)}{numbers[note.id]}" in whole
        assert re.search(rf"{numbers[note.id]}\.Area13,clause", whole)


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_whole_text_has_a_title_sheet(printed: Printed, edition: Edition) -> None:
    first, second, *_ = printed("read/")
    assert run_together(edition.name) in first
    assert run_together("unofficial English translation") in first
    assert run_together("1. Background") not in first
    assert run_together("1. Background") in second
    assert run_together("Titles in square brackets are the editors’.") in second


@pytest.mark.cannot(webkit="its driver does not print")
@pytest.mark.parametrize(
    ("address", "most"),
    [("glossary/", 20), ("subject-index/", 15), ("notes/", 15), ("c/area-13-p2/", 1)],
)
def test_what_is_looked_up_is_printed_small(printed: Printed, address: str, most: int) -> None:
    sheets = printed(address)
    assert len(sheets) <= most
    assert "Filter" not in "".join(sheets)


def without_edges(sheet: str, edition: Edition) -> str:
    """Return the words of a sheet without those in its margins."""
    text = edition.documents[0]
    head = run_together(f"{text.title}, {text.statement}{text.title}")
    foot = run_together(f"{edition.short_name}, edition {edition.version}")
    return sheet.replace(head, "").replace(foot, "")


def without_numbers(words: str) -> str:
    """Return words without the numbers among them."""
    return re.sub(r"\d+", "", words)


def run_together(text: str) -> str:
    """Return a text without white space, which is set as it fits."""
    return "".join(text.split())
