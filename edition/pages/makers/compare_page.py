"""The page that shows both texts side by side, aligned by the links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.pages.context import NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.units import UnitView, unit_view
from edition.pages.render import Head, Page, Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedUnit:
    """A unit with its clauses."""

    unit: UnitView
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """What the page shows: each text in its order, with what is linked to it."""

    trail: tuple[NamedLink, ...]
    facts: str
    relations_href: str
    commentary: tuple[ClauseView, ...]
    units: tuple[ComparedUnit, ...]


def compare_page(renderer: Renderer) -> Iterator[Page]:
    """Yield both texts side by side, aligned by the links."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    clauses = [c for d in edition.commentaries for unit in d.units for c in unit.clauses]
    count = sum(
        edition.document_by_id[link.source.clause.document].role == "commentary"
        for link in edition.links
    )
    head = Head(
        title="Compare: both texts side by side",
        description="The commentary beside the clauses of the paper that it speaks of, "
        "sentence by sentence.",
    )
    view = ComparePage(
        trail=steps_from_home(context, "Compare"),
        facts=f"{count} links from the commentary to the paper",
        relations_href=context.link(f"{addresses.MAP}#relations"),
        commentary=tuple(clause_view(context, clause, anchored=False) for clause in clauses),
        units=tuple(
            ComparedUnit(
                unit=unit_view(context, unit),
                clauses=tuple(clause_view(context, c, anchored=False) for c in unit.clauses),
            )
            for document in edition.texts
            for unit in document.units
            if unit.clauses
        ),
    )
    yield renderer.page(page_kinds.COMPARE, addresses.COMPARE, head, view)
