"""The ways through the site that a page carries: its contents, and the steps that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from edition import addresses
from edition.addresses import relative
from edition.model import Edition, Unit
from edition.outline import level


class ContentsEntry(NamedTuple):
    """A line of the contents that every page carries."""

    title: str
    number: str
    href: str
    level: int
    current: str | None


def contents(edition: Edition, here: str) -> Iterator[ContentsEntry]:
    """Yield the contents as they show on the page at `here`.

    Only the units near the page are listed, so that the list does not grow with the texts.
    """

    def entry(title: str, address: str, level: int, number: str = "") -> ContentsEntry:
        return ContentsEntry(
            title=title,
            number=number,
            href=relative(here, address),
            level=level,
            current="page" if address == here else None,
        )

    yield entry("Home", addresses.HOME, 1)
    for document in edition.documents:
        if document is edition.documents[0]:
            yield entry("Read the whole text", addresses.READ, 1)
            for unit in document.units if here == addresses.READ else ():
                anchor = f"{addresses.READ}#at-{unit.id}"
                yield entry(unit.label, anchor, 1 + level(edition, unit), unit.marker)
        for unit in edition.children(None, document.id):
            yield entry(unit.label, unit.address, 1, unit.marker)
            inside = [u for u in document.units if here.startswith(unit.address) and u.parent]
            near = [u for u in inside if u.address.startswith(unit.address)]
            places = [place for place, u in enumerate(near) if u.address == here]
            if places:
                window = near[max(0, places[0] - 2) : places[0] + 3]
                for other in window:
                    yield entry(other.label, other.address, 2, other.marker)
    if edition.links:
        yield entry("Compare", addresses.COMPARE, 1)
        yield entry("Map of links", addresses.MAP, 1)
    yield entry("Glossary", addresses.GLOSSARY, 1)
    yield entry("Index", addresses.INDEX, 1)
    yield entry("Notes", addresses.NOTES, 1)
    yield entry("Cite", addresses.CITE, 1)
    yield entry("Data", addresses.DATA, 1)
    yield entry("About", addresses.ABOUT, 1)


def steps_to(edition: Edition, here: str, unit: Unit, *, last: bool) -> list[tuple[str, str]]:
    """Return the way from the document to a unit; `last` says that the unit is the page."""
    way: list[tuple[str, str]] = []
    at: Unit | None = unit
    while at is not None:
        title = f"{at.marker} {at.label}".strip()
        way.insert(0, (title, "" if last and at is unit else relative(here, at.address)))
        at = edition.unit_by_id[at.parent] if at.parent else None
    document = edition.document_by_id[unit.document]
    if document.role == "text":
        way.insert(0, (document.name, relative(here, addresses.READ)))
    else:
        way.insert(0, ("Home", relative(here, addresses.HOME)))
    return way
