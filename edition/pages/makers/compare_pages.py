"""What is compared, as a list in the order of each document: the way into the comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition import addresses, listed, page_kinds, place_names
from edition.catalogues import gettext
from edition.model import Document, Link, Unit
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import SentenceView, clause_view
from edition.pages.presenters.comparing import (
    Choice,
    ComparingView,
    compared_part_views,
    compared_parts,
    comparing_view,
    counted,
    links_of_clauses,
    links_of_units,
    steps_in,
    units_in,
)
from edition.pages.presenters.documents import the_commentary, the_texts
from edition.pages.presenters.parts import PartView
from edition.pages.presenters.units import unit_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import in_a_row, links, opening, the

MOST_ENTRIES = 200  # clauses of a commentary or units of a text, on one page


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
    """What the page shows: the whole list, the parts in which it is, or the one called `name`.

    `others` are the identifiers that stood on it for the other orders.
    """

    trail: tuple[NamedLink, ...]
    order: str
    others: tuple[str, ...]
    name: str
    facts: str
    comparing: ComparingView
    voice: str
    parts: tuple[PartView, ...]
    entries: tuple[Entry, ...]


def compare_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the list of what is compared, in the order of each document, in parts if it is long."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    for document in (*edition.commentaries, *edition.texts):
        listed_units = [unit for unit in document.units if unit.clauses]
        comments = document.role == "commentary"
        lines = sum(len(one.clauses) for one in listed_units) if comments else len(listed_units)
        parts = compared_parts(context, document) if lines > MOST_ENTRIES else ()
        yield _order_page(renderer, document, () if parts else listed_units, parts=parts)
        for section in parts:
            inside = [one for one in units_in(context, section) if one.clauses]
            yield _order_page(renderer, document, inside, section=section)


def _order_page(
    renderer: Renderer,
    document: Document,
    units: Sequence[Unit],
    *,
    parts: tuple[Unit, ...] = (),
    section: Unit | None = None,
) -> Page:
    """Return the list of these units in the order of a document, or the way to its parts."""
    edition = renderer.edition
    commentary, texts = the_commentary(edition), the_texts(edition)
    order = addresses.comparison_order(edition, document)
    context = renderer.context(listed.compared_part(order, section) if section else order)
    comments = document.role == "commentary"
    entries = _clauses(context, units) if comments else _units(context, units)
    title = gettext("Compare: the texts side by side, in the order of {text}").format(
        text=the(document.name)
    )
    name = place_names.unit_title(section) if section else ""
    head = Head(
        title=f"{title}: {name}" if section else title,
        description=gettext(
            "Every sentence of {commentary} beside the clauses of {texts} to which it "
            "is linked, and the other way round."
        ).format(commentary=commentary, texts=texts),
    )
    others = (one for one in (*edition.commentaries, *edition.texts) if one is not document)
    count = (
        len(links_of_units(context, units)) if section else renderer.backlinks.commentary_on.total()
    )
    counts = {one.id: len(links_of_units(context, units_in(context, one))) for one in parts}
    whole = gettext(page_kinds.COMPARE.name)
    home = steps_from_home(context, whole)
    view = ComparePage(
        trail=(*home[:-1], *steps_in(context, order, whole, name)) if section else home,
        order=f"by-{document.id}",
        others=tuple(f"by-{one.id}" for one in others if context.here == addresses.COMPARE),
        name=name,
        facts=opening(
            gettext("{links} from {commentary} to {texts}").format(
                links=links(count), commentary=commentary, texts=texts
            )
        ),
        comparing=comparing_view(context, Choice(order=document)),
        voice=context.voice(document.id),
        parts=compared_part_views(context, order, parts, counts),
        entries=tuple(entries),
    )
    return renderer.page(page_kinds.COMPARE, context.here, head, view)


def _clauses(context: Context, units: Sequence[Unit]) -> Iterator[Entry]:
    for clause in (clause for unit in units for clause in unit.clauses):
        view = clause_view(context, clause, anchored=False)
        found = links_of_clauses(context, (clause,))
        yield Entry(
            compared=bool(found),
            marker="",
            name=view.name,
            href=context.link(addresses.comparison(clause.id)) if found else view.href,
            opening="",
            relations=_relations(context, found, forward=True),
            sentences=view.sentences,
        )


def _units(context: Context, units: Sequence[Unit]) -> Iterator[Entry]:
    for unit in units:
        view = unit_view(context, unit)
        found = links_of_clauses(context, unit.clauses)
        yield Entry(
            compared=bool(found),
            marker=view.marker,
            name=view.title,
            href=context.link(addresses.comparison(unit.id)) if found else view.href,
            opening=view.lead,
            relations=_relations(context, found, forward=False) or view.unlinked,
            sentences=(),
        )


def _relations(context: Context, found: tuple[Link, ...], *, forward: bool) -> str:
    return in_a_row(counted(context, found, forward=forward))
