"""data/edition.pdf: the edition as a book, with its TEI attached."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from edition.exports.book.finish import finish
from edition.exports.book.layout import matter
from edition.exports.book.parts import Book
from edition.exports.book.typeset import Typesetter, page_numbers
from edition.exports.inputs import Files, Inputs
from edition.exports.tei import TEI, edition_tei
from edition.model import Edition

PDF = "data/edition.pdf"
_MADE_WITH = ("weasyprint", "pydyf", "fonttools", "pikepdf", "jinja2")


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; what is kept of it is made anew when it changes.

    Raises FormatUnavailableError where it cannot be made on this machine.
    """
    kept = inputs.kept / "books" / f"{_fingerprint(inputs)}.pdf"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        new = kept.with_suffix(".new")
        new.write_bytes(typeset_book(inputs.edition, inputs.templates / "book"))
        new.replace(kept)
    for path in set(kept.parent.iterdir()) - {kept}:
        path.unlink()
    return {PDF: kept.read_bytes()}


def typeset_book(edition: Edition, layout: Path) -> bytes:
    """Return an edition as PDF; `layout` is the folder of the book's templates and style sheet.

    The body comes first: the index and the contents need to know its pages. The pages of the front
    have roman numerals, and so no say in the numbers of the others.
    """
    typesetter = Typesetter(layout / "book.css")
    book = Book(edition)
    body = typesetter.pages(matter(layout, "body", book, {}))
    numbers = page_numbers(body, 1)
    behind = len(body.pages) + 1
    back = typesetter.pages(matter(layout, "back", book, numbers, behind))
    numbers |= page_numbers(back, behind)
    front = typesetter.pages(matter(layout, "front", book, numbers))
    attached = {Path(TEI).name: edition_tei(edition).encode()}
    written = typesetter.pdf((front, body, back), attached, edition.date)
    return finish(written, roman=len(front.pages))


def _fingerprint(inputs: Inputs) -> str:
    """Return a name that changes with anything of the project that goes into the book."""
    exports = Path(__file__).parent
    layout = inputs.templates / "book"
    made_of = [*exports.glob("book/*.py"), *exports.glob("tei/*.py"), *layout.rglob("*.*")]
    whole = hashlib.sha256(repr(inputs.edition).encode())
    for name in _MADE_WITH:
        whole.update(f"{name} {version(name)}\n".encode())
    for path in sorted({*made_of, Path(__file__), *(inputs.theme / "fonts").iterdir()}):
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
