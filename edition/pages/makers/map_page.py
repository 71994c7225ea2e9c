"""The page that shows every link at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition import addresses, listed, page_kinds
from edition.catalogues import gettext
from edition.model import Edition, Link, Unit
from edition.pages.context import Context, NamedLink
from edition.pages.grid import Grid, Pair
from edition.pages.grids import STEPS, grids, grids_of, links_in_no_grid
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.parts import PartView
from edition.pages.render import Head, Page, Renderer
from edition.told_names import told_title
from edition.wording import links

MOST_LINKS = 600  # on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRelation:
    """A relation with the number of its links."""

    id: str
    label: str
    inverse: str
    explanation: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """A shade of cells, and the number of links for which it stands."""

    shade: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """What the page of the map, or of a part of it, shows."""

    trail: tuple[NamedLink, ...]
    title: str
    facts: str
    parts: tuple[PartView, ...] = ()
    grids: tuple[Grid, ...]
    shades: tuple[Shade, ...]
    others: tuple[Pair, ...]
    relations_href: str
    relations: tuple[CountedRelation, ...] = ()

    @property
    def others_count(self) -> str:
        """How many links there are in no table."""
        return links(len(self.others))


def map_page(renderer: Renderer) -> Iterator[Page]:
    """Yield every link at a glance: on one page, or on a page for each outermost unit."""
    edition = renderer.edition
    context = renderer.context(addresses.MAP)
    head = Head(title=gettext("Map of links"), description=_described())
    in_parts = len(edition.links) > MOST_LINKS
    mapped = renderer.backlinks.mapped
    made = [] if in_parts else grids(context)
    unplaced = mapped.get("", ()) if in_parts else edition.links
    others = links_in_no_grid(context, made, unplaced)
    view = MapPage(
        trail=steps_from_home(context, head.title),
        title=gettext("Every link at a glance"),
        facts=links(len(edition.links))
        if in_parts or not made
        else _facts(len(edition.links), len(others)),
        parts=tuple(_parts(context)) if in_parts else (),
        grids=tuple(made),
        shades=tuple(_shades()),
        others=others,
        relations_href="#relations",
        relations=tuple(_relations(edition)),
    )
    yield renderer.page(page_kinds.MAP, addresses.MAP, head, view)
    for unit in _mapped_units(context) if in_parts else ():
        yield _part_page(renderer, unit, mapped[unit.id])


def _mapped_units(context: Context) -> list[Unit]:
    """Return the outermost units that have links to show, in the order of the texts."""
    mapped = context.backlinks.mapped
    return [unit for unit in context.edition.units if unit.id in mapped]


def _parts(context: Context) -> Iterator[PartView]:
    for unit in _mapped_units(context):
        yield PartView(
            label=told_title(context.edition, unit),
            href=context.link(listed.map_part(unit)),
            count=links(len(context.backlinks.mapped[unit.id])),
        )


def _part_page(renderer: Renderer, unit: Unit, found: Sequence[Link]) -> Page:
    """Return the page of the links that one outermost unit has to what stands before it."""
    address = listed.map_part(unit)
    context = renderer.context(address)
    name = told_title(context.edition, unit)
    made = grids_of(context, unit)
    others = links_in_no_grid(context, made, found)
    home, here = steps_from_home(context, name)
    view = MapPage(
        trail=(home, NamedLink(gettext("Map of links"), context.link(addresses.MAP)), here),
        title=gettext("Map of links") + gettext(": ") + name,
        facts=_facts(len(found), len(others)) if made else links(len(found)),
        grids=tuple(made),
        shades=tuple(_shades()),
        others=others,
        relations_href=context.link(f"{addresses.MAP}#relations"),
    )
    head = Head(title=view.title, description=_described())
    return renderer.page(page_kinds.MAP, address, head, view)


def _relations(edition: Edition) -> Iterator[CountedRelation]:
    counts = Counter(link.relation.id for link in edition.links)
    for relation in edition.relations:
        yield CountedRelation(
            id=relation.id,
            label=relation.label,
            inverse=relation.inverse,
            explanation=relation.explanation,
            count=links(counts[relation.id]),
        )


def _described() -> str:
    return gettext("Links at a glance: which units they join, with the words at both ends.")


def _shades() -> Iterator[Shade]:
    for shade in range(1, STEPS + 1):
        count = links(shade)
        more = gettext("{links} or more").format(links=count)
        yield Shade(shade=shade, label=more if shade == STEPS else count)


def _facts(count: int, others: int) -> str:
    """Return how many links there are, and how many of them stand in no picture."""
    if not others:
        return gettext("{links} in all, each in one table or more").format(links=links(count))
    said = gettext("{links} in all: {tabled} in the tables, {others} in the list below them")
    return said.format(links=links(count), tabled=count - others, others=others)
