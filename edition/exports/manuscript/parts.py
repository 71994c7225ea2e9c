"""What a manuscript is made of: parts, the blocks in them, and the words in these.

A destination is an address: `#id` for a place of the manuscript, anything else for one outside.
A voice says whose words they are: those of a text (`text`, `commentary`, after the role of its
document) or of the editors (`label` for a title of theirs, `strong`, `emphasis`, or plain).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PLAIN = ""
LABEL = "label"
STRONG = "strong"
EMPHASIS = "emphasis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one voice; `to` is where they lead, `language` stands where it is another."""

    text: str
    voice: str = PLAIN
    to: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading. `title` is how a table of contents names it; without one it is not listed."""

    level: int
    words: tuple[Words, ...]
    title: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNote:
    """A note with its number in the manuscript; one that is not on the texts has none."""

    id: str
    number: int | None = None
    words: tuple[Words, ...]

    @property
    def sign(self) -> str:
        """What stands where the note is called for, and before it."""
        return "*" if self.number is None else str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a style, with a note on it or none."""

    style: str
    words: tuple[Words, ...]
    id: str | None = None
    note: SetNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSentence:
    """A sentence in stretches of text, each with or without a note; then the gap after it."""

    id: str
    stretches: tuple[tuple[str, bool], ...]
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClause:
    """A clause: its number and notes, which stand beside it, and its words, which are its own.

    `kept` says that its breaks and blanks are shown as they are, `verse` that it is a line of
    verse; `depth` is in how many points with markers it stands.

    `name` is what readers call it, `to` its permanent address; `opens` says whether a paragraph
    of the source begins with it.
    """

    id: str
    number: str
    name: str
    to: str
    voice: str
    opens: bool
    sentences: tuple[SetSentence, ...]
    notes: tuple[SetNote, ...]
    kept: bool = False
    verse: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a list, with the items below it."""

    words: tuple[Words, ...]
    id: str | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of a style."""

    style: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a glossary: the term, and what is said of it."""

    id: str
    term: str
    paragraphs: tuple[Paragraph, ...]


Block = Heading | Paragraph | SetClause | Listing | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that begins on a page of its own.

    `kind` says what it is: title, preface, text, links,
    glossary, index or colophon. `running` stands at
    the head of its pages, `language` is that of its texts.
    """

    name: str
    kind: str
    title: str
    running: str
    language: str
    blocks: tuple[Block, ...]

    @property
    def clauses(self) -> Iterator[SetClause]:
        """The clauses of the part, in order."""
        return (block for block in self.blocks if isinstance(block, SetClause))

    @property
    def notes(self) -> Iterator[SetNote]:
        """The notes of the part, in the order of their numbers."""
        for block in self.blocks:
            match block:
                case SetClause():
                    yield from block.notes
                case Paragraph() if block.note:
                    yield block.note

    @property
    def ids(self) -> Iterator[str]:
        """The identifiers of all places in the part, in order."""
        for block in self.blocks:
            match block:
                case SetClause():
                    yield block.id
                    yield from (sentence.id for sentence in block.sentences)
                    yield from (note.id for note in block.notes)
                case Listing():
                    yield from _item_ids(block.items)
                case _ if block.id is not None:
                    yield block.id

    @property
    def headings(self) -> Iterator[Heading]:
        """The headings that a table of contents lists."""
        return (
            block for block in self.blocks if isinstance(block, Heading) and block.title is not None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A whole book, with what its format says of it elsewhere.

    `summary` is what a shop or a library shows beside the title; `address` is that of the edition.
    """

    title: str
    version: str
    date: str
    address: str
    summary: str
    language: str
    licence: str | None
    rights: str
    parts: tuple[Part, ...]


def _item_ids(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item.id is not None:
            yield item.id
        yield from _item_ids(item.items)
