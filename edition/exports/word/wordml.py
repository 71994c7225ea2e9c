"""The elements of WordprocessingML that the document is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from xml.etree.ElementTree import Element

from edition.exports.xml_tree import Attributes, element, written
from edition.languages import direction

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Readers expect both, also where one is not used.
NAMESPACES = {"xmlns:w": W, "xmlns:r": R}
LONGEST_NAME = 40  # of a bookmark: programs cut longer ones, but not the links to them

Content = Element | None

_BREAKS = {"\t": "w:tab", "\n": "w:br"}


def part(name: str, *children: Content) -> str:
    """Return a part of the package: a root of WordprocessingML and its children."""
    return written(element(name, NAMESPACES, *children))


def value(name: str, val: str | int) -> Element:
    """Return a property, which is an element with one value."""
    return element(name, {"w:val": str(val)})


def paragraph(
    style: str,
    *content: Content,
    section: Content = None,
    language: str | None = None,
    keep_next: bool = False,
    further: tuple[Content, ...] = (),
) -> Element:
    """Return a paragraph of a style; `section` ends a section with it.

    One that is kept with the next does not end a page. `language` is that of its words where the
    rest of the document is in another; `further` are a tab and an indent other than the style's.
    """
    tab, indent = further or (None, None)
    bidi = _turned("w:bidi", language) if language else None
    keep = element("w:keepNext", {}) if keep_next else None
    properties = element("w:pPr", {}, value("w:pStyle", style), keep, tab, bidi, indent, section)
    return element("w:p", {}, properties, *content)


def run(
    text: str, style: str | None = None, language: str | None = None, *, turned: bool = False
) -> Element:
    """Return a run of text as it stands; a tab and the end of a line are elements of their own.

    `turned` says that it is written from right to left, where no language says so.
    """
    properties = []
    if style:
        properties.append(value("w:rStyle", style))
    if language:
        properties.append(_turned("w:rtl", language))
        properties.append(element("w:lang", _tongue(language)))
    elif turned:
        properties.append(element("w:rtl", {}))
    return element("w:r", {}, _properties(properties), *_pieces(text))


def _turned(name: str, language: str) -> Element:
    """Return a property that says whether a language is written from right to left."""
    return element(name, {} if direction(language) == "rtl" else {"w:val": "0"})


def _tongue(language: str) -> dict[str, str]:
    """Return how a run says its language, of which Word knows one for each kind of script."""
    if direction(language) == "rtl":
        return {"w:bidi": language}
    return {"w:val": language, "w:eastAsia": language}


def footnote_mark(*number: Element) -> Element:
    """Return the raised number or sign of a footnote, in the text or before its own words."""
    return element("w:r", {}, _properties([value("w:rStyle", "FootnoteReference")]), *number)


def link(to: Attributes, *content: Content) -> Element:
    """Return a hyperlink to an anchor or to a relation."""
    return element("w:hyperlink", {**to, "w:history": "1"}, *content)


def field(instruction: str) -> Iterator[Element]:
    """Yield the runs of a field, whose value a program works out when it opens the document."""
    yield _field_mark({"w:fldCharType": "begin", "w:dirty": "true"})
    words = element("w:instrText", {"xml:space": "preserve"}, f" {instruction} ")
    yield element("w:r", {}, words)
    yield _field_mark({"w:fldCharType": "separate"})
    yield run("0")
    yield _field_mark({"w:fldCharType": "end"})


class Bookmarks:
    """Names places so that every program keeps the names, and numbers their marks."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._short: dict[str, str] = {}

    def name(self, place: str) -> str:
        """Return the name of a place: its identifier, or a short name where that is too long."""
        if len(place) <= LONGEST_NAME:
            return place
        return self._short.setdefault(place, f"_long{len(self._short) + 1}")

    def around(self, place: str | None, *content: Content) -> Iterator[Content]:
        """Yield content between the two marks of a bookmark, or alone where it is no place."""
        if place is None:
            yield from content
            return
        number = str(next(self._numbers))
        yield element("w:bookmarkStart", {"w:id": number, "w:name": self.name(place)})
        yield from content
        yield element("w:bookmarkEnd", {"w:id": number})


def _field_mark(attributes: Attributes) -> Element:
    return element("w:r", {}, element("w:fldChar", attributes))


def _properties(properties: list[Element]) -> Element | None:
    return element("w:rPr", {}, *properties) if properties else None


def _pieces(text: str) -> Iterator[Element]:
    for piece in re.split("([\t\n])", text):
        if piece in _BREAKS:
            yield element(_BREAKS[piece], {})
        elif piece:
            yield element("w:t", {"xml:space": "preserve"}, piece)
