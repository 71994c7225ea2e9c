"""The texts in a manuscript: headings, clauses with their notes, a commentary with its links."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from edition import addresses, place_names
from edition.catalogues import gettext
from edition.claims import has_sentences
from edition.exports.described import language, statement
from edition.exports.manuscript.parts import (
    LABEL,
    Block,
    Heading,
    Item,
    Listing,
    Paragraph,
    Part,
    SetClause,
    SetNote,
    SetSentence,
    Words,
)
from edition.exports.manuscript.said import linked, place, prose, reference, said
from edition.full_stops import stopped
from edition.model import Clause, Document, Edition, Link, Locator, Note, Unit
from edition.outline import Run, level, line_id, line_order, runs
from edition.wording import plural, quoted


class Texts:
    """Sets the texts of one edition: knows the notes and links of every clause.

    Notes are numbered in the order in which their words stand.
    """

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._order = line_order(edition)
        self._notes: dict[str, list[tuple[int, Note]]] = {}
        standing = sorted(
            edition.notes, key=lambda note: (self._order[note.span.clause], note.span.start)
        )
        for number, note in enumerate(standing, 1):
            self._notes.setdefault(note.span.clause, []).append((number, note))
        self._links: dict[str, list[tuple[Link, Locator]]] = {}
        for link in edition.links:
            for end in (link.source, link.target):
                self._links.setdefault(line_id(end), []).append((link, end))

    def parts(self, document: Document) -> Iterator[Part]:
        """Yield a document: its title, then each of its outermost units, or all in one part."""
        opening = tuple(self._opening(document))
        chapters = [tuple(self._chapter(document, group)) for group in self._grouped(document)]
        if len(chapters) == 1:
            opening, chapters = (*opening, *chapters[0]), []
        for number, blocks in enumerate((opening, *chapters)):
            title = next(block.title for block in blocks if isinstance(block, Heading))
            stated = statement(document)
            running = [document.title or document.name, *([stated] if stated else [])]
            yield Part(
                name=f"{document.id}-{number}",
                kind="text",
                title=title or document.name,
                running=" · ".join(running),
                language=language(document),
                blocks=blocks,
            )

    def _grouped(self, document: Document) -> Iterator[list[Run]]:
        """Yield the runs of a document, those of one outermost unit together."""
        for _, group in groupby(runs(self.edition, document), key=lambda run: self._top(run.unit)):
            yield list(group)

    def _top(self, unit: Unit) -> str:
        return unit.id if unit.parent is None else self._top(self.edition.unit_by_id[unit.parent])

    def _opening(self, document: Document) -> Iterator[Block]:
        """Yield the title of a document and its other front matter, and what is said of it."""
        if document.title not in {line.text for line in document.front_matter}:
            name = document.title or document.name
            words = Words(text=f"[{name}]", voice=LABEL)
            own = next((unit.id for unit in document.units if _is_whole(document, unit)), None)
            yield Heading(level=1, words=(words,), title=words.text, id=own)
        for line in document.front_matter:
            words = Words(text=line.text, voice=document.role)
            if line.text == document.title:
                yield Heading(level=1, words=(words,), title=line.text, id=line.id)
            else:
                yield Paragraph(style="front-matter", words=(words,), id=line.id)
        stated = statement(document)
        if stated:
            yield Paragraph(style="statement", words=said(stopped(stated)))
        clauses = sum(len(unit.clauses) for unit in document.units)
        sentences = sum(len(c.sentences) for unit in document.units for c in unit.clauses)
        figures = [plural(clauses, "{count} clause", "{count} clauses")]
        if has_sentences(self.edition):
            figures.append(plural(sentences, "{count} sentence", "{count} sentences"))
        yield Paragraph(style="facts", words=said(gettext(", ").join(figures)))

    def _chapter(self, document: Document, group: list[Run]) -> Iterator[Block]:
        for run in group:
            if run.resumed:
                title = _title(document, run.unit)
                yield Paragraph(style="resumed", words=(*said(gettext("Continued:") + " "), *title))
            elif not _is_whole(document, run.unit):
                yield self._heading(document, run.unit)
            for clause in run.clauses:
                yield from self._clause(document, run.unit, clause)

    def _heading(self, document: Document, unit: Unit) -> Heading:
        words = _title(document, unit)
        title = "".join(part.text for part in words)
        return Heading(level=1 + level(self.edition, unit), words=words, title=title, id=unit.id)

    def _clause(self, document: Document, unit: Unit, clause: Clause) -> Iterator[Block]:
        before = [other for other in unit.clauses if other.line < clause.line][-1:]
        notes = self._notes.get(clause.id, [])
        yield SetClause(
            id=clause.id,
            number=place_names.clause_number(clause),
            name=place_names.clause_name(self.edition, clause),
            to=addresses.absolute(self.edition, addresses.permanent(clause)),
            voice=document.role,
            opens=not before or before[0].paragraph != clause.paragraph,
            sentences=tuple(_sentences(clause, [note for _, note in notes])),
            notes=tuple(self._note(document, number, note) for number, note in notes),
            kept=clause.form is not None,
            verse=document.verse and clause.form is None,
            depth=clause.depth,
        )
        if document.role == "commentary":
            items = tuple(self._said_beside(clause))
            if items:
                yield Listing(style="links", items=items)

    def _note(self, document: Document, number: int, note: Note) -> SetNote:
        """Return a note in full: the words, what probably stood there, how sure, and why."""
        source = note.reference
        ending = (Words(text=" "), *reference(self.edition, source), *said(".")) if source else ()
        return SetNote(
            id=note.id,
            number=number,
            words=(
                Words(text=quoted(note.quote), voice=document.role),
                Words(text=f" {_suggestion(note)} "),
                *prose(self.edition, note.reason),
                *ending,
            ),
        )

    def _said_beside(self, clause: Clause) -> Iterator[Item]:
        """Yield what links a clause of a commentary, in the order of its sentences."""
        found = [
            (near, self._order[line_id(_other(link, near))], linked(self.edition, link, near))
            for link, near in self._links.get(clause.id, ())
        ]
        found += [
            (
                entry.source,
                0,
                (*said(gettext("no counterpart.") + " "), *prose(self.edition, entry.reason)),
            )
            for entry in self.edition.unlinked
            if entry.source.clause is clause
        ]
        for near, _, words in sorted(found, key=lambda row: (_starts(row[0]), row[1])):
            name = place(self.edition, near).text
            short = name.removeprefix(place_names.clause_name(self.edition, clause) + gettext(", "))
            yield Item(words=(*said(f"{short[:1].upper()}{short[1:]}: "), *words))


def _title(document: Document, unit: Unit) -> tuple[Words, ...]:
    """Return the heading of the source, or the editors' title, which stands in brackets."""
    if unit.heading:
        return said(place_names.marked_heading(unit), document.role)
    marker = f"{unit.marker} " if unit.marker and not unit.untitled else unit.marker
    own = Words(text=f"[{unit.label}]", voice=LABEL, language=unit.label_language)
    label = () if unit.untitled else (own,)
    return (*said(marker, document.role), *label)


def _suggestion(note: Note) -> str:
    form = gettext("probably: {reading} ({kind}, confidence {confidence}).")
    kind, confidence = gettext(note.kind), gettext(note.confidence)
    return form.format(reading=quoted(note.reading), kind=kind, confidence=confidence)


def _is_whole(document: Document, unit: Unit) -> bool:
    """Say whether a unit is its whole document, of the same name and with no heading of its own."""
    return (
        document.units == (unit,)
        and document.title is None
        and not unit.heading
        and not unit.marker
        and unit.label == document.name
    )


def _other(link: Link, end: Locator) -> Locator:
    return link.target if end is link.source else link.source


def _starts(locator: Locator) -> int:
    """Return where a place begins in its clause; a whole clause comes before its sentences."""
    return locator.sentences[0].start if locator.sentences else -1


def _sentences(clause: Clause, notes: list[Note]) -> Iterator[SetSentence]:
    """Yield the sentences of a clause, cut where the words of a note begin and end."""
    ends = [*(sentence.start for sentence in clause.sentences[1:]), len(clause.text)]
    for sentence, following in zip(clause.sentences, ends, strict=True):
        bounds = {sentence.start, sentence.end}
        bounds |= {edge for note in notes for edge in (note.span.start, note.span.end)}
        cuts = sorted(edge for edge in bounds if sentence.start <= edge <= sentence.end)
        yield SetSentence(
            id=sentence.id,
            stretches=tuple(
                (
                    clause.text[start:end],
                    any(note.span.start <= start < note.span.end for note in notes),
                )
                for start, end in pairwise(cuts)
            ),
            gap=clause.text[sentence.end : following],
        )
