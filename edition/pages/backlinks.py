"""What leads to a place of the texts: look-ups over an edition that many pages need."""

from __future__ import annotations

from functools import cached_property

from edition.model import IndexEntry, Note, Span, Term
from edition.pages.link_lookups import LinkLookups
from edition.pages.short_names import ShortNames
from edition.pages.successors import Tombstones


class Backlinks(LinkLookups):
    """The links, notes, terms and tombstones of an edition, by their place; made on first use."""

    @cached_property
    def notes(self) -> dict[str, list[Note]]:
        """The notes of a clause."""
        found: dict[str, list[Note]] = {}
        for note in self.edition.notes:
            found.setdefault(note.span.clause, []).append(note)
        return found

    @cached_property
    def note_numbers(self) -> dict[str, int]:
        """The place of each note in the apparatus, from 1; footnotes in print have it too."""
        return {note.id: number for number, note in enumerate(self.edition.notes, 1)}

    @cached_property
    def terms(self) -> dict[str, list[tuple[Term, Span]]]:
        """The terms that occur in a clause, in order."""
        found: dict[str, list[tuple[Term, Span]]] = {}
        for term in self.edition.terms:
            for span in term.occurrences:
                found.setdefault(span.clause, []).append((term, span))
        for pairs in found.values():
            pairs.sort(key=lambda pair: pair[1].start)
        return found

    @cached_property
    def short_names(self) -> ShortNames:
        """The short names of places."""
        return ShortNames(self.edition)

    @cached_property
    def tombstones(self) -> Tombstones:
        """The tombstones, by where they stand."""
        return Tombstones(self.edition)

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """The clauses that begin a paragraph of the original."""
        found = []
        for unit in self.edition.units:
            before = None
            for clause in unit.clauses:
                if clause.paragraph != before:
                    found.append(clause.id)
                before = clause.paragraph
        return frozenset(found)

    @cached_property
    def headings_of_terms(self) -> dict[str, IndexEntry]:
        """The heading of the index that has the name of a term, or else one of its variants."""
        headings = {e.heading.casefold(): e for e in self.edition.index if e.subheading is None}
        found = {
            term.id: [headings[n] for n in _names(term) if n in headings]
            for term in self.edition.terms
        }
        return {term: entries[0] for term, entries in found.items() if entries}

    @cached_property
    def terms_of_headings(self) -> dict[str, Term]:
        """The term that has the name of a heading of the index, by the words of the heading."""
        names: dict[str, Term] = {}
        for term in self.edition.terms:
            for name in _names(term):
                names.setdefault(name, term)
        return {
            entry.heading: names[entry.heading.casefold()]
            for entry in self.edition.index
            if entry.heading.casefold() in names
        }

    @cached_property
    def headings(self) -> dict[str, str]:
        """The identifier of a heading of the index, by its words."""
        return {e.heading: e.id for e in self.edition.index if e.subheading is None}

    @cached_property
    def subheadings(self) -> dict[str, list[IndexEntry]]:
        """The subheadings of a heading of the index, by its words."""
        found: dict[str, list[IndexEntry]] = {}
        for entry in self.edition.index:
            if entry.subheading is not None:
                found.setdefault(entry.heading, []).append(entry)
        return found


def _names(term: Term) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.casefold() for name in (term.term, *term.variants)))
