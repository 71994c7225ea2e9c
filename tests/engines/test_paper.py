"""What comes out of the printer has the words of the texts, whole, and reads on from page to page."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from edition.model import Edition
from tests.engines.chromium import ChromiumTab
from tests.engines.firefox import FirefoxTab

# The number of the sheet, which comes first, and those of clauses and notes, which may come last.
NUMBERS = re.compile(r"^\d+/\d+|\d(?:\d|n\.)*$")


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_whole_text_on_paper(tab: ChromiumTab | FirefoxTab, edition: Edition) -> None:
    """Every clause can be found and copied; no heading is left behind at the foot of a sheet."""
    tab.open("read/")
    headings = tab.ask(
        "() => [...document.querySelectorAll('main h2, main h3')].map(h => h.innerText)"
    )
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(tab.pdf())).pages]
    sheets = [NUMBERS.sub("", run_together(page)) for page in pages]
    missing = [
        clause.id
        for document in edition.documents
        if document.role != "commentary"
        for unit in document.units
        for clause in unit.clauses
        if run_together(clause.text) not in "".join(sheets)
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


def run_together(text: str) -> str:
    """Return a text without white space, which is set as it fits."""
    return "".join(text.split())
