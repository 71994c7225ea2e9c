"""Every page that the edition makes, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from edition import page_kinds
from edition.page_kinds import PageKind
from edition.pages.render import Page, Printer
from edition.pages.scholarship_pages import (
    compare_page,
    glossary_page,
    index_page,
    map_page,
    notes_page,
)
from edition.pages.text_pages import clause_pages, read_page, retired_pages, unit_pages

# Who makes the pages of each kind that is not written by hand, in the order of making.
MAKERS: Mapping[PageKind, Callable[[Printer], Iterator[Page]]] = {
    page_kinds.UNIT: unit_pages,
    page_kinds.READ: read_page,
    page_kinds.COMPARE: compare_page,
    page_kinds.MAP: map_page,
    page_kinds.GLOSSARY: glossary_page,
    page_kinds.INDEX: index_page,
    page_kinds.NOTES: notes_page,
    page_kinds.CLAUSE: clause_pages,
    page_kinds.RETIRED: retired_pages,
}

# What is told to whoever waits, when the first page of a kind is made.
_STEPS = {
    page_kinds.UNIT: "units",
    page_kinds.READ: "texts and concordance",
    page_kinds.CLAUSE: "permanent pages",
}


def make_pages(printer: Printer, progress: Callable[[str], None]) -> Iterator[Page]:
    """Yield every generated page."""
    for kind, make in MAKERS.items():
        if kind in _STEPS:
            progress(_STEPS[kind])
        if kind.exists(printer.edition):
            yield from make(printer)
