"""The page that shows the texts side by side, aligned by the links with a commentary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.model import Document
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import clause_view
from edition.pages.presenters.documents import the_commentary, the_texts
from edition.pages.presenters.links import LinkView
from edition.pages.presenters.prose import ProseView
from edition.pages.presenters.units import unit_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import links, opening, the


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Words of one text, and what is linked to them; `unlinked` is said where nothing is."""

    words: str
    place: NamedLink
    links: tuple[LinkView, ...]
    unlinked: ProseView = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A clause of a commentary by sentences, or a unit of a text by clauses."""

    marker: str
    place: NamedLink
    unlinked: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A document in its order, with what is linked to it."""

    id: str
    title: str
    voice: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """What the page shows."""

    trail: tuple[NamedLink, ...]
    facts: str
    relations_href: str
    orders: tuple[Order, ...]


def compare_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the texts side by side."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    commentary, texts = the_commentary(edition), the_texts(edition)
    count = renderer.backlinks.commentary_on.total()
    head = Head(
        title="Compare: the texts side by side",
        description=f"Every sentence of {commentary} beside the clauses of {texts} to which it is "
        "linked, and the other way round.",
    )
    view = ComparePage(
        trail=steps_from_home(context, page_kinds.COMPARE.name),
        facts=f"{opening(links(count))} from {commentary} to {texts}",
        relations_href=context.link(f"{addresses.MAP}#relations"),
        orders=(
            *(
                _order(context, document, _clauses(context, document))
                for document in edition.commentaries
            ),
            *(_order(context, document, _units(context, document)) for document in edition.texts),
        ),
    )
    yield renderer.page(page_kinds.COMPARE, addresses.COMPARE, head, view)


def _order(context: Context, document: Document, passages: Iterator[Passage]) -> Order:
    return Order(
        id=f"by-{document.id}",
        title=f"In the order of {the(document.name)}",
        voice=context.voice(document.id),
        passages=tuple(passages),
    )


def _clauses(context: Context, commentary: Document) -> Iterator[Passage]:
    """Yield the clauses of a commentary, sentence by sentence."""
    for clause in (clause for unit in commentary.units for clause in unit.clauses):
        view = clause_view(context, clause, anchored=False)
        yield Passage(
            marker="",
            place=NamedLink(view.name, view.href),
            unlinked="",
            pairs=tuple(
                Pair(
                    words=sentence.text,
                    place=NamedLink(sentence.name, sentence.href),
                    links=sentence.links,
                    unlinked=sentence.unlinked,
                )
                for sentence in view.sentences
            ),
        )


def _units(context: Context, text: Document) -> Iterator[Passage]:
    """Yield the units of a text that have clauses, clause by clause."""
    for unit in text.units:
        if not unit.clauses:
            continue
        view = unit_view(context, unit)
        clauses = [clause_view(context, clause, anchored=False) for clause in unit.clauses]
        yield Passage(
            marker=view.marker,
            place=NamedLink(view.label if view.heading else f"[{view.label}]", view.href),
            unlinked=view.unlinked,
            pairs=tuple(
                Pair(
                    words=clause.text,
                    place=NamedLink(clause.name, clause.href),
                    links=clause.commentary,
                )
                for clause in clauses
            ),
        )
