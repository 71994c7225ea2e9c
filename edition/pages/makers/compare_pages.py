"""What is compared, as a list in the order of each document: the way into the comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, listed, page_kinds, place_names
from edition.catalogues import gettext
from edition.model import Document, Edition, Link, Unit
from edition.outline import level, runs
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import SentenceView, clause_view
from edition.pages.presenters.comparing import (
    Choice,
    ComparingView,
    compared_documents,
    compared_links,
    compared_part_views,
    compared_parts,
    comparing_view,
    counted,
    counted_by_document,
    is_of_a_pair,
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
    counts its links, or says that there is none. Of a unit that has no clauses of its own there is
    only the name. `heading` says that this is a title of the text; `level` is how deep it stands,
    and `resumed` that it goes on there, behind the units in it.
    """

    level: int
    resumed: bool = False
    compared: bool
    marker: str
    heading: bool
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
    title: str
    name: str
    facts: str
    of_a_pair: bool
    comparing: ComparingView
    voice: str
    tongue: Markup
    parts: tuple[PartView, ...]
    entries: tuple[Entry, ...]


def compare_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the list of what is compared, in the order of each document, in parts if it is long."""
    context = renderer.context(addresses.COMPARE)
    for document in compared_documents(context):
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
    order = addresses.comparison_order(edition, document)
    context = renderer.context(listed.compared_part(order, section) if section else order)
    comments = document.role == "commentary"
    made = _clauses if comments else _units
    title = gettext("Compare: the texts side by side, in the order of {text}").format(
        text=the(document.name, document.language)
    )
    name = place_names.unit_title(section) if section else ""
    head = Head(
        title=f"{title}: {name}" if section else title,
        description=_described(edition, document),
    )
    others = (one for one in addresses.side_by_side(edition) if one is not document)
    found = links_of_units(context, units) if section else compared_links(context)
    counts = {one.id: len(links_of_units(context, units_in(context, one))) for one in parts}
    whole = gettext(page_kinds.COMPARE.name)
    home = steps_from_home(context, whole)
    view = ComparePage(
        trail=(*home[:-1], *steps_in(context, order, whole, name)) if section else home,
        order=f"by-{document.id}",
        others=tuple(f"by-{one.id}" for one in others if context.here == addresses.COMPARE),
        title=gettext("The texts side by side, in the order of {text}").format(
            text=the(document.name, document.language)
        ),
        name=name,
        facts=opening(_facts(context, document, found)),
        of_a_pair=is_of_a_pair(edition),
        comparing=comparing_view(context, Choice(order=document)),
        voice=context.voice(document.id),
        tongue=context.tongue(document.id),
        parts=compared_part_views(context, order, parts, counts),
        entries=tuple(made(context, document, units)),
    )
    return renderer.page(page_kinds.COMPARE, context.here, head, view)


def _described(edition: Edition, document: Document) -> str:
    if is_of_a_pair(edition):
        said = (
            gettext(
                "Every sentence of {commentary}, in its order, with the clauses of {texts} to "
                "which it is linked: a list that leads to both, side by side."
            )
            if document.role == "commentary"
            else gettext(
                "Every part of {texts}, in its order, and the number of its links with "
                "{commentary}: a list that leads to both, side by side."
            )
        )
        return said.format(commentary=the_commentary(edition), texts=the_texts(edition))
    said = gettext("What is linked between {text} and the others, each passage beside the other.")
    return said.format(text=the(document.name, document.language))


def _facts(context: Context, document: Document, found: Sequence[Link]) -> str:
    """Return how many of these links there are: between a pair of texts, or of a document."""
    edition = context.edition
    if is_of_a_pair(edition):
        said = gettext("{links} from {commentary} to {texts}")
        commentary, texts = the_commentary(edition), the_texts(edition)
        return said.format(links=links(len(found)), commentary=commentary, texts=texts)
    own = [one for one in found if document.id in (one.source.document, one.target.document)]
    return in_a_row(counted_by_document(context, own, document)) or links(0)


def _clauses(context: Context, commentary: Document, units: Sequence[Unit]) -> Iterator[Entry]:
    for clause in (clause for unit in units for clause in unit.clauses):
        view = clause_view(context, clause, anchored=False)
        found = links_of_clauses(context, (clause,))
        yield Entry(
            level=1,
            compared=bool(found),
            marker="",
            heading=False,
            name=view.name,
            href=context.link(addresses.comparison(clause.id)) if found else view.href,
            opening="",
            relations=in_a_row(counted(found, commentary)),
            sentences=view.sentences,
        )


def _units(context: Context, text: Document, units: Sequence[Unit]) -> Iterator[Entry]:
    """Yield these units, each behind those in which it stands, in the order of the lines.

    One that goes on behind the units in it has an entry there, too.
    """
    edition = context.edition
    shown = {one.id for unit in units for one in _with_outer(edition, unit)}
    own = {unit.id for unit in units}
    for run in runs(edition, text):
        unit = run.unit
        if unit.id not in shown or (run.resumed and unit.id not in own):
            continue
        view = unit_view(context, unit)
        found = links_of_clauses(context, run.clauses)
        said = in_a_row(counted(found, text)) or view.unlinked or opening(links(0))
        href = context.link(addresses.comparison(unit.id)) if found else view.href
        start = f"#{'at-' if found else ''}{run.clauses[0].id}" if run.resumed else ""
        yield Entry(
            level=level(edition, unit),
            resumed=run.resumed,
            compared=bool(found),
            marker=view.marker,
            heading=view.heading is not None,
            name=view.title,
            href=f"{href}{start}",
            opening=run.clauses[0].text if run.clauses else "",
            relations=said if run.clauses else "",
            sentences=(),
        )


def _with_outer(edition: Edition, unit: Unit) -> Iterator[Unit]:
    if unit.parent is not None:
        yield from _with_outer(edition, edition.unit_by_id[unit.parent])
    yield unit
