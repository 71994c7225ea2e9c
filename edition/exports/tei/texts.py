"""The words of every text: front matter, units, clauses and sentences.

What the editors say among them, titles of units and the statement of a text, names them with
`resp` and stands in elements of its own: `supplied` and `note`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from xml.etree.ElementTree import Element

from edition.catalogues import spoken
from edition.exports.described import language, statement
from edition.exports.tei import pointers
from edition.exports.xml_tree import block, element
from edition.model import Clause, Document, Edition, FrontMatter, Unit
from edition.outline import Item, blocks, in_points


def _editorial(language: str | None = None) -> dict[str, str]:
    return {"resp": pointers.EDITORS, "xml:lang": language or spoken()}


def texts(edition: Edition) -> Element:
    """Return all texts as one composite text."""
    group = block("group", {}, *(_text(edition, document) for document in edition.documents))
    return block("text", {"xml:id": "edition.texts"}, group)


def _text(edition: Edition, document: Document) -> Element:
    tops = edition.children(None, document.id)
    return block(
        "text",
        {
            "xml:id": f"{document.id}.text",
            "n": document.id,
            "type": document.role,
            "xml:lang": language(document),
            "decls": f"#{document.id}.source",
        },
        _front(document),
        block("body", {}, *(_unit(edition, unit) for unit in tops)),
    )


def _front(document: Document) -> Element | None:
    stated = statement(document)
    note = element("note", {"type": "statement", **_editorial()}, stated) if stated else None
    if note is None and not document.front_matter:
        return None
    lines = (_front_line(document, line) for line in document.front_matter)
    return block("front", {}, note, *lines)


def _front_line(document: Document, line: FrontMatter) -> Element:
    if line.text != document.title:
        return element("ab", {"xml:id": line.id}, line.text)
    return element("docTitle", {}, element("titlePart", {"xml:id": line.id}, line.text))


def _unit(edition: Edition, unit: Unit) -> Element:
    """Return a unit with its headings, its own clauses and the units in it, in their order.

    After a division no paragraph may stand, so that clauses which follow the units in it form a
    division that has no identifier and names the unit to which it belongs.
    """
    parts = _paragraph_parts(unit)
    content: list[Element] = []
    within = False
    for run in blocks(edition, unit):
        if run.units:
            content += [_unit(edition, child) for child in run.units]
            within = True
            continue
        clauses = list(_in_lists(in_points(run.clauses), parts))
        if within:
            continued = {"type": "continued", "corresp": f"#{unit.id}"}
            clauses = [block("div", continued, *clauses)]
        content += clauses
    attributes = {"xml:id": unit.id, "type": unit.kind.replace(" ", "-"), "n": unit.number}
    return block("div", attributes, *_heads(unit), *content)


def _heads(unit: Unit) -> tuple[Element | None, ...]:
    """Return the heading of the source where there is one, the editors' title, and the marker."""
    own = marker = None
    if unit.heading:
        label = element("label", {}, unit.marker) if unit.marker else None
        gap = unit.heading.gap if unit.marker else ""
        own = element("head", {"type": "source"}, label, f"{gap}{unit.heading.text}")
    elif unit.marker:
        marker = element("label", {}, unit.marker)
    if unit.untitled or (not unit.labelled and unit.heading):  # the editors add none
        return own, marker
    title = element("supplied", _editorial(unit.label_language), unit.label)
    return own, element("head", {"type": "editorial"}, title), marker


def _in_lists(points: Sequence[Clause | Item], parts: Mapping[str, str]) -> Iterator[Element]:
    """Yield clauses; points in a row are items of a list, each with the points in it.

    The marker of a point is the number of its first clause; a label would be read with its words.
    """
    for listed, group in groupby(points, key=lambda point: isinstance(point, Item)):
        if not listed:
            yield from (_clause(p, parts.get(p.id)) for p in group if isinstance(p, Clause))
            continue
        items = (
            block("item", {}, *_in_lists(point.parts, parts))
            for point in group
            if isinstance(point, Item)
        )
        yield block("list", {"type": "points"}, *items)


def _clause(clause: Clause, part: str | None) -> Element:
    sentences = [
        element(
            "s",
            {"xml:id": sentence.id, "n": sentence.ordinal},
            clause.text[sentence.start : sentence.end],
        )
        for sentence in clause.sentences
    ]
    gaps = [clause.text[one.end : other.start] for one, other in pairwise(clause.sentences)]
    content = [part for pair in zip(sentences, [*gaps, ""], strict=True) for part in pair]
    number = clause.beside or (None if clause.unnumbered else clause.ordinal)
    attributes = {"xml:id": clause.id, "n": number, "part": part}
    return element("p", attributes, *content)


def _paragraph_parts(unit: Unit) -> dict[str, str]:
    """Return which clauses are the initial, a middle or the final part of a longer paragraph."""
    found: dict[str, str] = {}
    for _, group in groupby(unit.clauses, key=lambda clause: clause.paragraph):
        row = [clause.id for clause in group]
        if len(row) > 1:
            found |= dict.fromkeys(row, "M") | {row[0]: "I", row[-1]: "F"}
    return found
