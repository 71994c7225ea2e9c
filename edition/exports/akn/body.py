"""The words of a text in Akoma Ntoso: front matter, units, clauses and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from edition.catalogues import spoken
from edition.exports.akn.notes import Apparatus, Numbered
from edition.exports.described import language, statement
from edition.exports.xml_tree import block, element
from edition.model import Clause, Document, Edition, FrontMatter, Unit
from edition.outline import Item, Run, blocks, in_points

# The names of units that are the format's own; other units are containers that bear their name.
_HIERARCHY = frozenset(
    "alinea article book chapter clause division indent level list paragraph part point proviso "
    "rule section subchapter subclause subdivision sublist subparagraph subpart subrule "
    "subsection subtitle title tome transitional".split()
)


def _editorial(language: str | None = None) -> dict[str, str]:
    return {"status": "editorial", "xml:lang": language or spoken()}


def preface(document: Document) -> Element | None:
    """Return the lines before the text, and what the edition says of it."""
    lines = [_front_line(document, line) for line in document.front_matter]
    if stated := statement(document):
        lines.append(element("p", {"eId": "edition.statement", **_editorial()}, stated))
    if document.rights:
        own = {"eId": "edition.rights", **_editorial()}
        lines.append(element("p", own, document.rights.statement))
    return block("preface", {"xml:lang": language(document)}, *lines) if lines else None


def main_body(edition: Edition, document: Document, notes: Apparatus) -> Element:
    """Return all units of a text with their clauses, and the marks of its notes."""
    tops = edition.children(None, document.id)
    units = (_unit(edition, unit, notes) for unit in tops)
    return block("mainBody", {"xml:lang": language(document)}, *units)


def _front_line(document: Document, line: FrontMatter) -> Element:
    titled = line.text == document.title
    return element(
        "p", {"eId": line.id}, element("docTitle", {}, line.text) if titled else line.text
    )


def _unit(edition: Edition, unit: Unit, notes: Apparatus) -> Element:
    own = unit.kind in _HIERARCHY
    attributes = {"eId": unit.id, "name": None if own else unit.kind}
    parts = _parts(edition, unit, notes)
    return block(unit.kind if own else "hcontainer", attributes, *_heads(unit), *parts)


def _heads(unit: Unit) -> Iterator[Element]:
    """Yield the marker, the heading of the source, and the title that the editors give."""
    if unit.marker:
        yield element("num", {}, unit.marker)
    if unit.heading:
        yield element("heading", {"eId": f"{unit.id}.heading"}, unit.heading.text)
    if unit.labelled or not (unit.heading or unit.untitled):
        editorial = {"eId": f"{unit.id}.label", **_editorial(unit.label_language)}
        yield element("subheading" if unit.heading else "heading", editorial, unit.label)


def _parts(edition: Edition, unit: Unit, notes: Apparatus) -> Iterator[Element]:
    """Yield what stands in a unit: content, or units with clauses before, between and after."""
    runs = tuple(blocks(edition, unit))
    for number, run in enumerate(runs):
        if run.units:
            yield from (_unit(edition, child, notes) for child in run.units)
        elif len(runs) == 1:
            yield _clauses("content", f"{unit.id}.content", run, notes)
        elif number == 0:
            yield _clauses("intro", f"{unit.id}.intro", run, notes)
        elif number == len(runs) - 1:
            yield _clauses("wrapUp", f"{unit.id}.end", run, notes)
        else:
            between = f"{unit.id}.{number}"
            content = _clauses("content", f"{between}.content", run, notes)
            yield block("hcontainer", {"eId": between, "name": "continued"}, content)


def _clauses(kind: str, identifier: str, run: Run, notes: Apparatus) -> Element:
    return block(kind, {"eId": identifier}, *_in_lists(in_points(run.clauses), notes))


def _in_lists(parts: Sequence[Clause | Item], notes: Apparatus) -> Iterator[Element]:
    """Yield clauses; points in a row are items of a list, each with its number and its points."""
    for point, group in groupby(parts, key=lambda part: isinstance(part, Item)):
        if not point:
            yield from (_clause(part, notes) for part in group if isinstance(part, Clause))
            continue
        items = [part for part in group if isinstance(part, Item)]
        rows = (
            block(
                "item",
                {"eId": f"{item.first.id}.item"},
                element("num", {}, item.first.marker),
                *_in_lists(item.parts, notes),
            )
            for item in items
        )
        yield block("blockList", {"eId": f"{items[0].first.id}.list"}, *rows)


def _clause(clause: Clause, notes: Apparatus) -> Element:
    own = notes.get(clause.id, ())
    content: list[str | Element] = []
    end = 0
    for sentence in clause.sentences:
        content += _marked(clause, end, sentence.start, own)
        words = _marked(clause, sentence.start, sentence.end, own)
        content.append(element("span", {"eId": sentence.id}, *words))
        end = sentence.end
    return element("p", {"eId": clause.id}, *content)


def _marked(
    clause: Clause, start: int, end: int, notes: Sequence[Numbered]
) -> Iterator[str | Element]:
    """Yield a stretch of a clause, and after its words the mark of each note that ends in it."""
    for row in notes:
        if start < row.end <= end:
            yield clause.text[start : row.end]
            yield row.mark()
            start = row.end
    yield clause.text[start:end]
