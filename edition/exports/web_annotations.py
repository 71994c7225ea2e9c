"""data/annotations.json: links, notes and occurrences of terms as W3C Web Annotations.

Each annotation points at a clause by its address, and within it at words, both by their position
(in code points of the clause's text) and by quotation. What an annotation is for is said by its
motivation: `linking` for links, `editing` for notes, which suggest a reading and change nothing,
`identifying` for occurrences of terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition import addresses, listed
from edition.addresses import absolute
from edition.catalogues import gettext, spoken
from edition.compiling.resolving import occurrences
from edition.exports.data import dump
from edition.exports.described import EDITORS, rights, statement
from edition.exports.inputs import Files, Inputs
from edition.model import Edition, Link, Locator, Note, Span, Term
from edition.place_names import prose_text

ANNOTATIONS = "data/annotations.json"
_AROUND = 32  # characters that a quotation has before and after it

Node = dict[str, Any]


def files(inputs: Inputs) -> Files:
    """Return all annotations, by their name in the site."""
    return {ANNOTATIONS: dump(collection(inputs.edition))}


def collection(edition: Edition) -> Node:
    """Return all annotations as one collection, in JSON-LD."""
    here = absolute(edition, f"/{ANNOTATIONS}")
    about = absolute(edition, addresses.ABOUT)
    common = {"creator": about} | ({"rights": edition.licence} if edition.licence else {})
    items = [
        {"id": f"{here}#{name}", "type": "Annotation", "motivation": purpose, **common, **rest}
        for name, purpose, rest in _all(edition)
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": here,
        "type": "AnnotationCollection",
        **common,
        "creator": {"id": about, "name": gettext(EDITORS)},
        "label": _label(edition),
        "total": len(items),
        "first": {"id": f"{here}#first", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _label(edition: Edition) -> str:
    """Return what the collection is, what is said of each text, and what the licence covers."""
    stated = [
        f"{document.name}: {said}."
        for document in edition.documents
        if (said := statement(document))
    ]
    form = gettext("Annotations of {edition}, version {version}.")
    opening = form.format(edition=edition.name, version=edition.version)
    return " ".join([opening, *stated, *rights(edition)])


def _all(edition: Edition) -> Iterator[tuple[str, str, Node]]:
    """Yield each annotation as its name, what it is for, and its bodies and target."""
    for link in edition.links:
        yield link.id, "linking", _link(edition, link)
    for note in edition.notes:
        yield note.id, "editing", _note(edition, note)
    for term in edition.terms:
        for span in term.occurrences:
            yield f"{term.id}.{span.clause}.{span.start}", "identifying", _use(edition, term, span)


def _link(edition: Edition, link: Link) -> Node:
    other = _words(edition, _quoted(link.target, link.target_quote))
    bodies = [{**other, "purpose": "linking"}, _text("classifying", link.relation.label)]
    if link.comment:
        bodies.append(_text("commenting", prose_text(edition, link.comment)))
    return {"body": bodies, "target": _words(edition, _quoted(link.source, link.source_quote))}


def _note(edition: Edition, note: Note) -> Node:
    bodies = [
        _text("editing", note.reading),
        _text("classifying", gettext(note.kind)),
        _text(
            "describing",
            gettext("{confidence} confidence").format(confidence=gettext(note.confidence)),
        ),
        _text("commenting", prose_text(edition, note.reason)),
    ]
    return {"body": bodies, "target": _words(edition, note.span)}


def _use(edition: Edition, term: Term, span: Span) -> Node:
    entry = absolute(edition, listed.term(edition, term.id))
    body = {"type": "SpecificResource", "source": entry, "purpose": "identifying"}
    return {"body": body, "target": _words(edition, span)}


def _quoted(place: Locator, words: str) -> Span:
    """Return where quoted words first stand."""
    return next(occurrences(place, words))


def _words(edition: Edition, span: Span) -> Node:
    """Return words of a clause, or of a line of front matter, as a resource of their own."""
    front = edition.front_by_id.get(span.clause)
    if front:
        place, text = Locator(id=front.id, front=front), front.text
    else:
        clause = edition.clause_by_id[span.clause]
        place, text = Locator(id=clause.id, clauses=(clause,)), clause.text
    quote: Node = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": absolute(edition, addresses.in_context(edition, place)),
        "selector": [position, quote],
    }


def _text(purpose: str, words: str) -> Node:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": words,
        "format": "text/plain",
        "language": spoken(),
    }
