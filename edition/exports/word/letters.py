"""The letters of a Word document: its faces and colours, and the styles of words in paragraphs.

The texts are set in a book serif, the editors' words in a sans, tables and code in a face of type;
all are faces that every system has or knows a substitute for. Sizes are in half points.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from edition.exports.word.wordml import value
from edition.exports.xml_tree import element

SERIF = "Georgia"
SANS = "Arial"
_TYPE = "Courier New"
SOFT = "5A5249"
_STRUCTURE = "7D2420"
_LINK = "27507A"


def characters() -> list[Element]:
    """Return the styles of words within paragraphs."""
    number = (font(SANS), value("w:color", _STRUCTURE), *size(17))
    italic = element("w:i", {})
    return [
        _character("ClauseNumber", "Clause Number", *number),
        _character("TextWords", "Text Words", font(SERIF)),
        _character("CommentaryWords", "Commentary Words", font(SERIF), italic),
        _character("EditorialTitle", "Editorial Title", font(SANS)),
        _character("KeptLines", "Kept Lines", font(_TYPE), *size(16)),
        _character("NotedWords", "Noted Words", value("w:u", "dotted")),
        _character("Strong", "Strong", *bold()),
        _character("Emphasis", "Emphasis", italic),
        _character("Hyperlink", "Hyperlink", value("w:color", _LINK)),
        _character("FootnoteReference", "footnote reference", value("w:vertAlign", "superscript")),
    ]


def _character(identifier: str, name: str, *look: Element) -> Element:
    return element(
        "w:style",
        {"w:type": "character", "w:styleId": identifier},
        value("w:name", name),
        element("w:qFormat", {}),
        element("w:rPr", {}, *look),
    )


def font(name: str) -> Element:
    """Return the face of letters of every script."""
    return element("w:rFonts", {"w:ascii": name, "w:hAnsi": name, "w:cs": name})


def bold() -> list[Element]:
    """Return bold for letters of every script: those from right to left have a property apart."""
    return [element("w:b", {}), element("w:bCs", {})]


def size(half_points: int) -> list[Element]:
    """Return the size of letters of every script."""
    return [value("w:sz", half_points), value("w:szCs", half_points)]
