"""The page of search: without scripts, the ways in that need none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from edition import addresses, page_kinds
from edition.alphabet import initial
from edition.catalogues import gettext
from edition.model import Edition, Unit
from edition.outline import level, ways_in
from edition.pages.context import Context, NamedLink
from edition.pages.makers.index_page import letter_id
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.units import UnitView, unit_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import series


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedUnit:
    """A unit, how deep it stands, and its name, unless its title begins with that."""

    unit: UnitView
    level: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedText:
    """The units of a text, under its name where there are several."""

    name: str
    units: tuple[ListedUnit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What the page shows until something is asked; without scripts nothing can be."""

    trail: tuple[NamedLink, ...]
    without_scripts: str
    index: str
    letters: tuple[NamedLink, ...]
    glossary: str
    categories: tuple[NamedLink, ...]
    texts: tuple[SearchedText, ...]


def search_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of search."""
    context = renderer.context(addresses.SEARCH)
    head = Head(
        title=gettext("Search"),
        description=gettext(
            "The texts and what the editors added, searched; every query has an address."
        ),
    )
    view = SearchPage(
        without_scripts=gettext(
            "The search itself needs scripts. Without them, the texts are found {ways}."
        ).format(ways=series(tuple(_ways(renderer.edition)))),
        trail=steps_from_home(context, gettext(page_kinds.SEARCH.name)),
        index=context.link(addresses.INDEX),
        letters=tuple(_letters(context)),
        glossary=context.link(addresses.GLOSSARY),
        categories=tuple(_categories(context)),
        texts=tuple(_texts(context)),
    )
    yield renderer.page(page_kinds.SEARCH, addresses.SEARCH, head, view)


def _ways(edition: Edition) -> Iterator[str]:
    """Yield the ways into the texts that there are."""
    if edition.index:
        yield gettext("by subject")
    if edition.terms:
        yield gettext("by term")
    yield gettext("by part")


def _texts(context: Context) -> Iterator[SearchedText]:
    """Yield the units under their texts, where several are read whole, or else all together."""
    edition = context.edition
    several = len(edition.read_whole) > 1
    for document, units in groupby(ways_in(edition), lambda unit: unit.document if several else ""):
        yield SearchedText(
            name=edition.document_by_id[document].name if several else "",
            units=tuple(_listed(context, unit) for unit in units),
        )


def _listed(context: Context, unit: Unit) -> ListedUnit:
    view = unit_view(context, unit)
    told = view.title_behind.removeprefix("[").casefold().startswith(unit.name.casefold())
    return ListedUnit(unit=view, level=level(context.edition, unit), name="" if told else unit.name)


def _letters(context: Context) -> Iterator[NamedLink]:
    """Yield the letters of the subject index."""
    for part in context.edition.divided.index_parts.parts:
        yield NamedLink(part.label, context.link(f"{addresses.INDEX}{part.path}"))
    if context.edition.divided.index_parts.is_page:
        for name in dict.fromkeys(initial(entry.heading) for entry in context.edition.index):
            address = f"{addresses.INDEX}#letter-{letter_id(name)}"
            yield NamedLink(name, context.link(address))


def _categories(context: Context) -> Iterator[NamedLink]:
    """Yield the categories of the glossary that have terms."""
    used = {term.category for term in context.edition.terms}
    for category in context.edition.categories:
        if category.id in used:
            address = f"{addresses.GLOSSARY}#category-{category.id}"
            yield NamedLink(category.label, context.link(address))
