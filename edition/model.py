"""The model of an edition: frozen values, in the words of the design.

Offsets count code points of a clause's text; lines count from 1 in the source file. Whatever can be
derived from other fields is a property, and a look-up that must succeed raises KeyError.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from edition import identifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of a source, cut into its parts; the parts in order are the line, byte for byte."""

    number: int
    indent: str
    marker: str
    gap: str
    text: str
    end: str

    @property
    def raw(self) -> str:
        return f"{self.indent}{self.marker}{self.gap}{self.text}{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source file: its name, checksum and every one of its lines."""

    file: str
    sha256: str
    lines: tuple[SourceLine, ...]

    @property
    def text(self) -> str:
        """The whole file, put together again from its lines."""
        return "".join(line.raw for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A line before the text proper: a dateline, a title."""

    id: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The verbatim heading of a section, without its marker."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A part of a clause, from `start` up to `end`."""

    id: str
    start: int
    end: int

    @property
    def ordinal(self) -> str:
        """The last part of the identifier without its letter: `2` of `part-7-p3-s2`."""
        return identifiers.ordinal(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One line of running text: what people cite."""

    id: str
    document: str
    unit: str
    line: int
    marker: str
    text: str
    paragraph: int
    sentences: tuple[Sentence, ...]

    def sentence(self, sentence_id: str) -> Sentence:
        """Return the sentence; raises KeyError if it is not of this clause."""
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)

    @property
    def ordinal(self) -> str:
        """The last part of the identifier without its letter: `3` of `part-7-p3`."""
        return identifiers.ordinal(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """An official name of a unit, as a reference gives it."""

    english: str | None
    chinese: str | None
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A structural part of a document."""

    id: str
    document: str
    kind: str
    number: str | None
    marker: str
    heading: Heading | None
    label: str
    official: Official | None
    parent: str | None
    line: int
    address: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a citation says of a document beyond its title.

    `issued` and `issued_by` are editorial: the file does not say them, `reference` does.
    """

    kind: str = "document"
    description: str | None = None
    issued: str | None = None
    issued_by: str | None = None
    reference: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One of the texts."""

    id: str
    role: str
    name: str
    title: str | None
    source: Source
    front_matter: tuple[FrontMatter, ...]
    units: tuple[Unit, ...]
    imprint: Imprint = field(default_factory=Imprint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where a definition or a fact comes from: an outside publication, or a place in the texts."""

    title: str
    url: str | None = None
    lang: str | None = None
    locator: Locator | None = None
    unchecked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A resolved address in the texts: a clause, a sentence, or a range within one unit."""

    id: str
    clauses: tuple[Clause, ...]
    sentences: tuple[Sentence, ...] = ()

    @property
    def clause(self) -> Clause:
        """The clause on which the locator lands."""
        return self.clauses[0]

    @property
    def anchor(self) -> str:
        """The identifier on which the locator lands."""
        return identifiers.cut_range(self.id)[0]

    @property
    def to(self) -> str | None:
        """The last part of a range: `p3` of `part-7-p1..p3`."""
        return identifiers.cut_range(self.id)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a clause's text."""

    clause: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A kind of link, with the words for either direction and its explanation."""

    id: str
    label: str
    inverse: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed relation between two places, with a quotation at each."""

    id: str
    source: Locator
    target: Locator
    relation: Relation
    source_quote: str
    target_quote: str
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """A sentence of a commentary without counterpart, and why."""

    source: Locator
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of glossary term."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry and every place where it occurs."""

    id: str
    term: str
    variants: tuple[str, ...]
    category: str
    official: Official | None
    definition: str | None
    references: tuple[Reference, ...]
    see_also: tuple[str, ...]
    occurrences: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A heading of the subject index, or one of its subheadings."""

    id: str
    heading: str
    subheading: str | None
    locators: tuple[Locator, ...]
    see: tuple[str, ...]
    see_also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An entry of the apparatus: a probable slip, with a suggested reading."""

    id: str
    span: Span
    quote: str
    kind: str
    reading: str
    confidence: str
    reason: str
    reference: Reference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """An identifier that went away, and the identifiers that took its place."""

    id: str
    kind: str
    successors: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A recorded change of the ledger, in the words of who recorded it."""

    version: str
    reason: str
    added: int
    changed: int
    retired: int


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The whole edition. The look-ups by identifier are made once, on first use.

    `licence` is the address of the licence of what the editors added; it is none of the texts.
    """

    title: str
    version: str
    date: str
    url: str
    documents: tuple[Document, ...]
    statement: str | None = None
    licence: str | None = None
    relations: tuple[Relation, ...] = ()
    links: tuple[Link, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    categories: tuple[Category, ...] = ()
    terms: tuple[Term, ...] = ()
    index: tuple[IndexEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    changes: tuple[Change, ...] = field(default=())

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
    def clause_by_id(self) -> dict[str, Clause]:
        """Clauses by identifier, in the order of the sources."""
        clauses = (clause for unit in self.units for clause in unit.clauses)
        order = {document.id: place for place, document in enumerate(self.documents)}
        ordered = sorted(clauses, key=lambda clause: (order[clause.document], clause.line))
        return {clause.id: clause for clause in ordered}

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    @cached_property
    def note_by_id(self) -> dict[str, Note]:
        return {note.id: note for note in self.notes}

    def children(self, unit_id: str | None, document_id: str) -> tuple[Unit, ...]:
        """Return the units directly under a unit, or the topmost where `unit_id` is None."""
        units = self.document_by_id[document_id].units
        return tuple(unit for unit in units if unit.parent == unit_id)
