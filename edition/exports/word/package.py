"""The parts of a Word file beside its text: what it is, what belongs to what, heads and feet."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from edition.catalogues import gettext
from edition.exports.described import EDITORS
from edition.exports.manuscript.parts import Manuscript
from edition.exports.word.letters import SANS, SERIF
from edition.exports.word.wordml import field, paragraph, part, run, value
from edition.exports.xml_tree import block, element, written

FIRST_HEADER = 1
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS = ("styles", "settings", "footnotes", "fontTable")

FOOTER = part("w:ftr", paragraph("Footer", *field("PAGE")))
SETTINGS = part(
    "w:settings",
    value("w:defaultTabStop", 284),
    element(
        "w:footnotePr",
        {},
        element("w:footnote", {"w:id": "-1"}),
        element("w:footnote", {"w:id": "0"}),
    ),
    element(
        "w:compat",
        {},
        element(
            "w:compatSetting",
            {
                "w:name": "compatibilityMode",
                "w:uri": "http://schemas.microsoft.com/office/word",
                "w:val": "15",
            },
        ),
    ),
)
FONTS = part(
    "w:fonts",
    *(
        element("w:font", {"w:name": name}, value("w:family", family))
        for name, family in ((SERIF, "roman"), (SANS, "swiss"))
    ),
)


def relations(links: Iterable[tuple[str, str]], *inside: Element) -> str:
    """Return the relations of a part: to other parts, and to addresses outside."""
    outside = (
        element(
            "Relationship",
            {
                "Id": name,
                "Type": f"{_OFFICE}/hyperlink",
                "Target": address,
                "TargetMode": "External",
            },
        )
        for name, address in links
    )
    return written(
        block("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *inside, *outside)
    )


def document_relations(links: Iterable[tuple[str, str]], headers: list[str]) -> str:
    """Return the relations of the document."""
    rows = [(f"r{name}", name, f"{name}.xml") for name in _PARTS]
    rows += [("rfooter", "footer", "footer.xml")]
    rows += [(_header_name(number), "header", file) for number, file in enumerate(headers, 1)]
    inside = (_relation(name, f"{_OFFICE}/{kind}", file) for name, kind, file in rows)
    return relations(links, *inside)


def section(number: int, columns: int) -> Element:
    """Return the properties of a section: a page, and its running head if it is not the first."""
    edge = {"w:top": "1418", "w:right": "1418", "w:bottom": "1304", "w:left": "1418"}
    heads = []
    if number:
        heads = [
            element("w:headerReference", {"w:type": "default", "r:id": _header_name(number)}),
            element("w:footerReference", {"w:type": "default", "r:id": "rfooter"}),
        ]
    return element(
        "w:sectPr",
        {},
        *heads,
        value("w:type", "nextPage"),
        element("w:pgSz", {"w:w": "11906", "w:h": "16838"}),
        element("w:pgMar", {**edge, "w:header": "709", "w:footer": "624", "w:gutter": "0"}),
        element("w:cols", {"w:num": str(columns), "w:space": "454"}),
    )


def header(text: str) -> str:
    """Return a running head."""
    return part("w:hdr", paragraph("Header", run(text)))


def content_types(headers: list[str]) -> str:
    """Return what kind of part each file is."""
    kinds = {"document": "document.main", **{name: name for name in _PARTS}, "footer": "footer"}
    kinds |= {name.removesuffix(".xml"): "header" for name in headers}
    rows = [(f"/word/{name}.xml", f"{_WORD_TYPE}.{kind}+xml") for name, kind in kinds.items()]
    rows += [("/docProps/core.xml", _CORE_TYPE)]
    relations_type = "application/vnd.openxmlformats-package.relationships+xml"
    return written(
        block(
            "Types",
            {"xmlns": f"{_PACKAGE}/content-types"},
            element("Default", {"Extension": "rels", "ContentType": relations_type}),
            element("Default", {"Extension": "xml", "ContentType": "application/xml"}),
            *(element("Override", {"PartName": name, "ContentType": kind}) for name, kind in rows),
        )
    )


def core_properties(book: Manuscript) -> str:
    """Return what the document says of itself."""
    moment = f"{book.date}T00:00:00Z"
    date = {"xsi:type": "dcterms:W3CDTF"}
    return written(
        block(
            "cp:coreProperties",
            {
                "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            },
            element("dc:title", {}, book.title),
            element("dc:creator", {}, gettext(EDITORS)),
            element("dc:description", {}, book.summary),
            element("dc:identifier", {}, book.address),
            element("dc:language", {}, book.language),
            element("dcterms:created", date, moment),
            element("dcterms:modified", date, moment),
            element("cp:version", {}, book.version),
        )
    )


def _header_name(number: int) -> str:
    return f"rheader{number}"


def _relation(name: str, kind: str, target: str) -> Element:
    return element("Relationship", {"Id": name, "Type": kind, "Target": target})


ROOT_RELATIONS = relations(
    (),
    _relation("rdocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
    _relation("rcore", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
