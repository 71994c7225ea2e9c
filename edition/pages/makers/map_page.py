"""The page that shows every link at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.pages.context import NamedLink
from edition.pages.grids import STEPS, Grid, Pair, grids, links_in_no_grid
from edition.pages.navigation import steps_from_home
from edition.pages.render import Head, Page, Renderer
from edition.wording import links


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
    """What the page shows."""

    trail: tuple[NamedLink, ...]
    facts: str
    grids: tuple[Grid, ...]
    shades: tuple[Shade, ...]
    others: tuple[Pair, ...]
    others_count: str
    relations: tuple[CountedRelation, ...]


def map_page(renderer: Renderer) -> Iterator[Page]:
    """Yield every link at a glance."""
    edition = renderer.edition
    context = renderer.context(addresses.MAP)
    counts = Counter(link.relation.id for link in edition.links)
    head = Head(
        title=gettext("Map of links"),
        description=gettext(
            "Links at a glance: which units they join, with the words at both ends."
        ),
    )
    made = grids(context)
    others = links_in_no_grid(context, made)
    view = MapPage(
        trail=steps_from_home(context, gettext("Map of links")),
        facts=_facts(len(edition.links), len(others)),
        grids=tuple(made),
        shades=tuple(_shades()),
        others=others,
        others_count=links(len(others)),
        relations=tuple(
            CountedRelation(
                id=relation.id,
                label=relation.label,
                inverse=relation.inverse,
                explanation=relation.explanation,
                count=links(counts[relation.id]),
            )
            for relation in edition.relations
        ),
    )
    yield renderer.page(page_kinds.MAP, addresses.MAP, head, view)


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
