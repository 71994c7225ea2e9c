"""The pages of relations: what each joins between the commentaries and the texts, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from edition import addresses, listed, place_names
from edition.catalogues import gettext
from edition.model import Link, Relation, Unit
from edition.pages.makers.compared_page import (
    Subject,
    by_clause,
    compared_page,
    compared_view,
    pairs_of_sentences,
)
from edition.pages.presenters.comparing import (
    Choice,
    compared_links,
    compared_part_views,
    compared_parts,
    units_in,
)
from edition.pages.presenters.documents import the_commentary, the_texts
from edition.pages.render import Page, Renderer
from edition.wording import links_from

MOST_JOINED = 300  # links of a relation, on one page


def relation_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each relation, and those of its parts where it joins too much for one."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    sections = [one for d in edition.commentaries for one in compared_parts(context, d)]
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
            ends = {place.get(link.source.unit or ""), place.get(link.target.unit or "")}
            for section in filter(None, ends):
                held.setdefault(section, []).append(link)
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
    touching = by_clause(found)
    pairs = [
        pair
        for section in sections
        for unit in units_in(context, section)
        for clause in unit.clauses
        if clause.id in touching
        for pair in pairs_of_sentences(context, clause, touching[clause.id])
        if pair.answers
    ]
    whole = gettext("Relation: {relation}").format(relation=relation.label)
    of_part = place_names.unit_title(part) if part else ""
    name = f"{whole}: {of_part}" if part else whole
    subject = Subject(
        name=name,
        address=f"{addresses.MAP}#relation-{relation.id}",
        facts=[links_from(len(found), the_commentary(edition)), relation.explanation],
        part=of_part,
        whole=(whole, order) if part else None,
    )
    parts = [edition.unit_by_id[section] for section in counts]
    views = compared_part_views(context, order, parts, counts)
    view = compared_view(context, subject, tuple(pairs), Choice(relation=relation), views)
    return compared_page(renderer, context.here, name, the_texts(edition), view)
