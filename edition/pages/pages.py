"""Every page that the edition makes, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from edition import page_kinds
from edition.page_kinds import PageKind
from edition.pages.makers.changes_page import changes_page
from edition.pages.makers.clause_pages import clause_pages
from edition.pages.makers.compare_pages import compare_pages
from edition.pages.makers.compared_pages import compared_pages
from edition.pages.makers.glossary_page import (
    categories_page,
    concordance_page,
    glossary_page,
)
from edition.pages.makers.index_page import index_page
from edition.pages.makers.map_page import map_page
from edition.pages.makers.notes_page import notes_page
from edition.pages.makers.read_page import read_page
from edition.pages.makers.retired_pages import retired_pages
from edition.pages.makers.search_page import search_page
from edition.pages.makers.unit_pages import unit_pages
from edition.pages.render import Page, Renderer

# Who makes the pages of each kind that is not written by hand, in the order of making.
MAKERS: Mapping[PageKind, Callable[[Renderer], Iterator[Page]]] = {
    page_kinds.UNIT: unit_pages,
    page_kinds.READ: read_page,
    page_kinds.COMPARE: compare_pages,
    page_kinds.COMPARED: compared_pages,
    page_kinds.MAP: map_page,
    page_kinds.GLOSSARY: glossary_page,
    page_kinds.CATEGORIES: categories_page,
    page_kinds.CONCORDANCE: concordance_page,
    page_kinds.INDEX: index_page,
    page_kinds.NOTES: notes_page,
    page_kinds.SEARCH: search_page,
    page_kinds.CHANGES: changes_page,
    page_kinds.CLAUSE: clause_pages,
    page_kinds.RETIRED: retired_pages,
}


def make_pages(renderer: Renderer, progress: Callable[[str], None]) -> Iterator[Page]:
    """Yield every generated page; tell whoever waits which kind is being made."""
    for kind, make in MAKERS.items():
        if kind.exists(renderer.edition):
            progress(f"pages: {kind.id}")
            yield from make(renderer)
