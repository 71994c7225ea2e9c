"""What a publication is and what it holds: its package document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from edition.catalogues import gettext, later
from edition.exports.described import EDITORS
from edition.exports.manuscript.parts import Manuscript
from edition.exports.xml_tree import block, element, written
from edition.languages import direction
from edition.wording import opening, series

MIMETYPE = "application/epub+zip"
NAVIGATION = "contents.xhtml"
STYLES = {"ltr": "book.css", "rtl": "book-rtl.css"}  # by the way in which a page is written
CONTAINER = written(
    block(
        "container",
        {"version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"},
        block(
            "rootfiles",
            {},
            element(
                "rootfile",
                {"full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"},
            ),
        ),
    )
)
_TYPES = {"xhtml": "application/xhtml+xml", "css": "text/css", "woff2": "font/woff2"}
# What EPUB Accessibility asks a publication to say of itself.
_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "ARIA"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)
_SUMMARY = later(
    "Text only, without pictures. {things} are marked as what they are; every clause has a "
    "name and an identifier. It has no page numbers."
)


def package(book: Manuscript, inside: Iterable[str], pages: list[str]) -> str:
    """Return the package document; `inside` are all files, `pages` those to be read, in order."""
    first, *following = pages
    spine = [first, NAVIGATION, *following]
    return written(
        block(
            "package",
            {
                "xmlns": "http://www.idpf.org/2007/opf",
                "version": "3.0",
                "unique-identifier": "edition",
                "xml:lang": book.language,
            },
            _metadata(book),
            block("manifest", {}, *map(_item, inside)),
            block(
                "spine",
                _read(book.language),
                *(element("itemref", {"idref": _id(name)}) for name in spine),
            ),
        )
    )


def _metadata(book: Manuscript) -> Element:
    return block("metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}, *_said(book))


def _read(language: str) -> dict[str, str]:
    """Return which way pages follow one another, where it is not from left to right."""
    way = direction(language)
    return {"page-progression-direction": way} if way == "rtl" else {}


def _said(book: Manuscript) -> Iterator[Element]:
    """Yield every statement on the publication."""
    yield element("dc:identifier", {"id": "edition"}, book.address)
    yield element("dc:title", {}, book.title)
    languages = (book.language, *(part.language for part in book.parts))
    yield from (element("dc:language", {}, code) for code in dict.fromkeys(languages))
    yield element("dc:contributor", {"id": "editors"}, gettext(EDITORS))
    yield element(
        "meta",
        {"refines": "#editors", "property": "role", "scheme": "marc:relators"},
        "edt",
    )
    yield element("dc:description", {}, book.summary)
    yield element("dc:date", {}, book.date)
    yield element("dc:rights", {}, book.rights)
    if book.licence:
        yield element("meta", {"property": "dcterms:license"}, book.licence)
    yield element("meta", {"property": "dcterms:modified"}, f"{book.date}T00:00:00Z")
    yield element("meta", {"property": "schema:version"}, book.version)
    for name, value in _accessibility(book):
        yield element("meta", {"property": f"schema:{name}"}, value)


def _accessibility(book: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield what the publication says of how it can be read, in the order of the names."""
    kinds = {part.kind for part in book.parts}
    has_index = [("accessibilityFeature", "index")] if "index" in kinds else []
    yield from sorted([*_ACCESSIBILITY, *has_index])
    found = [(gettext("headings"), True), (gettext("notes"), True)]
    found += [(gettext("glossary"), "glossary" in kinds), (gettext("index"), "index" in kinds)]
    things = series([name for name, there in found if there])
    yield "accessibilitySummary", gettext(_SUMMARY).format(things=opening(things))


def _item(name: str) -> Element:
    return element(
        "item",
        {
            "id": _id(name),
            "href": name,
            "media-type": _TYPES[name.rpartition(".")[2]],
            "properties": "nav" if name == NAVIGATION else None,
        },
    )


def _id(name: str) -> str:
    """Return the identifier of a file; the first letters keep it from beginning with a digit."""
    return f"file-{name.replace('/', '-')}"
