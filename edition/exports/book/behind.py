"""What a book has behind the texts: glossary, sources, and the index by page."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition.alphabet import initial
from edition.exports.book.places import PageRange, Place, PlaceGroups, Places, whole
from edition.model import Edition, IndexEntry, Reference, Term

_LONGEST_GUIDE = 30  # characters of a heading that stand at the head of a page
_CUT = " […]"
_LEFT_OVER = " ,;:–—،؛、"  # before a cut

Sees = tuple[tuple[str, str], ...]  # headings that are referred to, and their identifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerm:
    """An entry of the glossary; its occurrences are the clauses that have it."""

    term: Term
    variants: tuple[str, ...]
    definition: Markup | None
    references: tuple[tuple[Reference, Place | None], ...]
    see_also: tuple[Term, ...]
    occurrences: PlaceGroups


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEntry:
    """A heading or subheading of the index."""

    id: str
    words: str
    pages: tuple[PageRange, ...]
    see: Sees = ()
    see_also: Sees = ()
    subheadings: tuple[SetEntry, ...] = ()

    @property
    def guide(self) -> str:
        """The words at the head of a page that the entry begins or ends."""
        cut = textwrap.shorten(self.words, _LONGEST_GUIDE, placeholder=_CUT, break_on_hyphens=False)
        return cut.removesuffix(_CUT).rstrip(_LEFT_OVER) + _CUT if cut.endswith(_CUT) else cut


def glossary(edition: Edition, places: Places) -> list[tuple[str, list[SetTerm]]]:
    """Return the terms by the name of their category."""
    terms: dict[str, list[SetTerm]] = {category.id: [] for category in edition.categories}
    for term in edition.terms:
        terms[term.category].append(_term(edition, places, term))
    return [(one.label, terms[one.id]) for one in edition.categories if terms[one.id]]


def sources(edition: Edition) -> list[Reference]:
    """Return every publication that a definition, a note, a name or a date rests on, by title."""
    officials = (
        *(unit.official for unit in edition.units),
        *(term.official for term in edition.terms),
    )
    found = (
        *(reference for term in edition.terms for reference in term.references),
        *(note.reference for note in edition.notes),
        *(reference for official in officials if official for reference in official.references),
        *(document.imprint.reference for document in edition.documents),
    )
    outside = {(r.title, r.url): r for r in found if r and r.locator is None}
    return sorted(outside.values(), key=lambda r: (r.title.casefold(), r.url or ""))


def index(
    edition: Edition, places: Places, numbers: Mapping[str, int]
) -> list[tuple[str, list[SetEntry]]]:
    """Return the headings of the index by their first letter; `numbers` are pages by identifier."""
    headings = [entry for entry in edition.index if entry.subheading is None]
    ids = {entry.heading: entry.id for entry in headings}
    subheadings: dict[str, list[SetEntry]] = {}
    for entry in edition.index:
        if entry.subheading is not None:
            pages = tuple(places.pages(entry.locators, numbers))
            sub = SetEntry(id=entry.id, words=entry.subheading, pages=pages)
            subheadings.setdefault(entry.heading, []).append(sub)

    def heading(entry: IndexEntry) -> SetEntry:
        return SetEntry(
            id=entry.id,
            words=entry.heading,
            pages=tuple(places.pages(entry.locators, numbers)),
            see=tuple((other, ids[other]) for other in entry.see),
            see_also=tuple((other, ids[other]) for other in entry.see_also),
            subheadings=tuple(subheadings.get(entry.heading, ())),
        )

    letters = groupby(headings, key=lambda entry: initial(entry.heading))
    return [(letter, [heading(entry) for entry in entries]) for letter, entries in letters]


def _term(edition: Edition, places: Places, term: Term) -> SetTerm:
    clauses = {span.clause: edition.clause_by_id[span.clause] for span in term.occurrences}
    return SetTerm(
        term=term,
        definition=places.prose(term.definition) if term.definition else None,
        variants=tuple(variant for variant in term.variants if variant != term.term),
        references=tuple(
            (reference, places.place(reference.locator) if reference.locator else None)
            for reference in term.references
        ),
        see_also=tuple(edition.term_by_id[other] for other in term.see_also),
        occurrences=places.groups(map(whole, clauses.values())),
    )
