"""Every page that the edition makes, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from edition.pages.render import Page, Printer
from edition.pages.scholarship_pages import (
    compare_page,
    glossary_page,
    index_page,
    map_page,
    notes_page,
)
from edition.pages.text_pages import clause_pages, read_page, retired_pages, unit_pages


def make_pages(printer: Printer, progress: Callable[[str], None]) -> Iterator[Page]:
    """Yield every generated page."""
    edition = printer.edition
    progress("units")
    yield from unit_pages(printer)
    progress("texts and concordance")
    yield read_page(printer)
    if edition.links:
        yield compare_page(printer)
        yield map_page(printer)
    yield glossary_page(printer)
    yield index_page(printer)
    yield notes_page(printer)
    progress("permanent pages")
    yield from clause_pages(printer)
    yield from retired_pages(printer)
