"""Retired identifiers with what took their place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.model import Tombstone
from edition.pages.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessorView:
    """A link to what took a place; `coded` says that it is called by its identifier or address."""

    name: str
    href: str
    coded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneView:
    """A retired identifier, and what took its place."""

    id: str
    reason: str
    successors: tuple[SuccessorView, ...]


def tombstone_views(context: Context, stones: Iterable[Tombstone]) -> tuple[TombstoneView, ...]:
    """Return retired identifiers with links to their successors."""
    return tuple(tombstone_view(context, stone) for stone in stones)


def tombstone_view(context: Context, stone: Tombstone) -> TombstoneView:
    """Return a retired identifier with links to its successors."""
    return TombstoneView(
        id=stone.id,
        reason=stone.reason,
        successors=tuple(
            SuccessorView(name=one.name, href=context.link(one.address), coded=one.coded)
            for one in context.backlinks.tombstones.leads_to(stone)
        ),
    )
