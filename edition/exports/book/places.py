"""How a book names places: `Area 7.3, 8.1; Commentary 4.11`, and page numbers: `4–12, 14`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from edition import addresses
from edition.model import Edition, Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a few letters: what it is in, the numbers, and where a link to it leads."""

    lead: str
    numbers: str
    anchor: str
    document: str

    @property
    def name(self) -> str:
        """The whole name: `Area 7.3`."""
        return f"{self.lead} {self.numbers}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRange:
    """Pages on end, with the place that a link to them leads to."""

    name: str
    anchor: str
    document: str


def place(edition: Edition, locator: Locator) -> Place:
    """Return a place in short: its unit, clause and sentence as numbers with stops between."""
    unit = edition.unit_by_id[locator.clause.unit]
    lead, number = addresses.unit_name(unit), ""
    if unit.number and lead.endswith(f" {unit.number}"):
        lead, number = lead.removesuffix(f" {unit.number}"), f"{unit.number}."
    numbers = f"{number}{_span([clause.ordinal for clause in locator.clauses])}"
    if locator.sentences:
        numbers += f".{_span([sentence.ordinal for sentence in locator.sentences])}"
    return Place(
        lead=lead, numbers=numbers, anchor=locator.anchor, document=locator.clause.document
    )


def together(places: Iterable[Place]) -> list[tuple[str, list[Place]]]:
    """Return places by what they are in, so that it is named once for those that follow on."""
    return [(lead, list(group)) for lead, group in groupby(places, key=lambda place: place.lead)]


def page_ranges(locators: Iterable[Locator], pages: Mapping[str, int]) -> list[PageRange]:
    """Return the pages of places, those of one text that follow on each other drawn together."""
    ranges: list[tuple[int, int, str, str]] = []
    for locator in locators:
        anchors = _anchors(locator)
        first, last = pages[anchors[0]], pages[anchors[-1]]
        document = locator.clause.document
        if ranges and ranges[-1][3] == document and first <= ranges[-1][1] + 1:
            begin, end, anchor, _ = ranges[-1]
            ranges[-1] = (begin, max(end, last), anchor, document)
        else:
            ranges.append((first, last, locator.anchor, document))
    return [
        PageRange(name=_span([str(first), str(last)]), anchor=anchor, document=document)
        for first, last, anchor, document in ranges
    ]


def _anchors(locator: Locator) -> tuple[str, ...]:
    return tuple(part.id for part in locator.sentences or locator.clauses)


def _span(numbers: list[str]) -> str:
    first, last = numbers[0], numbers[-1]
    return first if first == last else f"{first}–{last}"


def ordered(edition: Edition, locators: Iterable[Locator]) -> Iterator[Locator]:
    """Yield places in the order of the texts."""
    order = {clause.id: number for number, clause in enumerate(edition.clauses)}
    yield from sorted(
        locators,
        key=lambda locator: (
            order[locator.clause.id],
            locator.sentences[0].start if locator.sentences else -1,
        ),
    )
