"""The pages of relations: what each joins from one document to another, side by side.

A link stands at the first of its documents; a line of front matter is no passage of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from edition import addresses, listed
from edition.catalogues import gettext
from edition.model import Clause, Edition, Link, Locator, Relation, Unit
from edition.pages.context import Context
from edition.pages.makers.compared_page import (
    Subject,
    compared_page,
    compared_view,
    pairs_of_sentences,
)
from edition.pages.presenters.compared_views import PairView
from edition.pages.presenters.comparing import (
    Choice,
    compared_links,
    compared_part_views,
    compared_parts,
    is_of_a_pair,
    units_in,
)
from edition.pages.presenters.comparisons import pair_of_clause
from edition.pages.presenters.documents import the_commentary
from edition.pages.render import Page, Renderer
from edition.told_names import told_title
from edition.wording import links, links_from

MOST_JOINED = 300  # links of a relation, on one page


def relation_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each relation, and those of its parts where it joins too much for one."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    documents = addresses.side_by_side(edition)
    sections = [one for document in documents for one in compared_parts(context, document)]
    place = {unit.id: one.id for one in sections for unit in units_in(context, one)}
    of_relation: dict[str, list[Link]] = {}
    for link in compared_links(context):
        of_relation.setdefault(link.relation.id, []).append(link)
    for relation in edition.relations:
        found = of_relation.get(relation.id, [])
        if not found:
            continue
        held: dict[str, list[Link]] = {}
        for link in found if len(found) > MOST_JOINED else ():
            held.setdefault(place[_first(edition, link).clause.unit], []).append(link)
        parts = [section for section in sections if section.id in held]
        counts = {section: len(inside) for section, inside in held.items()}
        yield _relation_page(renderer, relation, found, (() if parts else sections), counts)
        for part in parts:
            yield _relation_page(renderer, relation, held[part.id], (part,), {}, part)


def _relation_page(
    renderer: Renderer,
    relation: Relation,
    found: Sequence[Link],
    sections: Sequence[Unit],
    counts: Mapping[str, int],
    part: Unit | None = None,
) -> Page:
    """Return the page of what these links of a relation join in these sections of commentaries.

    `counts` are the links of the sections that have pages of their own; `part` is the section of
    which this is the page.
    """
    edition = renderer.edition
    order = addresses.comparison_of_relation(relation.id)
    context = renderer.context(listed.compared_part(order, part) if part else order)
    touching: dict[str, list[Link]] = {}
    for link in found:
        for clause in _first(edition, link).clauses:
            touching.setdefault(clause.id, []).append(link)
    pairs = [
        pair
        for section in sections
        for unit in units_in(context, section)
        for clause in unit.clauses
        if clause.id in touching
        for pair in _pairs(context, clause, touching[clause.id])
        if pair.answers
    ]
    whole = gettext("Relation: {relation}").format(relation=relation.label)
    of_part = told_title(edition, part) if part else ""
    name = f"{whole}: {of_part}" if part else whole
    subject = Subject(
        name=name,
        address=f"{addresses.MAP}#relation-{relation.id}",
        facts=[_counted(edition, len(found)), relation.explanation],
        part=of_part,
        whole=(whole, order) if part else None,
    )
    parts = [edition.unit_by_id[section] for section in counts]
    views = compared_part_views(context, order, parts, counts)
    view = compared_view(context, subject, tuple(pairs), Choice(relation=relation), views)
    return compared_page(renderer, context.here, name, (), view)


def _first(edition: Edition, link: Link) -> Locator:
    """Return the end of a link at which it stands."""
    order = [document.id for document in addresses.side_by_side(edition)]
    ends = [end for end in (link.source, link.target) if end.clauses]
    return min(ends, key=lambda end: order.index(end.document))


def _counted(edition: Edition, count: int) -> str:
    """Return how many links there are, and from what, where that can be said in short."""
    return links_from(count, the_commentary(edition)) if is_of_a_pair(edition) else links(count)


def _pairs(context: Context, clause: Clause, found: Sequence[Link]) -> tuple[PairView, ...]:
    """Return a clause of a commentary by its sentences, one of a text whole."""
    if context.voice(clause.document) == "gloss":
        return pairs_of_sentences(context, clause, found)
    return (pair_of_clause(context, clause, found),)
