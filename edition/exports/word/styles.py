"""How a Word document looks: styles by the names that Word itself gives them, where it has one.

Lengths are in twentieths of a point, sizes in half points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from edition.exports.word.letters import SANS, SERIF, SOFT, bold, characters, font, size
from edition.exports.word.wordml import part, value
from edition.exports.xml_tree import element
from edition.languages import direction

DEEPEST_HEADING = 6
DEEPEST_POINT = 4  # points in one another that are set further in
_BODY_SIZE = 19
_STEP = 284  # by which a line hangs, and each level of a list goes further in
_BESIDE = 907  # the width beside a clause in which its number and the marks of its notes stand
_WIDTH = 9070  # of a line

# The style of each kind of paragraph in a manuscript.
PARAGRAPHS = {
    "body": "BodyText",
    "lead": "BodyText",
    "statement": "Statement",
    "front-matter": "FrontMatter",
    "facts": "Facts",
    "resumed": "Resumed",
    "variants": "Variants",
    "definition": "Definition",
    "citation": "Bibliography",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraphs:
    """A style of paragraphs: the space around them, what they keep together, and their letters."""

    name: str
    before: int = 0
    after: int = 0
    line: tuple[int, str] | None = None
    left: int = 0
    hanging: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    tab: tuple[str, int, str | None] | None = None
    right: bool = False
    outline: int | None = None
    size: int = _BODY_SIZE
    bold: bool = False
    serif: bool = False
    soft: bool = False

    @property
    def identifier(self) -> str:
        return "".join(word[:1].upper() + word[1:] for word in self.name.split())


_STYLES = (
    _Paragraphs(name="Body Text", after=120),
    _Paragraphs(name="Title", before=2400, after=1200, size=52, bold=True),
    _Paragraphs(name="Official", before=600, after=120),
    _Paragraphs(name="Statement", before=120, after=60, bold=True),
    _Paragraphs(name="Front Matter", before=120, after=120, size=22, serif=True),
    _Paragraphs(name="Facts", after=40, size=18, soft=True),
    _Paragraphs(name="Resumed", before=120, after=40, size=18, soft=True, keep_next=True),
    _Paragraphs(name="Variants", after=40, size=18, soft=True, keep_next=True),
    _Paragraphs(name="Bibliography", after=120, left=_STEP, hanging=_STEP),
    _Paragraphs(name="Glossary Term", before=200, after=20, bold=True, keep_next=True),
    _Paragraphs(name="Definition", after=40, keep_lines=True),
    # The number of a clause hangs beside it; the second style is of one that opens a paragraph.
    *(
        _Paragraphs(
            name=name,
            before=before,
            after=40,
            line=(276, "auto"),
            left=_BESIDE,
            hanging=_BESIDE,
            tab=("left", _BESIDE, None),
            keep_lines=True,
            size=21,
            serif=True,
        )
        for name, before in (("Clause", 0), ("Clause Opening", 160))
    ),
    _Paragraphs(name="Clause Notes", after=80, left=_BESIDE, size=17),
    _Paragraphs(name="Link Entry", after=80, left=_BESIDE + _STEP, hanging=_STEP, size=17),
    _Paragraphs(name="index 1", after=20, left=_STEP, hanging=_STEP, size=17),
    _Paragraphs(name="index 2", after=20, left=2 * _STEP, hanging=_STEP, size=17),
    *(
        _Paragraphs(
            name=f"heading {level}",
            before=480 if level == 1 else 320,
            after=120,
            keep_next=True,
            keep_lines=True,
            outline=level - 1,
            size=size,
            bold=True,
        )
        for level, size in enumerate((34, 27, 22, 20, 20, 20), 1)
    ),
    _Paragraphs(name="TOC Heading", after=120, keep_next=True, new_page=True, size=27, bold=True),
    *(
        _Paragraphs(
            name=f"toc {level}",
            before=120 if level == 1 else 0,
            after=20,
            left=_STEP * (level - 1),
            tab=("right", _WIDTH, "dot"),
        )
        for level in range(1, DEEPEST_HEADING + 1)
    ),
    _Paragraphs(
        name="footnote text", after=40, line=(240, "auto"), left=_STEP, hanging=_STEP, size=16
    ),
    _Paragraphs(name="header", size=16, soft=True),
    _Paragraphs(name="footer", size=16, soft=True, right=True),
    _Paragraphs(name="Section End", line=(20, "exact"), size=2),
)


def styles(language: str) -> str:
    """Return the style sheet of a document whose editors write in a language."""
    languages = {"w:val": language, "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}
    turned = direction(language) == "rtl"
    if turned:
        languages |= {"w:bidi": language}
    letters = element("w:rPr", {}, font(SANS), *size(_BODY_SIZE), element("w:lang", languages))
    space = {"w:before": "0", "w:after": "0", "w:line": "264", "w:lineRule": "auto"}
    defaults = element(
        "w:docDefaults",
        {},
        element("w:rPrDefault", {}, letters),
        element("w:pPrDefault", {}, element("w:pPr", {}, element("w:spacing", space))),
    )
    normal = element(
        "w:style",
        {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"},
        value("w:name", "Normal"),
        element("w:qFormat", {}),
        element("w:pPr", {}, element("w:bidi", {})) if turned else None,
        element("w:rPr", {}, element("w:rtl", {})) if turned else None,
    )
    return part("w:styles", defaults, normal, *map(_paragraphs, _STYLES), *characters())


def further_in(steps: int) -> tuple[Element, Element]:
    """Return the tab and the indent of a clause that stands further in than others."""
    left = str(_BESIDE + steps * _STEP)
    tabs = (
        element("w:tab", {"w:val": "clear", "w:pos": str(_BESIDE)}),
        element("w:tab", {"w:val": "left", "w:pos": left}),
    )
    indent = element("w:ind", {"w:left": left, "w:hanging": str(_BESIDE)})
    return element("w:tabs", {}, *tabs), indent


def _paragraphs(style: _Paragraphs) -> Element:
    return element(
        "w:style",
        {"w:type": "paragraph", "w:styleId": style.identifier},
        value("w:name", style.name),
        value("w:basedOn", "Normal"),
        element("w:qFormat", {}),
        element("w:pPr", {}, *_layout(style)),
        element("w:rPr", {}, *_letters(style)),
    )


def _layout(style: _Paragraphs) -> Iterator[Element]:
    """Yield the properties of paragraphs, in the order that the format demands."""
    for name, wanted in (
        ("w:keepNext", style.keep_next),
        ("w:keepLines", style.keep_lines),
        ("w:pageBreakBefore", style.new_page),
    ):
        if wanted:
            yield element(name, {})
    if style.tab:
        kind, place, leader = style.tab
        stop = {"w:val": kind, "w:leader": leader, "w:pos": str(place)}
        yield element("w:tabs", {}, element("w:tab", stop))
    line, rule = style.line or (None, None)
    lines = {"w:line": str(line), "w:lineRule": rule} if line else {}
    yield element(
        "w:spacing", {"w:before": str(style.before), "w:after": str(style.after), **lines}
    )
    if style.left:
        yield element("w:ind", {"w:left": str(style.left), "w:hanging": str(style.hanging)})
    if style.right:
        yield value("w:jc", "right")
    if style.outline is not None:
        yield value("w:outlineLvl", style.outline)


def _letters(style: _Paragraphs) -> Iterator[Element]:
    """Yield the properties of letters, in the order that the format demands."""
    if style.serif:
        yield font(SERIF)
    if style.bold:
        yield from bold()
    if style.soft:
        yield value("w:color", SOFT)
    yield from size(style.size)
