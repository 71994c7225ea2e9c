"""The rows and columns of the grids of the map: units, and sentences of a commentary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition import addresses, place_names
from edition.model import Clause, Locator, Unit
from edition.pages.context import Context
from edition.pages.presenters.excerpts import cut_words
from edition.told_names import told_title

FIRST_WORDS = 24  # letters, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The head of a row or column: its place, name, short name, first words and link.

    `cut` says that there are more words.
    """

    id: str
    place: str
    name: str
    short: str
    words: str
    cut: bool
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row or column before links are counted: its head, and what it stands for."""

    head: Axis
    ids: frozenset[str]


def unit_line(context: Context, unit: Unit) -> Line:
    """Return a unit as a row or column."""
    head = Axis(
        id=unit.id,
        place=unit.name,
        name=told_title(context.edition, unit),
        short=place_names.marked_title(unit),
        words="",
        cut=False,
        href=context.link(unit.address),
    )
    return Line(head=head, ids=frozenset(clause.id for clause in unit.clauses))


def sentence_places(clauses: Iterable[Clause]) -> list[Locator]:
    """Return the sentences of clauses as places."""
    return [
        Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
        for clause in clauses
        for sentence in clause.sentences
    ]


def sentence_lines(context: Context, places: Iterable[Locator]) -> Iterator[Line]:
    """Yield places that are sentences as rows."""
    for locator in places:
        (sentence,) = locator.sentences
        short = context.backlinks.short_names.name(locator)
        words, rest = cut_words(locator.clause.text[sentence.start : sentence.end], FIRST_WORDS)
        head = Axis(
            id=sentence.id,
            place=short,
            name=place_names.told_name(context.edition, locator),
            short=short,
            words=words,
            cut=bool(rest),
            href=context.link(addresses.in_context(context.edition, locator)),
        )
        yield Line(head=head, ids=frozenset((sentence.id,)))
