"""Passages side by side, with the words marked that answer one another.

There is a page for each unit of a text to which something in another document is linked, for each
such clause of a commentary, and for each relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition import addresses, place_names
from edition.catalogues import gettext, ngettext
from edition.model import Clause, Document, Link, Unit
from edition.pages.context import Context
from edition.pages.makers.compared_page import (
    Near,
    Subject,
    by_clause,
    compared_page,
    compared_view,
    pairs_of_sentences,
)
from edition.pages.makers.relation_pages import relation_pages
from edition.pages.presenters.comparing import (
    Choice,
    counted,
    counted_by_document,
    links_of_clauses,
    others_of,
)
from edition.pages.presenters.comparisons import pair_of_clause
from edition.pages.render import Page, Renderer
from edition.pages.tongues import title_tongue
from edition.told_names import told_clause, told_title
from edition.wording import plural


def compared_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield every page that sets passages side by side: where nothing is linked, there is none."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    for document in edition.commentaries:
        clauses = [
            clause
            for unit in document.units
            for clause in unit.clauses
            if links_of_clauses(context, (clause,))
        ]
        names = [
            (place_names.clause_name(edition, one), addresses.comparison(one.id)) for one in clauses
        ]
        for clause, near in zip(clauses, _near(names), strict=True):
            yield _of_clause(renderer, clause, near)
    for document in edition.texts:
        units = [unit for unit in document.units if links_of_clauses(context, unit.clauses)]
        names = [(place_names.marked_title(unit), addresses.comparison(unit.id)) for unit in units]
        for unit, near in zip(units, _near(names), strict=True):
            yield _of_unit(renderer, unit, near)
    yield from relation_pages(renderer)


def _near(names: Sequence[tuple[str, str]]) -> Iterator[Near]:
    """Yield what comes before and after each of these."""
    yield from zip([None, *names], [*names[1:], None], strict=False)


def _of_clause(renderer: Renderer, clause: Clause, near: Near) -> Page:
    """Return the page of a clause of a commentary, by its sentences."""
    edition = renderer.edition
    address = addresses.comparison(clause.id)
    context = renderer.context(address)
    name = told_clause(edition, clause)
    document = edition.document_by_id[clause.document]
    found = links_of_clauses(context, (clause,))
    subject = Subject(
        name=name,
        address=addresses.clause_in_context(edition, clause),
        facts=[
            plural(len(clause.sentences), "{count} sentence", "{count} sentences"),
            *counted_by_document(context, found, document),
            *counted(found, document),
        ],
        near=near,
    )
    view = compared_view(context, subject, pairs_of_sentences(context, clause, found), Choice())
    return compared_page(renderer, address, name, _others(context, found, document), view)


def _of_unit(renderer: Renderer, unit: Unit, near: Near) -> Page:
    """Return the page of a unit of a text, by its clauses."""
    address = addresses.comparison(unit.id)
    context = renderer.context(address)
    document = renderer.edition.document_by_id[unit.document]
    found = links_of_clauses(context, unit.clauses)
    touching = by_clause(found)
    pairs = tuple(
        pair_of_clause(context, clause, touching.get(clause.id, ())) for clause in unit.clauses
    )
    silent = [one.ordinal for one in unit.clauses if one.id not in touching]
    facts = [unit.name] if place_names.label_beside(unit) else []
    facts += [plural(len(unit.clauses), "{count} clause", "{count} clauses")]
    facts += counted_by_document(context, found, document)
    facts += counted(found, document)
    if silent:
        said = ngettext("no link to clause {numbers}", "no link to clauses {numbers}", len(silent))
        facts.append(said.format(numbers=gettext(", ").join(silent)))
    subject = Subject(
        marker=unit.marker,
        heading=unit.heading.text if unit.heading else "",
        tongue=title_tongue(renderer.edition, unit),
        label="" if unit.heading or unit.untitled else unit.label,
        address=unit.address,
        facts=facts,
        near=near,
    )
    view = compared_view(context, subject, pairs, Choice())
    name, others = told_title(renderer.edition, unit), _others(context, found, document)
    return compared_page(renderer, address, name, others, view)


def _others(context: Context, found: Sequence[Link], own: Document) -> list[Document]:
    """Return the other documents to which links lead."""
    linked = others_of(found, own)
    return [one for one in addresses.side_by_side(context.edition) if one.id in linked]
