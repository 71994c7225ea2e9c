"""Whole texts and the lists of the apparatus, in parts where they are too long for a page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from edition.alphabet import sort_key
from edition.model.apparatus import Note
from edition.model.parts import Listed, Part, below, cut
from edition.model.texts import Document, Unit

if TYPE_CHECKING:
    from edition.model.edition import Edition

# What fits on one page: headings with their subheadings, terms, notes.
MOST_HEADINGS, MOST_TERMS, MOST_NOTES = 1500, 400, 400
MOST_READ = 600  # clauses of a text, and links at them


@dataclass(frozen=True)
class Divided:
    """What of an edition has pages of its own."""

    edition: Edition

    def reading_parts(self, document: Document) -> tuple[Unit, ...]:
        """Return the units of a document that are read on a page each; none, where it is on one."""
        parted = document.id in self._read_in_parts
        return self.edition.children(None, document.id) if parted else ()

    @cached_property
    def _read_in_parts(self) -> frozenset[str]:
        """The documents whose clauses, with the links at them, are too many for one page."""
        count = Counter(clause.document for clause in self.edition.clauses)
        for link in self.edition.links:
            count.update({link.source.document, link.target.document})
        return frozenset(name for name, number in count.items() if number > MOST_READ)

    @cached_property
    def index_parts(self) -> Part:
        """The headings of the index in the parts that have pages of their own."""
        lines = Counter(entry.heading for entry in self.edition.index)
        headings = [entry for entry in self.edition.index if entry.subheading is None]
        listed = [Listed(e.id, sort_key(e.heading), lines[e.heading]) for e in headings]
        return cut(listed, MOST_HEADINGS)

    @cached_property
    def index_paths(self) -> dict[str, str]:
        """On which page of the index an entry stands, by its identifier; a subheading, too."""
        ids = {entry.heading: entry.id for entry in self.edition.index if entry.subheading is None}
        paths = self.index_parts.paths()
        return {entry.id: paths[ids[entry.heading]] for entry in self.edition.index}

    @cached_property
    def term_parts(self) -> Part:
        """The terms of the glossary in the parts that have pages of their own."""
        listed = [Listed(term.id, sort_key(term.term), 1) for term in self.edition.terms]
        return cut(sorted(listed, key=lambda term: (term.key, term.id)), MOST_TERMS)

    @cached_property
    def term_paths(self) -> dict[str, str]:
        """On which page of the glossary a term stands, by its identifier."""
        return self.term_parts.paths()

    @cached_property
    def category_parts(self) -> Part:
        """The terms by category: on one page, or on one or more for each category."""
        parts: list[Part] = []
        for category in self.edition.categories if len(self.edition.terms) > MOST_TERMS else ():
            own = [term for term in self.edition.terms if term.category == category.id]
            listed = sorted(
                (Listed(t.id, sort_key(t.term), 1) for t in own), key=lambda t: t[1::-1]
            )
            if own:
                inside = below(f"{category.id}/", cut(listed, MOST_TERMS))
                parts.append(replace(inside, label=category.label))
        return Part(ids=tuple(term.id for term in self.edition.terms), parts=tuple(parts))

    @cached_property
    def note_parts(self) -> dict[str, list[Note]]:
        """The notes by the outermost unit that has a page of them; none, where they are on one."""
        found: dict[str, list[Note]] = {}
        for note in self.edition.notes if len(self.edition.notes) > MOST_NOTES else ():
            found.setdefault(self._place(note), []).append(note)
        return found

    @cached_property
    def note_paths(self) -> dict[str, str]:
        """On which page of the notes a note stands, by its identifier."""
        return {note.id: f"{unit}/" for unit, notes in self.note_parts.items() for note in notes}

    def _place(self, note: Note) -> str:
        """Return the outermost unit in which a note is."""
        clause = self.edition.clause_by_id[note.span.clause]
        return self.edition.outermost(self.edition.unit_by_id[clause.unit]).id
