"""Clauses that have no room on a page with their notes: split, with each note by its line."""

from __future__ import annotations

from pathlib import Path

from edition.exports.book.contents import Book
from edition.exports.book.layout import matter
from edition.exports.book.texts import SURELY_FITS
from edition.exports.book.typeset import Typesetter

_TOO_MANY = 400  # letters of notes, which take more than a tenth of a page


def crowded(typesetter: Typesetter, layout: Path, book: Book) -> frozenset[str]:
    """Return the clauses whose notes all on their page would not fit, or leave a hole before it."""
    clauses = (
        (text.document.role, clause)
        for text in book.texts
        for part in text.parts
        for clause in part.clauses
        if clause.notes and (clause.letters > SURELY_FITS or clause.letters_of_notes > _TOO_MANY)
    )
    return frozenset(
        clause.id
        for role, clause in clauses
        if clause.letters_of_notes > _TOO_MANY
        or len(typesetter.pages(matter(layout, "alone", book, one=clause, role=role)).pages) > 1
    )
