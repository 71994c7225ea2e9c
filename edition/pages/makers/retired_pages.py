"""The page of each retired address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import page_kinds
from edition.catalogues import gettext
from edition.identifiers import clause_of
from edition.model import Tombstone
from edition.pages.context import NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.successors import (
    TombstoneView,
    tombstone_view,
    tombstone_views,
)
from edition.pages.render import Head, Page, Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredPage:
    """What the page of a retired address shows; `anchors` are identifiers that stood on it."""

    trail: tuple[NamedLink, ...]
    stone: TombstoneView
    anchors: tuple[TombstoneView, ...]


def retired_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield a page for each retired address: it explains, and leads to what took its place."""
    edition = renderer.edition
    tombstones = renderer.backlinks.tombstones
    gone = [
        stone
        for unit, stones in tombstones.in_unit.items()
        for stone in stones
        if unit not in edition.unit_by_id
    ]
    parts: dict[str, list[Tombstone]] = {}
    for kind in ("clause", "sentence"):
        for stone in tombstones.by_kind.get(kind, ()):
            parts.setdefault(clause_of(stone.id), []).append(stone)
    for stone in tombstones.by_kind.get("page", ()):
        context = renderer.context(stone.id)
        name = stone.id.strip("/").rpartition("/")[2]
        # An old link may carry the identifier of a clause or a sentence of this page.
        here = parts.get(name)
        head = Head(
            title=gettext("Retired: {name}").format(name=name),
            description=gettext("The address {address} is retired: {reason}").format(
                address=stone.id, reason=stone.reason
            ),
        )
        view = RetiredPage(
            trail=steps_from_home(context, name),
            stone=tombstone_view(context, stone),
            anchors=tombstone_views(context, here or gone),
        )
        yield renderer.page(page_kinds.RETIRED, stone.id, head, view)
