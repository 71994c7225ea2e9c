"""What is compared, as a list in the order of each document: the way into the comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.model import Document, Edition
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import SentenceView, clause_view
from edition.pages.presenters.comparing import (
    Choice,
    ComparingView,
    compared_documents,
    compared_links,
    comparing_view,
    counted,
    counted_by_document,
    is_of_a_pair,
    links_of_clauses,
)
from edition.pages.presenters.documents import the_commentary, the_texts
from edition.pages.presenters.units import unit_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import in_a_row, links, opening, the


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A clause of a commentary with its sentences, or a unit of a text.

    `href` is where it is compared, or, where nothing is linked to it, where it stands; `relations`
    counts its links, or says that there is none.
    """

    compared: bool

    marker: str
    name: str
    href: str
    opening: str
    relations: str
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """What the page shows; `others` are the identifiers that stood on it for the other orders."""

    trail: tuple[NamedLink, ...]
    order: str
    others: tuple[str, ...]
    facts: str
    of_a_pair: bool
    comparing: ComparingView
    voice: str
    tongue: Markup
    entries: tuple[Entry, ...]


def compare_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the list of what is compared, in the order of each document."""
    edition = renderer.edition
    for document in compared_documents(renderer.context(addresses.COMPARE)):
        address = addresses.comparison_order(edition, document)
        context = renderer.context(address)
        comments = document.role == "commentary"
        entries = _clauses(context, document) if comments else _units(context, document)
        head = Head(
            title=gettext("Compare: the texts side by side, in the order of {text}").format(
                text=the(document.name)
            ),
            description=_described(edition, document),
        )
        others = (one for one in addresses.side_by_side(edition) if one is not document)
        view = ComparePage(
            trail=steps_from_home(context, gettext(page_kinds.COMPARE.name)),
            order=f"by-{document.id}",
            others=tuple(f"by-{one.id}" for one in others) if address == addresses.COMPARE else (),
            facts=opening(_facts(context, document)),
            of_a_pair=is_of_a_pair(edition),
            comparing=comparing_view(context, Choice(order=document)),
            voice=context.voice(document.id),
            tongue=context.tongue(document.id),
            entries=tuple(entries),
        )
        yield renderer.page(page_kinds.COMPARE, address, head, view)


def _described(edition: Edition, document: Document) -> str:
    if is_of_a_pair(edition):
        said = gettext(
            "Every sentence of {commentary} beside the clauses of {texts} to which it "
            "is linked, and the other way round."
        )
        return said.format(commentary=the_commentary(edition), texts=the_texts(edition))
    said = gettext("What is linked between {text} and the others, each passage beside the other.")
    return said.format(text=the(document.name))


def _facts(context: Context, document: Document) -> str:
    """Return how many links are compared: all of a pair of texts, or else those of a document."""
    edition, found = context.edition, compared_links(context)
    if is_of_a_pair(edition):
        said = gettext("{links} from {commentary} to {texts}")
        commentary, texts = the_commentary(edition), the_texts(edition)
        return said.format(links=links(len(found)), commentary=commentary, texts=texts)
    own = [one for one in found if document.id in (one.source.document, one.target.document)]
    return in_a_row(counted_by_document(context, own, document)) or links(0)


def _clauses(context: Context, commentary: Document) -> Iterator[Entry]:
    for clause in (clause for unit in commentary.units for clause in unit.clauses):
        view = clause_view(context, clause, anchored=False)
        found = links_of_clauses(context, (clause,))
        yield Entry(
            compared=bool(found),
            marker="",
            name=view.name,
            href=context.link(addresses.comparison(clause.id)) if found else view.href,
            opening="",
            relations=in_a_row(counted(found, commentary)),
            sentences=view.sentences,
        )


def _units(context: Context, text: Document) -> Iterator[Entry]:
    for unit in text.units:
        if not unit.clauses:
            continue
        view = unit_view(context, unit)
        found = links_of_clauses(context, unit.clauses)
        relations = in_a_row(counted(found, text)) or view.unlinked or opening(links(0))
        yield Entry(
            compared=bool(found),
            marker=view.marker,
            name=view.title,
            href=context.link(addresses.comparison(unit.id)) if found else view.href,
            opening=view.lead,
            relations=relations,
            sentences=(),
        )
