"""Units as ways in."""

from __future__ import annotations

from dataclasses import dataclass

from edition import addresses
from edition.model import Unit
from edition.pages.context import Context

STRONGEST_TINT = 4  # the tint of a tile that most of the commentary speaks of


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit as a way in: name, label, link, and how much is said of it."""

    id: str
    name: str
    number: str
    marker: str
    label: str
    marked_label: str
    heading: str | None
    href: str
    commentary: int
    tint: int
    lead: str


def unit_view(context: Context, unit: Unit) -> UnitView:
    """Return a unit as a way in."""
    commentary = context.backlinks.commentary_on[unit.id]
    return UnitView(
        id=unit.id,
        name=addresses.unit_name(unit),
        number=unit.number or "",
        marker=unit.marker,
        label=unit.label,
        marked_label=addresses.marked_label(unit),
        heading=unit.heading.text if unit.heading else None,
        href=context.link(unit.address),
        commentary=commentary,
        tint=min(commentary, STRONGEST_TINT),
        lead=unit.clauses[0].text if unit.clauses else "",
    )
