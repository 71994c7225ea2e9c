"""What the page on citing and linking shows: worked examples, computed from the edition."""

from __future__ import annotations

from edition import addresses
from edition.addresses import absolute
from edition.citations.cited import cite_clause, cite_document, cite_place, cite_unit
from edition.citations.styles import in_text, released, styled
from edition.dates import day_month_year
from edition.identifiers import range_id
from edition.model import Clause, Edition, Locator
from edition.pages.presenter import Desk


def cite_slots(edition: Edition, desk: Desk) -> dict[str, dict[str, object]]:
    """Return what the slots on citing need, by their names."""
    return {
        "cite-clause": _clause(edition, desk),
        "cite-texts": {"texts": _texts(edition, desk), "files": addresses.CITATION_FILES},
        "cite-supplied": {"facts": _supplied(edition, desk)},
        "cite-places": {"places": _places(edition, desk)},
    }


def example_clause(edition: Edition) -> Clause:
    """Return a clause to show how things are done: the last of an item, if there is one."""
    clauses = list(edition.clauses)
    inside = [c for c in clauses if edition.unit_by_id[c.unit].parent is not None]
    return (inside or clauses)[-1]


def _clause(edition: Edition, desk: Desk) -> dict[str, object]:
    clause = example_clause(edition)
    cited = cite_clause(edition, clause)
    return {
        "clause": desk.clause(clause, anchored=False),
        "citations": (*styled(cited), *in_text(cited)),
        "files": addresses.CITATION_FILES,
    }


def _texts(edition: Edition, desk: Desk) -> list[dict[str, object]]:
    return [
        {
            "name": document.name,
            "href": desk.link(addresses.document_home(edition, document)),
            "citations": styled(cite_document(edition, document)),
        }
        for document in edition.documents
    ]


def _supplied(edition: Edition, desk: Desk) -> list[dict[str, object]]:
    """Return what the editors supply to citations, each with the evidence."""
    return [
        {
            "name": document.title or document.name,
            "statement": released(cite_document(edition, document), day_month_year),
            "reference": desk.reference(document.imprint.reference),
        }
        for document in edition.documents
        if document.imprint.reference
    ]


def _places(edition: Edition, desk: Desk) -> list[dict[str, str]]:
    """Return a unit, a clause, a sentence and a range with their identifiers and addresses."""
    clause = example_clause(edition)
    unit = edition.unit_by_id[clause.unit]
    sentence = clause.sentences[0]
    rows = [
        ("A unit", unit.id, unit.address, cite_unit(edition, unit).locator),
        (
            "A clause, on its own page",
            clause.id,
            addresses.permanent(clause),
            cite_clause(edition, clause).locator,
        ),
    ]
    places = [
        ("A clause, in its context", Locator(id=clause.id, clauses=(clause,))),
        ("A sentence", Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))),
    ]
    if len(unit.clauses) > 1:
        whole = range_id(unit.clauses[0].id, clause.id)
        places.append(("A range", Locator(id=whole, clauses=unit.clauses)))
    rows += [
        (what, place.id, addresses.in_context(edition, place), cite_place(edition, place).locator)
        for what, place in places
    ]
    return [
        {
            "what": what,
            "id": identifier,
            "href": desk.link(address),
            "address": absolute(edition, address),
            "locator": locator,
        }
        for what, identifier, address, locator in rows
    ]
