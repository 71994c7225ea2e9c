"""The parts of a list that is too long for one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition.model import Part
from edition.pages.context import Context, NamedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part of a list: with what its entries begin, and how many there are."""

    label: str
    href: str
    count: str


def part_views(
    context: Context, home: str, part: Part, counted: Callable[[int], str]
) -> tuple[PartView, ...]:
    """Return the parts of a part; `home` is the address of the whole list.

    `counted` says in words how many entries there are.
    """
    return tuple(
        PartView(
            label=one.label, href=context.link(f"{home}{one.path}"), count=counted(len(one.ids))
        )
        for one in part.parts
    )


def steps_to_part(
    context: Context, way: tuple[NamedLink, ...], home: str, part: Part
) -> tuple[NamedLink, ...]:
    """Return the way to a part; `way` is that to the whole list, which is the page itself there."""
    if not part.path:
        return way
    *before, whole = way
    return (*before, NamedLink(whole.name, context.link(home)), NamedLink(part.label, ""))
