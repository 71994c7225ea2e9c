"""From an edition to its book: body, back and front are typeset, put together and finished."""

from __future__ import annotations

from pathlib import Path

from edition.exports.book.contents import Book
from edition.exports.book.crowded import crowded
from edition.exports.book.layout import matter
from edition.exports.book.typeset import Typesetter, page_numbers
from edition.exports.tei import TEI, edition_tei
from edition.model import Edition
from edition.speaking import speaking_of


def bind(edition: Edition, layout: Path) -> bytes:
    """Return an edition as PDF; `layout` is the folder of the book's templates and style sheet.

    The body comes first: the index and the contents need to know its pages. The pages of the front
    have roman numerals, and so no say in the numbers of the others.
    """
    # The book is made in a process of its own, which begins in English.
    with speaking_of(edition):
        return _bound(edition, layout)


def _bound(edition: Edition, layout: Path) -> bytes:
    from edition.exports.book.finish import finish  # noqa: PLC0415 - most builds need none of it

    book = Book(edition)
    typesetter = Typesetter(layout / "book.css", direction=book.direction)
    split = crowded(typesetter, layout, book)
    body = typesetter.pages(matter(layout, "body", book, crowded=split))
    numbers = page_numbers(body, 1)
    behind = len(body.pages) + 1
    index = book.index(numbers)
    back = typesetter.pages(matter(layout, "back", book, index=index, first_page=behind))
    numbers |= page_numbers(back, behind)
    front = typesetter.pages(matter(layout, "front", book, numbers=numbers))
    attached = {Path(TEI).name: edition_tei(edition).encode()}
    written = typesetter.pdf((front, body, back), attached, edition.date)
    return finish(written, roman=len(front.pages))
