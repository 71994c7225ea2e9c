"""The texts as a book shows them: clauses with their numbers, notes, and what is linked to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import place_names
from edition.catalogues import gettext
from edition.exports.book.linked import Beside, Links, LinksFrom
from edition.exports.book.places import Places, whole
from edition.exports.book.words import set_clause
from edition.exports.described import release, statement
from edition.model import Clause, Document, Edition, FrontMatter, Note, Unit
from edition.outline import level, runs, set_in
from edition.passed_over import passed_over

DEEPEST = 6  # level of headings in HTML
SURELY_FITS = 1500  # letters on a page, however large they are set
_LONGEST_WORD = 40  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNote:
    """A note at the foot of a page; its mark stands in the margin beside its words."""

    note: Note
    number: int
    place: str
    reason: Markup

    @property
    def facts(self) -> str:
        """What kind of slip it marks, and how sure the editors are."""
        kind, confidence = gettext(self.note.kind), gettext(self.note.confidence)
        said = gettext("{kind}, confidence {confidence}")
        return said.format(kind=kind, confidence=confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClause:
    """A clause with what stands beside it, or after it where it is of a commentary.

    Its words are in pieces: one, and one behind the mark of each note.
    """

    id: str
    name: str
    number: str
    pieces: tuple[Markup, ...]
    opens_paragraph: bool
    depth: int
    passed: tuple[str, ...]
    notes: tuple[SetNote, ...]
    beside: tuple[Beside, ...]
    after: tuple[LinksFrom, ...]

    @property
    def words(self) -> Markup:
        return Markup("").join(self.pieces)

    @property
    def letters_of_notes(self) -> int:
        return sum(len(note.note.reading) + len(note.reason) for note in self.notes)

    @property
    def letters(self) -> int:
        return len(self.words.striptags()) + self.letters_of_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A unit where it begins, with the level of its heading; that of the text is the first.

    `passed` is said of numbers that the text passes over before it.
    """

    unit: Unit
    name: str
    level: int
    passed: tuple[str, ...]

    @property
    def heading_level(self) -> int:
        return min(DEEPEST, self.level + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Consecutive clauses of a unit, after the units that begin with them; `resumed` goes on."""

    name: str
    resumed: Unit | None = None
    opened: tuple[Opened, ...]
    clauses: tuple[SetClause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetText:
    """One of the texts.

    `status` is said of it wherever its words are shown, `facts` where it begins.
    """

    document: Document
    name: str
    status: str
    facts: tuple[str, ...]
    beside: tuple[Beside, ...]  # what is linked to its front matter
    parts: tuple[Part, ...]

    @property
    def running(self) -> str:
        """What stands at the head of each page."""
        return f"{self.name} · {self.status}" if self.status else self.name

    @property
    def divided(self) -> bool:
        """Say whether its units have headings."""
        return len(self.document.units) > 1

    @property
    def closing(self) -> Part | None:
        """The last of several parts, if it is short: no page shall hold but its last lines."""
        *others, last = self.parts or (None,)
        short = last and sum(clause.letters for clause in last.clauses) <= SURELY_FITS
        return last if others and short else None

    @property
    def title_line(self) -> FrontMatter | None:
        """The line of the front matter that is the title."""
        lines = self.document.front_matter
        return next((line for line in lines if line.text == self.document.title), None)

    @property
    def before_title(self) -> tuple[FrontMatter, ...]:
        lines, title = self.document.front_matter, self.title_line
        return lines[: lines.index(title)] if title else ()

    @property
    def after_title(self) -> tuple[FrontMatter, ...]:
        lines, title = self.document.front_matter, self.title_line
        return lines[lines.index(title) + 1 :] if title else lines


def set_texts(edition: Edition, places: Places, links: Links) -> tuple[SetText, ...]:
    """Return every text, in the order of the edition."""
    notes = _notes(edition, places)
    return tuple(
        SetText(
            document=document,
            name=document.title or document.name,
            status=statement(document) or "",
            facts=tuple(_facts(edition, document)),
            beside=tuple(links.beside(*(line.id for line in document.front_matter))),
            parts=tuple(_parts(edition, document, links, notes)),
        )
        for document in edition.documents
    )


def _facts(edition: Edition, document: Document) -> Iterator[str]:
    yield from filter(None, (statement(document), release(edition, document)))
    yield gettext("File: {name}").format(name=document.source.file)


def _notes(edition: Edition, places: Places) -> dict[str, list[SetNote]]:
    """Return the notes of each clause, numbered through in the order of the texts."""
    located = [(whole(edition.clause_by_id[note.span.clause]), note) for note in edition.notes]
    located.sort(key=lambda pair: (places.order(pair[0]), pair[1].span.start))
    notes: dict[str, list[SetNote]] = {}
    for number, (locator, note) in enumerate(located, 1):
        name = places.place(locator).name
        reason = places.prose(note.reason)
        notes.setdefault(locator.id, []).append(
            SetNote(note=note, number=number, place=name, reason=reason)
        )
    return notes


def _stop(clause: Clause, note: Note) -> int:
    """Return where the first word ends that a note is on; without blanks, where its words end.

    There no line ends that would not end there without the mark.
    """
    blank = re.search(r"\s|$", clause.text[note.span.start :])
    end = note.span.start + (blank.start() if blank else 0)
    return end if end - note.span.start <= _LONGEST_WORD else note.span.end


def _parts(
    edition: Edition, document: Document, links: Links, notes: dict[str, list[SetNote]]
) -> Iterator[Part]:
    """Yield a text in the order of its lines; units without clauses open with the next one."""
    opened: list[Opened] = []
    name = ""
    met: set[tuple[str, int]] = set()  # the paragraphs that have been opened
    for run in runs(edition, document):
        name = run.unit.name
        head = Opened(
            unit=run.unit,
            name=name,
            level=level(edition, run.unit),
            passed=passed_over(edition, run.unit.id),
        )
        if not run.resumed:
            opened.append(head)
        clauses = []
        for clause in run.clauses:
            paragraph = (clause.unit, clause.paragraph)
            noted = tuple(notes.get(clause.id, ()))
            comments = document.role == "commentary"
            clauses.append(
                SetClause(
                    id=clause.id,
                    name=links.places.place(whole(clause)).name,
                    number=place_names.clause_number(clause),
                    pieces=set_clause(clause, [_stop(clause, one.note) for one in noted]),
                    opens_paragraph=paragraph not in met,
                    depth=set_in(edition, clause),
                    passed=passed_over(edition, clause.id),
                    notes=noted,
                    beside=() if comments else tuple(links.beside(clause.id)),
                    after=tuple(links.from_clause(clause)) if comments else (),
                )
            )
            met.add(paragraph)
        if clauses:
            yield Part(
                name=name,
                resumed=run.unit if run.resumed else None,
                opened=tuple(opened),
                clauses=tuple(clauses),
            )
            opened = []
    if opened:
        yield Part(name=name, opened=tuple(opened), clauses=())
