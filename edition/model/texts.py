"""The texts: their units, clauses and sentences, and places in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition import identifiers
from edition.model.provenance import Origin, Rights
from edition.model.sources import Continued, LeftOut, MissingUnits, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A line before the text proper: a dateline, a title."""

    id: str
    document: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The verbatim heading of a section, without its marker; `gap` stands between them.

    Where a heading is its marker alone, that is its text. `last_line` is None where it is one line.
    """

    line: int
    text: str
    gap: str = " "
    last_line: int | None = None


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
    """Running text that people cite: one line, or the lines of a paragraph that was wrapped.

    `point` is what it is called in a point that has no page of its own: `Article 17(1)(a)`; it is
    empty of a clause that has a number alone. `number` is that of the point, `depth` in how many
    points with markers it stands, and `beside` what stands beside its clause: `(a)`, or `(a) 2`
    beside the second one. `alone` says that it is all that stands in a unit with a name of its own,
    as which it is called; `unnumbered` that it is text without a number beside points that have
    theirs. `form` is `table` or `preformatted` where lines are kept so; `last_line` is None of one.
    """

    id: str
    document: str
    unit: str
    line: int
    marker: str
    text: str
    paragraph: int
    sentences: tuple[Sentence, ...]
    last_line: int | None = None
    point: str = ""
    number: str | None = None
    beside: str = ""
    alone: bool = False
    unnumbered: bool = False
    form: str | None = None
    depth: int = 0

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
class Locator:
    """A resolved address in the texts: a clause, a sentence, or a range within one unit.

    A line of front matter is a place, too: it has no clauses, and `front` is that line.
    """

    id: str
    clauses: tuple[Clause, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    front: FrontMatter | None = None

    @property
    def clause(self) -> Clause:
        """The clause on which the locator lands; IndexError for a line of front matter."""
        return self.clauses[0]

    @property
    def document(self) -> str:
        """The identifier of the document in which the place is."""
        return self.front.document if self.front else self.clause.document

    @property
    def unit(self) -> str | None:
        """The identifier of the unit in which the place is; None for a line of front matter."""
        return None if self.front else self.clause.unit

    @property
    def covered(self) -> tuple[Sentence, ...]:
        """The sentences that the locator takes in; none of a line of front matter."""
        return self.sentences or tuple(s for clause in self.clauses for s in clause.sentences)

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
class Reference:
    """Where a definition or a fact comes from: an outside publication, or a place in the texts."""

    title: str
    url: str | None = None
    lang: str | None = None
    locator: Locator | None = None
    unchecked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """An official name of a unit, as a reference gives it."""

    english: str | None
    chinese: str | None
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A structural part of a document; `labelled` says that the editors gave it its label.

    `name` is what readers call it, `named` whether the content says so; `also` are the ways to
    write that name with other numerals.
    """

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
    name: str
    named: bool = False
    also: tuple[str, ...] = ()
    labelled: bool = True
    label_language: str | None = None  # where it is not that of the interface

    @property
    def untitled(self) -> bool:
        """Whether its marker is all that it is headed with: neither text nor editors say more."""
        return bool(self.marker) and self.heading is None and not self.labelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a citation says of a document beyond its title.

    `issued` and `issued_by` are editorial: the file does not say them, `reference` does. A date
    that `is_own` stands in the file. `word` says what was done then, such as `signed`.
    """

    kind: str = "document"
    description: str | None = None
    issued: str | None = None
    issued_by: str | None = None
    word: str = ""
    is_own: bool = False
    reference: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What clauses and sentences are called, one and several, with the name of what they are in."""

    clause: str
    clauses: str
    sentence: str
    sentences: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One of the texts; `statement` is said of it wherever its words are shown or taken away."""

    id: str
    role: str
    name: str
    title: str | None
    source: Source
    front_matter: tuple[FrontMatter, ...]
    units: tuple[Unit, ...]
    forms: Forms
    statement: str | None = None
    rights: Rights | None = None
    origin: Origin | None = None
    language: str = "en"
    direction: str = "ltr"
    imprint: Imprint = field(default_factory=Imprint)
    left_out: tuple[LeftOut, ...] = ()
    missing: tuple[MissingUnits, ...] = ()
    continued: tuple[Continued, ...] = ()
    verse: bool = False  # whether each line is a clause, and a stanza a paragraph
    accounted: int = 0  # lines that have a place in the structure, or are left out
