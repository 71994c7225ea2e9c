"""The edition: its texts, its apparatus, and what the ledger knows of its past."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.model.across import Across
from edition.model.apparatus import Category, IndexEntry, Link, Note, Relation, Term, Unlinked
from edition.model.divided import Divided
from edition.model.texts import Clause, Document, FrontMatter, Unit

MANY = 1000  # clauses, from which on pages share what each of fewer has to itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """An identifier that went away, and the identifiers that took its place."""

    id: str
    kind: str
    successors: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A recorded change of the ledger, in the words of who recorded it.

    `texts` of the `changed` entries are parts of the texts, the others editorial; `date` is that of
    the version.
    """

    version: str
    reason: str
    added: int
    changed: int
    retired: int
    texts: int = 0
    date: str | None = None


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The whole edition. The look-ups by identifier are made once, on first use.

    `name` is the name of the edition, never that of a text in it; `short_name` the same in short.
    `licence` is the address of the licence of what the editors added; it is none of the texts.
    `notice` is said of the whole in every format, such as that it is no official site.
    `interface` is the language in which the editors and the interface speak.
    """

    name: str
    short_name: str
    version: str
    date: str
    url: str
    documents: tuple[Document, ...]
    licence: str | None = None
    notice: str | None = None
    interface: str = "en"
    relations: tuple[Relation, ...] = ()
    links: tuple[Link, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    categories: tuple[Category, ...] = ()
    terms: tuple[Term, ...] = ()
    index: tuple[IndexEntry, ...] = ()
    index_introduction: str | None = None
    notes: tuple[Note, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def is_large(self) -> bool:
        """Whether its pages share pictures and sheets, and search and annotations come in parts."""
        return len(self.clause_by_id) > MANY

    @cached_property
    def divided(self) -> Divided:
        """What is too long for a page, in the parts that have pages of their own."""
        return Divided(self)

    @cached_property
    def across(self) -> Across:
        """What is known only from all texts at once."""
        return Across(self)

    @cached_property
    def read_whole(self) -> tuple[Document, ...]:
        """The documents that can be read whole: the first, and all of more units than one."""
        return tuple(
            document
            for document in self.documents
            if document is self.documents[0] or len(document.units) > 1
        )

    @property
    def texts(self) -> tuple[Document, ...]:
        """The documents on which others comment."""
        return tuple(document for document in self.documents if document.role == "text")

    @property
    def commentaries(self) -> tuple[Document, ...]:
        """The documents that comment on others."""
        return tuple(document for document in self.documents if document.role == "commentary")

    @property
    def units(self) -> Iterator[Unit]:
        """Every unit, in reading order."""
        return (unit for document in self.documents for unit in document.units)

    @property
    def clauses(self) -> Iterator[Clause]:
        """Every clause, in the order of the sources."""
        return iter(self.clause_by_id.values())

    @cached_property
    def document_by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def unit_by_id(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def parents(self) -> frozenset[str]:
        """The identifiers of the units in which others stand."""
        return frozenset(unit.parent for unit in self.units if unit.parent is not None)

    @cached_property
    def unit_by_address(self) -> dict[str, Unit]:
        return {unit.address: unit for unit in self.units}

    def outermost(self, unit: Unit) -> Unit:
        """Return the topmost unit in which a unit stands; it may be the unit itself."""
        while unit.parent is not None:
            unit = self.unit_by_id[unit.parent]
        return unit

    @cached_property
    def clause_by_id(self) -> dict[str, Clause]:
        """Clauses by identifier, in the order of the sources."""
        clauses = (clause for unit in self.units for clause in unit.clauses)
        order = {document.id: index for index, document in enumerate(self.documents)}
        ordered = sorted(clauses, key=lambda clause: (order[clause.document], clause.line))
        return {clause.id: clause for clause in ordered}

    @cached_property
    def front_by_id(self) -> dict[str, FrontMatter]:
        """The lines of front matter of all documents."""
        return {line.id: line for document in self.documents for line in document.front_matter}

    @cached_property
    def entry_by_id(self) -> dict[str, IndexEntry]:
        return {entry.id: entry for entry in self.index}

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    def children(self, unit_id: str | None, document_id: str) -> tuple[Unit, ...]:
        """Return the units directly under a unit, or the topmost where `unit_id` is None."""
        return self._children.get((document_id, unit_id), ())

    def inside(self, unit: Unit) -> tuple[Unit, ...]:
        """Return all units that stand in one of the topmost, in reading order."""
        return self._inside.get(unit.id, ())

    @cached_property
    def place_in_row(self) -> dict[str, int]:
        """The place of a unit among those beside it, from 0."""
        return {unit.id: at for row in self._children.values() for at, unit in enumerate(row)}

    @cached_property
    def _children(self) -> dict[tuple[str, str | None], tuple[Unit, ...]]:
        found: dict[tuple[str, str | None], list[Unit]] = {}
        for unit in self.units:
            found.setdefault((unit.document, unit.parent), []).append(unit)
        return {place: tuple(units) for place, units in found.items()}

    @cached_property
    def _inside(self) -> dict[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            if unit.parent is not None:
                found.setdefault(self.outermost(unit).id, []).append(unit)
        return {unit: tuple(units) for unit, units in found.items()}
