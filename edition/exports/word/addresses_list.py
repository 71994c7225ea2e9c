"""The list of all places in the document, which leads to each.

Programs that convert a document keep the bookmarks that a link names, and drop others.
"""

from __future__ import annotations

from collections.abc import Iterator

from edition.catalogues import gettext, later
from edition.exports.manuscript.parts import (
    Entry,
    Heading,
    Item,
    Listing,
    Manuscript,
    Paragraph,
    Part,
    SetClause,
    Words,
)

_TITLE = later("Addresses")
_LEAD = later(
    "Every clause of this document with what has an identifier in it, and the address of its page. "
    "The identifiers are those of the edition in every format."
)


def addresses_part(book: Manuscript) -> Part:
    """Return the part that lists every clause, sentence, note and term."""
    items = [Item(words=tuple(_places(clause))) for part in book.parts for clause in part.clauses]
    terms = (
        Item(words=(_place(block.id),))
        for part in book.parts
        for block in part.blocks
        if isinstance(block, Entry)
    )
    title = gettext(_TITLE)
    return Part(
        name="addresses",
        kind="addresses",
        title=title,
        running=title,
        language=book.language,
        blocks=(
            Heading(level=1, words=(Words(text=title),), title=title),
            Paragraph(style="lead", words=(Words(text=gettext(_LEAD)),)),
            Listing(style="addresses", items=(*items, *terms)),
        ),
    )


def _places(clause: SetClause) -> Iterator[Words]:
    yield Words(text=clause.name, to=f"#{clause.id}")
    yield Words(text=": ")
    for place in (*(one.id for one in clause.sentences), *(one.id for one in clause.notes)):
        yield _place(place)
        yield Words(text=", ")
    yield Words(text=clause.to, to=clause.to)


def _place(place: str) -> Words:
    return Words(text=place, to=f"#{place}")
