"""How a book names places: `Area 7.3, 8.1; Commentary 4.11`, and page numbers: `4–12, 14`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition import place_names
from edition.exports.book.words import kept_together, set_words
from edition.model import Clause, Edition, Locator, Prose, Sentence, Unit
from edition.place_names import default_forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in short: what it is in, its numbers, and the identifier to which a link leads.

    A line of front matter has its identifier for a number.
    """

    lead: str
    numbers: str
    anchor: str

    @property
    def name(self) -> str:
        """The whole name, `Area 7.3`, which no line end parts."""
        return kept_together(f"{self.lead} {self.numbers}".strip())


PlaceGroups = Sequence[tuple[str, Sequence[Place]]]  # places by what they are in


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRange:
    """Pages that follow on each other, with the identifier to which a link leads."""

    name: str
    anchor: str
    role: str


class Places:
    """Names the places of one edition, and knows their order."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._order = {clause.id: number for number, clause in enumerate(edition.clauses)}
        self._opening: dict[str, int] = {}  # where a document begins
        for clause in edition.clauses:
            self._opening.setdefault(clause.document, self._order[clause.id])

    def place(self, locator: Locator) -> Place:
        """Return a place in short: its unit, clause and sentence as numbers with stops between."""
        if locator.front:
            text = self._edition.document_by_id[locator.document]
            return Place(lead=f"{text.name},", numbers=locator.id, anchor=locator.id)
        unit = self._edition.unit_by_id[locator.clause.unit]
        forms = self._edition.document_by_id[locator.document].forms
        if unit.named or forms != default_forms():
            return self._called(unit, locator)
        lead, number = unit.name, ""
        if unit.number and lead.casefold().endswith(f" {unit.number}"):
            lead, _, number = lead.rpartition(" ")
            number += "" if locator.clause.point else "."
        numbers = f"{number}{place_names.inside_unit(unit, locator.clauses)}"
        if locator.sentences:
            numbers += f".{_span([sentence.ordinal for sentence in locator.sentences])}"
        return Place(lead=lead, numbers=numbers, anchor=locator.anchor)

    def _called(self, unit: Unit, locator: Locator) -> Place:
        """Return a place as the content calls it, cut behind the unit or a word of its name."""
        name = place_names.locator_name(self._edition, locator)
        cut = re.match(rf"{re.escape(unit.name)}[^\s\w(]? ", name)
        end = cut.end() if cut else unit.name.rfind(" ") + 1
        return Place(lead=name[:end].rstrip(), numbers=name[end:], anchor=locator.anchor)

    def groups(self, locators: Iterable[Locator]) -> PlaceGroups:
        """Return places in the order of the texts; what several in a row are in is named once."""
        places = (self.place(locator) for locator in sorted(locators, key=self.order))
        return [(lead, list(group)) for lead, group in groupby(places, key=lambda p: p.lead)]

    def order(self, locator: Locator) -> tuple[int, int]:
        """Return the key for the order of the texts; a whole clause comes before its parts."""
        if locator.front:
            return self._opening[locator.document], -2
        start = locator.sentences[0].start if locator.sentences else -1
        return self._order[locator.clause.id], start

    def prose(self, prose: Prose) -> Markup:
        """Return words of the editors; the places that they name are links."""
        return Markup("").join(
            set_words(part) if isinstance(part, str) else self._linked(part) for part in prose.parts
        )

    def _linked(self, part: Locator | Unit) -> Markup:
        if isinstance(part, Unit):
            document = self._edition.document_by_id[part.document]
            anchor = part.id if len(document.units) > 1 else document.id
            name = kept_together(part.name)
        else:
            place = self.place(part)
            anchor, name = place.anchor, place.name
        return Markup('<a href="#{}">{}</a>').format(anchor, set_words(name))

    def pages(self, locators: Iterable[Locator], numbers: Mapping[str, int]) -> list[PageRange]:
        """Return the pages of places, those of one text that follow on each other as one range."""
        ranges: list[tuple[int, int, Locator]] = []
        for locator in locators:
            parts = locator.sentences or locator.clauses
            first, last = numbers[parts[0].id], numbers[parts[-1].id]
            if ranges and _follows(ranges[-1], first, locator):
                begin, end, where = ranges[-1]
                ranges[-1] = (begin, max(end, last), where)
            else:
                ranges.append((first, last, locator))
        return [
            PageRange(
                name=_span([str(first), str(last)]),
                anchor=locator.anchor,
                role=self._edition.document_by_id[locator.document].role,
            )
            for first, last, locator in ranges
        ]


def whole(clause: Clause) -> Locator:
    """Return the place that is a whole clause."""
    return Locator(id=clause.id, clauses=(clause,))


def one_sentence(clause: Clause, sentence: Sentence) -> Locator:
    """Return the place that is a sentence of a clause."""
    return Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))


def _follows(before: tuple[int, int, Locator], page: int, locator: Locator) -> bool:
    first, last, other = before
    return other.document == locator.document and first <= page <= last + 1


def _span(numbers: Sequence[str]) -> str:
    first, last = numbers[0], numbers[-1]
    return first if first == last else f"{first}–{last}"
