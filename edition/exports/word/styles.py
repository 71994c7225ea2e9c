"""How a Word document looks: styles by the names that Word itself gives them, where it has one.

The texts are set in a book serif, the editors' words in a sans; both are faces that every system
has or knows a substitute for. Lengths are in twentieths of a point, sizes in half points.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from edition.exports.word.wordml import part, value
from edition.exports.xml_tree import Attributes, element

SERIF = "Georgia"
SANS = "Arial"
DEEPEST_HEADING = 6
_STRUCTURE = "7D2420"
_LINK = "27507A"
_SOFT = "5A5249"
_HANG = 907  # the width beside a clause in which its number and the marks of its notes stand

# The style of each kind of paragraph in a manuscript.
PARAGRAPHS = {
    "body": "BodyText",
    "lead": "BodyText",
    "statement": "Statement",
    "front-matter": "FrontMatter",
    "facts": "Facts",
    "variants": "Variants",
    "definition": "Definition",
    "citation": "Bibliography",
    "subtitle": "Subtitle",
    "document": "BodyText",
    "version": "BodyText",
    "official": "Official",
    "address": "BodyText",
    "links-1": "LinkEntry",
    "index-1": "Index1",
    "index-2": "Index2",
    "addresses-1": "Index1",
}
# The style of words that are those of a text, by its role.
CHARACTERS = {"text": "TextWords", "commentary": "CommentaryWords"}


def styles(language: str) -> str:
    """Return the style sheet of a document whose editors write in a language."""
    defaults = element(
        "w:docDefaults",
        {},
        element(
            "w:rPrDefault",
            {},
            element(
                "w:rPr",
                {},
                _font(SANS),
                value("w:sz", 19),
                value("w:szCs", 19),
                element("w:lang", {"w:val": language, "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}),
            ),
        ),
        element("w:pPrDefault", {}, element("w:pPr", {}, _spacing(0, 0, 264))),
    )
    return part("w:styles", defaults, *_paragraphs(), *_characters())


def _paragraphs() -> list[Element]:
    hanging = {"w:left": "284", "w:hanging": "284"}
    right = element("w:tab", {"w:val": "right", "w:leader": "dot", "w:pos": "9070"})
    tabs = element("w:tabs", {}, right)
    contents = [
        _paragraph(
            f"TOC{level}",
            f"toc {level}",
            tabs,
            _spacing(120 if level == 1 else 0, 20),
            _indent({"w:left": str(284 * (level - 1))}),
        )
        for level in range(1, DEEPEST_HEADING + 1)
    ]
    sizes = (34, 27, 22, 20, 20, 20)
    headings = [
        _paragraph(
            f"Heading{level}",
            f"heading {level}",
            element("w:keepNext", {}),
            element("w:keepLines", {}),
            _spacing(480 if level == 1 else 320, 120),
            value("w:outlineLvl", level - 1),
            look=[element("w:b", {}), value("w:sz", size), value("w:szCs", size)],
            following="BodyText",
        )
        for level, size in enumerate(sizes, 1)
    ]
    keep = element("w:keepNext", {})
    return [
        _paragraph("Normal", "Normal", default=True),
        _paragraph("BodyText", "Body Text", _spacing(0, 120)),
        _paragraph("Title", "Title", _spacing(2400, 120), look=[element("w:b", {}), *_size(52)]),
        _paragraph("Subtitle", "Subtitle", _spacing(0, 1200), look=_size(26)),
        _paragraph("Official", "Official", _spacing(600, 120)),
        _paragraph("Statement", "Statement", _spacing(120, 60), look=[element("w:b", {})]),
        _paragraph(
            "FrontMatter", "Front Matter", _spacing(120, 120), look=[_font(SERIF), *_size(22)]
        ),
        _paragraph("Facts", "Facts", _spacing(0, 40), look=[_colour(_SOFT), *_size(18)]),
        _paragraph(
            "Variants", "Variants", keep, _spacing(0, 40), look=[_colour(_SOFT), *_size(18)]
        ),
        _paragraph("Bibliography", "Bibliography", _spacing(0, 120), _indent(hanging)),
        _paragraph(
            "GlossaryTerm", "Glossary Term", keep, _spacing(200, 20), look=[element("w:b", {})]
        ),
        _paragraph("Definition", "Definition", element("w:keepLines", {}), _spacing(0, 40)),
        *_clauses(),
        _paragraph(
            "ClauseNotes",
            "Clause Notes",
            _spacing(0, 80),
            _indent({"w:left": str(_HANG)}),
            look=_size(17),
        ),
        _paragraph(
            "LinkEntry",
            "Link Entry",
            _spacing(0, 80),
            _indent({"w:left": str(_HANG + 284), "w:hanging": "284"}),
            look=_size(17),
        ),
        _paragraph("Index1", "index 1", _spacing(0, 20), _indent(hanging), look=_size(17)),
        _paragraph(
            "Index2",
            "index 2",
            _spacing(0, 20),
            _indent({"w:left": "568", "w:hanging": "284"}),
            look=_size(17),
        ),
        *headings,
        _paragraph(
            "TOCHeading",
            "TOC Heading",
            keep,
            element("w:pageBreakBefore", {}),
            _spacing(0, 120),
            look=[element("w:b", {}), *_size(27)],
        ),
        *contents,
        _paragraph(
            "FootnoteText",
            "footnote text",
            _spacing(0, 40, 240),
            _indent({"w:left": "284", "w:hanging": "284"}),
            look=_size(16),
        ),
        _paragraph("Header", "header", look=[_colour(_SOFT), *_size(16)]),
        _paragraph("Footer", "footer", value("w:jc", "right"), look=[_colour(_SOFT), *_size(16)]),
        _paragraph("SectionEnd", "Section End", _spacing(0, 0, 20, "exact"), look=_size(2)),
    ]


def _clauses() -> list[Element]:
    """Return the styles of a clause, whose number hangs beside it, and of one that opens."""
    stop = element("w:tab", {"w:val": "left", "w:pos": str(_HANG)})
    indent = _indent({"w:left": str(_HANG), "w:hanging": str(_HANG)})
    return [
        _paragraph(
            name.replace(" ", ""),
            name,
            element("w:keepLines", {}),
            value("w:widowControl", 1),
            element("w:tabs", {}, stop),
            _spacing(before, 40, 276),
            indent,
            look=[_font(SERIF), *_size(21)],
            following=name.replace(" ", ""),
        )
        for name, before in (("Clause", 0), ("Clause Opening", 160))
    ]


def _characters() -> list[Element]:
    dots = element("w:u", {"w:val": "dotted"})
    return [
        _character("ClauseNumber", "Clause Number", _font(SANS), _colour(_STRUCTURE), *_size(17)),
        _character("TextWords", "Text Words", _font(SERIF)),
        _character("CommentaryWords", "Commentary Words", _font(SERIF), element("w:i", {})),
        _character("EditorialTitle", "Editorial Title", _font(SANS)),
        _character("NotedWords", "Noted Words", dots),
        _character("Strong", "Strong", element("w:b", {})),
        _character("Emphasis", "Emphasis", element("w:i", {})),
        _character("Hyperlink", "Hyperlink", _colour(_LINK)),
        _character("FootnoteReference", "footnote reference", value("w:vertAlign", "superscript")),
    ]


def _paragraph(
    identifier: str,
    name: str,
    *properties: Element,
    look: list[Element] | None = None,
    following: str | None = None,
    default: bool = False,
) -> Element:
    own: Attributes = {"w:type": "paragraph", "w:styleId": identifier}
    return element(
        "w:style",
        {**own, "w:default": "1" if default else None},
        value("w:name", name),
        None if default else value("w:basedOn", "Normal"),
        value("w:next", following) if following else None,
        element("w:qFormat", {}),
        element("w:pPr", {}, *properties) if properties else None,
        element("w:rPr", {}, *look) if look else None,
    )


def _character(identifier: str, name: str, *look: Element) -> Element:
    return element(
        "w:style",
        {"w:type": "character", "w:styleId": identifier},
        value("w:name", name),
        element("w:qFormat", {}),
        element("w:rPr", {}, *look),
    )


def _font(name: str) -> Element:
    return element("w:rFonts", {"w:ascii": name, "w:hAnsi": name, "w:cs": name})


def _size(half_points: int) -> list[Element]:
    return [value("w:sz", half_points), value("w:szCs", half_points)]


def _colour(colour: str) -> Element:
    return value("w:color", colour)


def _spacing(before: int, after: int, line: int | None = None, rule: str = "auto") -> Element:
    attributes = {"w:before": str(before), "w:after": str(after)}
    if line:
        attributes |= {"w:line": str(line), "w:lineRule": rule}
    return element("w:spacing", attributes)


def _indent(attributes: Attributes) -> Element:
    return element("w:ind", attributes)
