"""What every page that compares texts has: its links, its orders, the relations to choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition import addresses, listed, place_names
from edition.catalogues import gettext
from edition.model import Clause, Document, Edition, Link, Relation, Unit
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.parts import PartView
from edition.wording import links, links_from, links_to, links_with, plural, the

# Seen from a document of the first role, with one of the second at the other end.
_DIRECTIONS = {("text", "commentary"): links_from, ("commentary", "text"): links_to}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a page is about: an order, a relation, or neither."""

    order: Document | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """A link to another view of the comparison; `current` says that it is this page."""

    name: str
    href: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparingView:
    """The ways through the comparison."""

    orders: tuple[WayView, ...]
    relations: tuple[WayView, ...]
    relations_href: str


def compared_links(context: Context) -> tuple[Link, ...]:
    """Return the links from one document to another."""
    return tuple(context.backlinks.compared.values())


def compared_documents(context: Context) -> tuple[Document, ...]:
    """Return the documents in whose order all is listed: the first, and all that have links."""
    linked = {end.document for one in compared_links(context) for end in (one.source, one.target)}
    first, *others = addresses.side_by_side(context.edition)
    return (first, *(document for document in others if document.id in linked))


def is_of_a_pair(edition: Edition) -> bool:
    """Say whether an edition is of one text and one commentary."""
    return len(edition.texts) == len(edition.commentaries) == 1


def links_of_clauses(context: Context, clauses: Sequence[Clause]) -> tuple[Link, ...]:
    """Return those of the compared links that touch one of these clauses, each once."""
    known = context.backlinks.compared
    found = (link for one in clauses for link in context.backlinks.links.get(one.id, ()))
    return tuple({link.id: link for link in found if link.id in known}.values())


def units_in(context: Context, section: Unit) -> tuple[Unit, ...]:
    """Return an outermost unit and all that stand in it."""
    return (section, *context.edition.inside(section))


def links_of_units(context: Context, units: Sequence[Unit]) -> tuple[Link, ...]:
    """Return those of the compared links that touch a clause of these units, each once."""
    return links_of_clauses(context, [clause for unit in units for clause in unit.clauses])


def compared_parts(context: Context, document: Document) -> tuple[Unit, ...]:
    """Return the outermost units of a document with clauses, each a part of a long list."""
    return tuple(
        unit
        for unit in context.edition.children(None, document.id)
        if any(one.clauses for one in units_in(context, unit))
    )


def compared_part_views(
    context: Context, order: str, parts: Sequence[Unit], counts: Mapping[str, int]
) -> tuple[PartView, ...]:
    """Return the way to the parts of what is compared at an address, with their counted links."""
    return tuple(
        PartView(
            label=place_names.unit_title(unit),
            href=context.link(listed.compared_part(order, unit)),
            count=links(counts[unit.id]),
        )
        for unit in parts
    )


def steps_in(context: Context, order: str, whole: str, name: str) -> tuple[NamedLink, ...]:
    """Return the step to the whole of what is compared, and the one to its part at hand."""
    return (NamedLink(whole, context.link(order)), NamedLink(name, ""))


def others_of(links: Sequence[Link], own: Document) -> Counter[str]:
    """Return how many of these links lead from one document to each of the others."""
    ends = (end for link in links for end in (link.source, link.target))
    return Counter(end.document for end in ends if end.document != own.id)


def counted_by_document(context: Context, links: Sequence[Link], own: Document) -> Iterator[str]:
    """Yield how many of these links there are from, to, or with each of the other documents.

    A commentary speaks of a text: from how many of its places, is said too. What is of one role may
    be linked either way.
    """
    found = others_of(links, own)
    for other in addresses.side_by_side(context.edition):
        if other.id in found:
            say = _DIRECTIONS.get((own.role, other.role), links_with)
            name = the(other.name, other.language)
            yield say(found[other.id], _places(links, other, name) if say is links_from else name)


def _places(links: Sequence[Link], document: Document, name: str) -> str:
    """Return at how many places of a document links begin: `7 sentences of the commentary`.

    Where one begins at a whole clause, they are counted by the clause; where one begins at a line
    of front matter there is only the name.
    """
    ends = [end for link in links for end in (link.source, link.target)]
    own = [end for end in ends if end.document == document.id]
    if any(end.front for end in own):
        return name
    if all(end.sentences for end in own):
        count = len({one.id for end in own for one in end.sentences})
        return plural(count, "{count} sentence of {text}", "{count} sentences of {text}", text=name)
    count = len({one.id for end in own for one in end.clauses})
    return plural(count, "{count} clause of {text}", "{count} clauses of {text}", text=name)


def counted(links: Sequence[Link], own: Document) -> Iterator[str]:
    """Yield the relations of links with their number, as seen from a document: `elaborates ×3`."""
    words = Counter(
        link.relation.label if link.source.document == own.id else link.relation.inverse
        for link in links
    )
    for name, count in words.items():
        yield f"{name} ×{count}".replace(" ", "\N{NO-BREAK SPACE}")


def comparing_view(context: Context, choice: Choice) -> ComparingView:
    """Return the ways through the comparison from the page at hand."""
    edition = context.edition
    counts = context.backlinks.compared_by_relation
    return ComparingView(
        orders=tuple(
            WayView(
                name=gettext("In the order of {text}").format(
                    text=the(document.name, document.language)
                ),
                href=context.link(addresses.comparison_order(edition, document)),
                count=0,
                current=document is choice.order,
            )
            for document in compared_documents(context)
        ),
        relations=tuple(
            WayView(
                name=relation.label,
                href=context.link(addresses.comparison_of_relation(relation.id)),
                count=counts[relation.id],
                current=relation is choice.relation,
            )
            for relation in edition.relations
            if counts[relation.id]
        ),
        relations_href=context.link(f"{addresses.MAP}#relations"),
    )


def the_way(context: Context, name: str) -> tuple[NamedLink, ...]:
    """Return the step to the comparison, and the one that is the page at hand."""
    return (NamedLink(gettext("Compare"), context.link(addresses.COMPARE)), NamedLink(name, ""))
