"""Clauses that have no room on a page with their notes: split, with each note by its line."""

from __future__ import annotations

from pathlib import Path

from edition.exports.book.contents import Book
from edition.exports.book.layout import matter
from edition.exports.book.texts import SetClause
from edition.exports.book.typeset import Typesetter

_SURELY_FITS = 1500  # letters, however large they are set
_TOO_MANY = 400  # letters of notes, which take more than a tenth of a page


def crowded(typesetter: Typesetter, layout: Path, book: Book) -> frozenset[str]:
    """Return the clauses whose notes all on their page would not fit, or leave a hole before it."""
    clauses = (
        (text.document.role, clause)
        for text in book.texts
        for part in text.parts
        for clause in part.clauses
        if clause.notes and (_letters(clause) > _SURELY_FITS or _of_notes(clause) > _TOO_MANY)
    )
    return frozenset(
        clause.id
        for role, clause in clauses
        if _of_notes(clause) > _TOO_MANY
        or len(typesetter.pages(matter(layout, "alone", book, one=clause, role=role)).pages) > 1
    )


def _letters(clause: SetClause) -> int:
    return len(clause.words.striptags()) + _of_notes(clause)


def _of_notes(clause: SetClause) -> int:
    return sum(len(note.note.reading) + len(note.reason) for note in clause.notes)
