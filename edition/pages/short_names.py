"""Short names of places: `A 7.3`, `C 4.11`, for lists with many of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from edition import place_names
from edition.model import Edition, Locator, Unit

_NAMED = re.compile(r"(?P<word>[^\W\d]+) (?P<numbers>.+)")
_NUMBERED = re.compile(r"(?P<word>[^\d]+) (?P<numbers>.+)")


class ShortWord(NamedTuple):
    """A word for units, and the letters that stand for it before numbers."""

    short: str
    word: str


class ShortNames:
    """Names the places of one edition in short.

    The word for a numbered unit, and the name of a document that is one unit, are cut to as many
    letters as tell them apart. Other units are called what they are always called. The name of its
    document stands before a unit that another document has, too.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        found = (word for unit in edition.units if (word := _word(edition, unit)))
        words = list(dict.fromkeys(found))
        self.words = tuple(ShortWord(_shortest(word, words), word) for word in words)
        self._short = {word: short for short, word in self.words}

    def name(self, locator: Locator) -> str:
        """Return the short name of a place: its unit, clause and sentence, with stops between."""
        if locator.front:
            return place_names.locator_name(self._edition, locator)
        unit = self._edition.unit_by_id[locator.clause.unit]
        lead, numbers = self.unit(unit), place_names.inside_unit(unit, locator.clauses)
        if locator.sentences:
            numbers += f".{_span([sentence.ordinal for sentence in locator.sentences])}"
        if locator.clause.point.startswith(unit.name):
            return f"{lead}{numbers}"
        counted = lead[-1:].isdigit() or (unit.number and lead.casefold().endswith(unit.number))
        return f"{lead}.{numbers}" if counted else f"{lead} {numbers}"

    def unit(self, unit: Unit) -> str:
        """Return the short name of a unit: `A 7`."""
        word = _word(self._edition, unit)
        short = f"{self._short[word]}{unit.name.removeprefix(word)}" if word else unit.name
        if unit.name.casefold() not in self._edition.across.shared_names:
            return short
        return f"{self._edition.document_by_id[unit.document].name}, {short}"

    def used(self, locators: Iterable[Locator]) -> Iterator[ShortWord]:
        """Yield the short forms that name one of these places: first the words that are cut.

        A name that is not the title of its unit is one, too.
        """
        ids = {one.clause.unit for one in locators if not one.front}
        units = [unit for unit in self._edition.units if unit.id in ids]
        found = {_word(self._edition, unit) for unit in units}
        yield from (word for word in self.words if word.word in found)
        for unit in units:
            title = "" if unit.untitled else place_names.own_title(unit)
            if not _word(self._edition, unit) and title not in {"", unit.name}:
                yield ShortWord(unit.name, title)


def _word(edition: Edition, unit: Unit) -> str:
    """Return the word of a unit that is cut; nothing for one that is called by its whole name."""
    name = unit.name
    if edition.document_by_id[unit.document].units == (unit,):
        return name
    numbered = (_NAMED if unit.named else _NUMBERED).fullmatch(name) if unit.number else None
    return numbered["word"] if numbered else ""


def _shortest(word: str, words: Sequence[str]) -> str:
    """Return the fewest letters of a word with which no other begins."""
    others = [other.casefold() for other in words if other != word]
    cuts = (word[:length] for length in range(1, len(word)))
    free = (cut for cut in cuts if not any(other.startswith(cut.casefold()) for other in others))
    return next(free, word)


def _span(numbers: Sequence[str]) -> str:
    first, last = numbers[0], numbers[-1]
    return first if first == last else f"{first}–{last}"
