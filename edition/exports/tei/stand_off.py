"""What the editors say of the texts, apart from the words: glossary, notes and links."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from edition.catalogues import gettext
from edition.compiling.resolving import occurrences
from edition.exports.described import UNEXPLAINED
from edition.exports.tei.pointers import EDITORS, to_ends, to_place, to_words
from edition.exports.xml_tree import block, element
from edition.model import Edition, Link, Locator, Note, Prose, Reference, Term
from edition.place_names import place_name


def stand_off(edition: Edition) -> Element | None:
    """Return everything that points into the texts, or None where nothing does."""
    lists = [*_glossary(edition), *_apparatus(edition), *_links(edition)]
    return block("standOff", {}, *lists) if lists else None


def _glossary(edition: Edition) -> Iterator[Element]:
    """Yield the terms with their definitions, then where they occur."""
    if not edition.terms:
        return
    rows = [part for term in edition.terms for part in _term(edition, term)]
    yield block("list", {"type": "gloss", "resp": EDITORS}, *rows)
    yield block(
        "spanGrp",
        {"type": "occurrences", "resp": EDITORS},
        *(
            element("span", {**to_ends(span), "ana": f"#{term.id}"})
            for term in edition.terms
            for span in term.occurrences
        ),
    )


def _term(edition: Edition, term: Term) -> tuple[Element, Element]:
    name = element("term", {}, term.term)
    said = element("note", {}, gettext(UNEXPLAINED))
    if term.definition:
        said = element("gloss", {"target": f"#{term.id}"}, *_prose(edition, term.definition))
    sources = [element("bibl", {}, _reference(reference)) for reference in term.references]
    return (
        element("label", {"xml:id": term.id, "ana": f"#category.{term.category}"}, name),
        block("item", {}, said, *sources),
    )


def _reference(reference: Reference) -> str | Element:
    """Return where something comes from: a place in the texts, a publication, or words alone."""
    target = reference.url
    if reference.locator:
        target = to_place(reference.locator)
    if not target:
        return reference.title
    return element("ref", {"target": target, "xml:lang": reference.lang}, reference.title)


def _prose(edition: Edition, prose: Prose) -> Iterator[str | Element]:
    """Yield words of the editors, every place that they name as a reference under its name."""
    for part in prose.parts:
        if isinstance(part, str):
            yield part
        else:
            target = to_place(part) if isinstance(part, Locator) else f"#{part.id}"
            yield element("ref", {"target": target}, place_name(edition, part))


def _apparatus(edition: Edition) -> Iterator[Element]:
    if edition.notes:
        yield block("listApp", {"type": "notes"}, *(_note(edition, note) for note in edition.notes))


def _note(edition: Edition, note: Note) -> Element:
    """Return a note: the words as they stand, what probably stood there, and why."""
    sources = [" ", _reference(note.reference)] if note.reference else []
    return block(
        "app",
        {"xml:id": note.id, "type": note.kind.replace(" ", "-"), **to_ends(note.span)},
        element("lem", {}, note.quote),
        element("rdg", {"cert": note.confidence, "resp": EDITORS}, note.reading),
        element("note", {"resp": EDITORS}, *_prose(edition, note.reason), *sources),
    )


def _links(edition: Edition) -> Iterator[Element]:
    """Yield the links between places, then the words on which each rests."""
    if not edition.links:
        return
    yield block(
        "linkGrp",
        {"type": "relations", "targFunc": "source target", "resp": EDITORS},
        *(_link(link) for link in edition.links),
    )
    evidence = (_evidence(edition, link) for link in edition.links)
    yield block("listAnnotation", {"type": "evidence"}, *evidence)


def _link(link: Link) -> Element:
    targets = f"{to_place(link.source)} {to_place(link.target)}"
    attributes = {"xml:id": link.id, "ana": f"#relation.{link.relation.id}", "target": targets}
    return element("link", attributes)


def _evidence(edition: Edition, link: Link) -> Element:
    return block(
        "note",
        {"target": f"#{link.id}", "resp": EDITORS},
        _quote(link.source, link.source_quote),
        _quote(link.target, link.target_quote),
        element("p", {}, *_prose(edition, link.comment)) if link.comment else None,
    )


def _quote(place: Locator, words: str) -> Element:
    """Return quoted words with the place where they first stand."""
    return element("quote", {"source": to_words(next(occurrences(place, words)))}, words)
