"""What the page on citing and linking shows: worked examples, computed from the edition."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext
from edition.citations.cited import cite_clause, cite_document, cite_place, cite_unit, released
from edition.citations.styles import in_text
from edition.claims import has_sentences
from edition.dates import day_month_year
from edition.identifiers import range_id
from edition.model import Clause, Edition, Locator
from edition.pages.context import Context
from edition.pages.presenters.citations import CitationsView, citations_view
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.references import ReferenceView, reference_view


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClause:
    """A clause with its citations."""

    clause: ClauseView
    citations: CitationsView


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A whole text with its citations."""

    name: str
    href: str
    citations: CitationsView


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppliedFact:
    """What the editors supply to the citations of a text, with the evidence."""

    name: str
    statement: str
    reference: ReferenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPlace:
    """A place with its identifier, its address, and its name in citations."""

    what: str
    id: str
    href: str
    address: str
    locator: str

    @property
    def address_parts(self) -> list[str]:
        """The address, cut where a line may break: after a slash, before query and fragment."""
        return re.split(r"(?<=/)(?=[^/?#])|(?=[?#])", self.address)


def example_clause(edition: Edition) -> Clause:
    """Return a clause to show how things are done: the last of an item, if there is one.

    Better than another is one beside others of its unit that is no remark in square brackets.
    """
    clauses = list(edition.clauses)
    inside = [c for c in clauses if edition.unit_by_id[c.unit].parent is not None]
    better = (
        [c for c in some if len(edition.unit_by_id[c.unit].clauses) > 1 and c.text[0] != "["]
        for some in (inside, clauses)
    )
    return next(filter(None, better), inside or clauses)[-1]


def clause_citations(context: Context) -> CitedClause:
    """Return a clause with every form of its citation."""
    clause = example_clause(context.edition)
    cited = cite_clause(context.edition, clause)
    view = clause_view(context, clause, anchored=False)
    return CitedClause(
        clause=view, citations=citations_view(cited, home=view.permalink, more=in_text(cited))
    )


def document_citations(context: Context) -> tuple[CitedDocument, ...]:
    """Return every text with its citations."""
    found = []
    for document in context.edition.documents:
        home = context.link(addresses.document_home(context.edition, document))
        citations = citations_view(cite_document(context.edition, document), home=home)
        found.append(CitedDocument(name=document.name, href=home, citations=citations))
    return tuple(found)


def supplied_facts(context: Context) -> tuple[SuppliedFact, ...]:
    """Return what the editors supply to citations, each with the evidence."""
    return tuple(
        SuppliedFact(
            name=document.title or document.name,
            statement=released(cite_document(context.edition, document), day_month_year),
            reference=reference_view(context, document.imprint.reference),
        )
        for document in context.edition.documents
        if document.imprint.reference
    )


def linked_places(context: Context) -> tuple[LinkedPlace, ...]:
    """Return a unit, a clause, a sentence and a range with their identifiers and addresses.

    There is no sentence where sentences are not told apart.
    """
    edition = context.edition
    clause = example_clause(edition)
    unit = edition.unit_by_id[clause.unit]
    rows = [
        (gettext("A unit"), unit.id, unit.address, cite_unit(edition, unit).locator),
        (
            gettext("A clause, on its own page"),
            clause.id,
            addresses.permanent(clause),
            cite_clause(edition, clause).locator,
        ),
    ]
    places = [
        (gettext("A clause, in its context"), Locator(id=clause.id, clauses=(clause,))),
    ]
    if has_sentences(edition):
        one = clause.sentences[0]
        sentence = Locator(id=one.id, clauses=(clause,), sentences=(one,))
        places.append((gettext("A sentence"), sentence))
    if len(unit.clauses) > 1:
        whole = range_id(unit.clauses[0].id, clause.id)
        places.append((gettext("A range"), Locator(id=whole, clauses=unit.clauses)))
    rows += [
        (what, place.id, addresses.in_context(edition, place), cite_place(edition, place).locator)
        for what, place in places
    ]
    return tuple(
        LinkedPlace(
            what=what,
            id=identifier,
            href=context.link(address),
            address=absolute(edition, address),
            locator=locator,
        )
        for what, identifier, address, locator in rows
    )
