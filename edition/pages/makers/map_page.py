"""The page that shows every link at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, page_kinds
from edition.pages.context import NamedLink
from edition.pages.drawings import draw_grid
from edition.pages.grids import Grid, grids
from edition.pages.navigation import steps_from_home
from edition.pages.render import Head, Page, Renderer
from edition.wording import links


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnGrid:
    """A grid of links with its picture."""

    grid: Grid
    picture: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRelation:
    """A relation with the number of its links."""

    label: str
    inverse: str
    explanation: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """What the page shows."""

    trail: tuple[NamedLink, ...]
    facts: str
    grids: tuple[DrawnGrid, ...]
    relations: tuple[CountedRelation, ...]


def map_page(renderer: Renderer) -> Iterator[Page]:
    """Yield every link at a glance."""
    edition = renderer.edition
    context = renderer.context(addresses.MAP)
    counts = Counter(link.relation.id for link in edition.links)
    head = Head(
        title="Map of links",
        description="Links at a glance: which units they join, with the words at both ends.",
    )
    view = MapPage(
        trail=steps_from_home(context, "Map of links"),
        facts=f"{links(len(edition.links))} in all",
        grids=tuple(DrawnGrid(grid=grid, picture=draw_grid(grid)) for grid in grids(context)),
        relations=tuple(
            CountedRelation(
                label=relation.label,
                inverse=relation.inverse,
                explanation=relation.explanation,
                count=links(counts[relation.id]),
            )
            for relation in edition.relations
        ),
    )
    yield renderer.page(page_kinds.MAP, addresses.MAP, head, view)
