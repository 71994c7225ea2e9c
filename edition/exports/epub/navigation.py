"""The contents of a publication, for readers and for the reading system."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from edition.catalogues import gettext, later
from edition.exports.epub.package import NAVIGATION
from edition.exports.epub.xhtml import Shelf, document
from edition.exports.manuscript.parts import Manuscript
from edition.exports.xml_tree import block, element

_CONTENTS = later("Contents")
# The places that a reading system offers by itself, by the kind of the part.
_LANDMARKS = {
    "title": "titlepage",
    "text": "bodymatter",
    "glossary": "glossary",
    "index": "index",
    "colophon": "colophon",
}


@dataclass(slots=True, kw_only=True)
class _Entry:
    level: int
    title: str
    href: str
    below: list[_Entry] = field(default_factory=list)


def navigation(book: Manuscript, shelf: Shelf) -> str:
    """Return the table of contents and the landmarks, as a page."""
    toc = block(
        "nav",
        {"epub:type": "toc", "role": "doc-toc", "id": "toc", "aria-label": gettext(_CONTENTS)},
        element("h1", {}, gettext(_CONTENTS)),
        _list(_nested(_entries(book, shelf))),
    )
    landmarks = block(
        "nav",
        {"epub:type": "landmarks", "hidden": "hidden", "aria-label": gettext("Landmarks")},
        element("h2", {}, gettext("Landmarks")),
        block("ol", {}, *_landmarks(book, shelf)),
    )
    body = block("body", {"epub:type": "frontmatter"}, toc, landmarks)
    return document(book.language, gettext(_CONTENTS), body)


def _entries(book: Manuscript, shelf: Shelf) -> list[_Entry]:
    """Return every heading that is listed, in order; the first of a part leads to the part."""
    found = []
    for part in book.parts:
        file = shelf.file(part)
        for number, heading in enumerate(part.headings):
            place = f"#{heading.id}" if heading.id and number else ""
            if place or not number:
                found.append(
                    _Entry(level=heading.level, title=heading.title or "", href=f"{file}{place}")
                )
    return found


def _nested(entries: list[_Entry]) -> list[_Entry]:
    """Return the entries as a tree, each below the nearest one before it of a lower level."""
    top = _Entry(level=0, title="", href="")
    way = [top]
    for entry in entries:
        while way[-1].level >= entry.level:
            way.pop()
        way[-1].below.append(entry)
        way.append(entry)
    return top.below


def _list(entries: list[_Entry]) -> Element:
    return block("ol", {}, *map(_item, entries))


def _item(entry: _Entry) -> Element:
    link = element("a", {"href": entry.href}, entry.title)
    return element("li", {}, link, _list(entry.below) if entry.below else None)


def _landmarks(book: Manuscript, shelf: Shelf) -> list[Element]:
    found = {"toc": (gettext(_CONTENTS), f"{NAVIGATION}#toc")}
    for part in book.parts:
        if part.kind in _LANDMARKS:
            found.setdefault(_LANDMARKS[part.kind], (part.title, shelf.file(part)))
    return [
        element("li", {}, element("a", {"epub:type": kind, "href": href}, title))
        for kind, (title, href) in found.items()
    ]
