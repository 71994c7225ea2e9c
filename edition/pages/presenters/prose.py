"""Words of the editors, with the places that they name as links."""

from __future__ import annotations

from edition import addresses, place_names
from edition.model import Locator, Prose, Unit
from edition.pages.context import Context, NamedLink

ProseView = tuple[NamedLink, ...]  # text leads nowhere


def prose_view(context: Context, prose: Prose) -> ProseView:
    """Return the parts of prose in order; a place is a link under the name that readers know."""
    return tuple(
        NamedLink(part, "") if isinstance(part, str) else _place(context, part)
        for part in prose.parts
    )


def length(prose: ProseView) -> int:
    """Return how many letters prose has."""
    return sum(len(part.name) for part in prose)


def _place(context: Context, place: Locator | Unit) -> NamedLink:
    address = (
        place.address if isinstance(place, Unit) else addresses.in_context(context.edition, place)
    )
    return NamedLink(place_names.told_name(context.edition, place), context.link(address))
