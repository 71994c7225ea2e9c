"""data/annotations.json: links, notes and occurrences of terms as W3C Web Annotations.

Each annotation points at a clause by its address, and within it at words, both by their position
(in code points of the clause's text) and by quotation. What an annotation is for is said by its
motivation: `linking` for links, `editing` for notes, which suggest a reading and change nothing,
`identifying` for occurrences of terms. Those of a large edition stand in pages, which are files of
their own; the collection leads to the first, and each to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from edition import addresses, listed
from edition.addresses import absolute
from edition.catalogues import gettext, spoken
from edition.compiling.resolving import occurrences
from edition.exports.data import dump
from edition.exports.described import EDITORS, rights, statement
from edition.exports.inputs import Files, Inputs
from edition.full_stops import stopped
from edition.model import Edition, Link, Locator, Note, Span, Term
from edition.place_names import prose_text

ANNOTATIONS = "data/annotations.json"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE = 2000  # annotations in a file, where they are not in one
_AROUND = 32  # characters that a quotation has before and after it

Node = dict[str, Any]


def files(inputs: Inputs) -> Files:
    """Return all annotations, by their names in the site: in one file, or in one for each page."""
    edition = inputs.edition
    pages = dict(pages_of(edition)) if edition.is_large else {}
    return {
        ANNOTATIONS: dump(collection(edition, list(pages))),
        **{name: dump(page) for name, page in pages.items()},
    }


def collection(edition: Edition, pages: Sequence[str] = ()) -> Node:
    """Return all annotations as one collection, in JSON-LD, or where its pages are."""
    here = absolute(edition, f"/{ANNOTATIONS}")
    return {
        "@context": _CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        **_common(edition),
        "creator": {"id": absolute(edition, addresses.ABOUT), "name": gettext(EDITORS)},
        "label": _label(edition),
        "total": sum(1 for _ in _all(edition)),
        **(
            {"first": absolute(edition, f"/{pages[0]}"), "last": absolute(edition, f"/{pages[-1]}")}
            if pages
            else {"first": _page(f"{here}#first", 0, _items(edition))}
        ),
    }


def is_page(name: str) -> bool:
    """Say whether a file, by its name in the site, is a page of the annotations."""
    return name != ANNOTATIONS and name.startswith(ANNOTATIONS.removesuffix(".json"))


def pages_of(edition: Edition) -> Iterator[tuple[str, Node]]:
    """Yield the pages of the annotations, each by its name in the site, in JSON-LD."""
    items = list(_items(edition))
    starts = range(0, max(1, len(items)), PAGE)
    names = [
        ANNOTATIONS.replace(".json", f"-{number}.json") for number in range(1, len(starts) + 1)
    ]
    for at, (name, start) in enumerate(zip(names, starts, strict=True)):
        beside = {"prev": names[at - 1 : at], "next": names[at + 1 : at + 2]}
        yield (
            name,
            {
                "@context": _CONTEXT,
                **_page(absolute(edition, f"/{name}"), start, items[start : start + PAGE]),
                "partOf": absolute(edition, f"/{ANNOTATIONS}"),
                **{
                    way: absolute(edition, f"/{one}")
                    for way, some in beside.items()
                    for one in some
                },
            },
        )


def _page(here: str, start: int, items: Iterable[Node]) -> Node:
    return {"id": here, "type": "AnnotationPage", "startIndex": start, "items": list(items)}


def _items(edition: Edition) -> Iterator[Node]:
    here = absolute(edition, f"/{ANNOTATIONS}")
    common = _common(edition)
    for name, purpose, rest in _all(edition):
        about = {"id": f"{here}#{name}", "type": "Annotation", "motivation": purpose}
        yield {**about, **common, **rest}


def _common(edition: Edition) -> Node:
    """Return what is said of each annotation: whose it is, and under which licence."""
    creator = {"creator": absolute(edition, addresses.ABOUT)}
    return creator | ({"rights": edition.licence} if edition.licence else {})


def _label(edition: Edition) -> str:
    """Return what the collection is, what is said of each text, and what the licence covers."""
    stated = [
        stopped(f"{document.name}: {said}")
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
