"""The pages that set side by side all that one relation joins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition import addresses
from edition.catalogues import gettext
from edition.model import Clause, Edition, Link
from edition.pages.context import Context
from edition.pages.makers.compared_page import (
    Subject,
    by_clause,
    by_sentences,
    compared_page,
    view_of,
)
from edition.pages.presenters.comparing import Choice, compared_links, is_of_a_pair
from edition.pages.presenters.comparisons import PairView, pair_of_clause
from edition.pages.presenters.documents import the_commentary
from edition.pages.render import Page, Renderer
from edition.wording import links, links_from


def compared_relations(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each relation: what it joins, each passage beside those that answer it."""
    edition = renderer.edition
    for relation in edition.relations:
        address = addresses.comparison_of_relation(relation.id)
        context = renderer.context(address)
        found = tuple(one for one in compared_links(context) if one.relation is relation)
        if not found:
            continue
        name = gettext("Relation: {relation}").format(relation=relation.label)
        subject = Subject(
            name=name,
            address=f"{addresses.MAP}#relation-{relation.id}",
            facts=[_counted(edition, len(found)), relation.explanation],
        )
        shown = tuple(pair for pair in _joining(context, found) if pair.answers)
        view = view_of(context, subject, shown, Choice(relation=relation))
        yield compared_page(renderer, name, edition.texts if is_of_a_pair(edition) else (), view)


def _counted(edition: Edition, count: int) -> str:
    """Return how many links there are, and from what, where that can be said in short."""
    return links_from(count, the_commentary(edition)) if is_of_a_pair(edition) else links(count)


def _joining(context: Context, found: Sequence[Link]) -> Iterator[PairView]:
    """Yield what links join, each link at the first of its documents, in the order of these.

    A line of front matter is no passage of its own: such a link stands at the other end.
    """
    order = [document.id for document in addresses.side_by_side(context.edition)]
    at: dict[str, list[Link]] = {}
    for link in found:
        ends = [end.document for end in (link.source, link.target) if end.clauses]
        at.setdefault(min(ends, key=order.index, default=""), []).append(link)
    for document in addresses.side_by_side(context.edition):
        touching = by_clause(at.get(document.id, ()))
        for clause in (clause for unit in document.units for clause in unit.clauses):
            if own := touching.get(clause.id, ()):
                yield from _pairs(context, clause, own)


def _pairs(context: Context, clause: Clause, found: Sequence[Link]) -> tuple[PairView, ...]:
    """Return a clause of a commentary by its sentences, one of a text whole."""
    if context.voice(clause.document) == "gloss":
        return by_sentences(context, clause, found)
    return (pair_of_clause(context, clause, found),)
