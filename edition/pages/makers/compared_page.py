"""A page that sets passages side by side: what it shows, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.model import Clause, Document, Link
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import unlinked_view
from edition.pages.presenters.compared_views import PairView
from edition.pages.presenters.comparing import Choice, ComparingView, comparing_view, the_way
from edition.pages.presenters.comparisons import pair_of_sentence
from edition.pages.presenters.documents import names_of, the_documents
from edition.pages.presenters.parts import PartView
from edition.pages.render import Head, Page, Renderer
from edition.wording import in_a_row, opening

_OF_THE_PAGE = Markup("")  # words in the language of the page say none of their own
Near = tuple[tuple[str, str] | None, tuple[str, str] | None]  # names and addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a page sets beside the other side, by its heading in the text, its label or its name.

    If it is a `part`, `whole` are the name and the address of what it is a part of.
    """

    marker: str = ""
    heading: str = ""
    tongue: Markup = _OF_THE_PAGE
    label: str = ""
    name: str = ""
    address: str
    facts: Sequence[str]
    part: str = ""
    whole: tuple[str, str] | None = None
    near: Near = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPage:
    """What the page shows: what it compares, as a heading of the texts or as one of the editors.

    Where that is too much, `parts` lead to the pages that have it. `columns` are the texts of
    either side; there are none where a text stands on both.
    """

    trail: tuple[NamedLink, ...]
    marker: str
    heading: str
    tongue: Markup
    label: str
    name: str
    href: str
    facts: str
    comparing: ComparingView
    glance: bool  # whether all is listed first
    parts: tuple[PartView, ...]
    pairs: tuple[PairView, ...]
    columns: tuple[str, str] | None
    previous: NamedLink | None
    following: NamedLink | None

    @property
    def noted(self) -> bool:
        """Say whether there is a note on words that it shows."""
        answers = [answer.passage for pair in self.pairs for answer in pair.answers]
        return any(one.notes for one in (*(pair.passage for pair in self.pairs), *answers))


def compared_view(
    context: Context,
    subject: Subject,
    pairs: tuple[PairView, ...],
    choice: Choice,
    parts: tuple[PartView, ...] = (),
) -> ComparedPage:
    """Return what the page of a subject shows."""
    before, after = (
        NamedLink(one[0], context.link(one[1])) if one else None for one in subject.near
    )
    title = subject.heading or subject.name or f"[{subject.label}]"
    step = f"{subject.marker} {title}".strip()
    home, compare, here = (*steps_from_home(context, "")[:-1], *the_way(context, step))
    whole = NamedLink(subject.whole[0], context.link(subject.whole[1])) if subject.whole else None
    return ComparedPage(
        trail=(home, compare, whole, NamedLink(subject.part, ""))
        if whole
        else (home, compare, here),
        marker=subject.marker,
        heading=subject.heading,
        tongue=subject.tongue,
        label=subject.label,
        name=subject.name,
        href=context.link(subject.address),
        facts=opening(in_a_row(subject.facts)),
        comparing=comparing_view(context, choice),
        glance=choice.relation is None,
        parts=parts,
        pairs=pairs,
        columns=_columns(context, pairs),
        previous=before,
        following=after,
    )


def _columns(context: Context, pairs: Sequence[PairView]) -> tuple[str, str] | None:
    """Return the names of the texts whose passages stand on either side, if they are not mixed."""
    own = {pair.passage.document for pair in pairs}
    others = {answer.passage.document for pair in pairs for answer in pair.answers}
    if not own or not others or own & others:
        return None
    documents = addresses.side_by_side(context.edition)
    first, second = (
        names_of([one for one in documents if one.id in side]) for side in (own, others)
    )
    return first, second


def compared_page(
    renderer: Renderer, address: str, name: str, others: Sequence[Document], view: ComparedPage
) -> Page:
    """Return a page under its name; `others` are the documents beside what it is about, if said."""
    beside = the_documents(others)
    title = (
        gettext("{name}, beside {other}").format(name=name, other=beside)
        if others
        else gettext("{name}, side by side").format(name=name)
    )
    said = (
        gettext("{name}, beside {other}: both whole, with the words that answer one another.")
        if len(others) == 1
        else gettext("{title}: every passage whole, with the words that answer one another.")
    )
    head = Head(title=title, description=said.format(name=name, other=beside, title=title))
    return renderer.page(page_kinds.COMPARED, address, head, view)


def pairs_of_sentences(
    context: Context, clause: Clause, found: Sequence[Link]
) -> tuple[PairView, ...]:
    """Return the sentences of a clause, each with what these links set beside it."""
    return tuple(
        pair_of_sentence(context, clause, sentence, found, unlinked_view(context, clause, sentence))
        for sentence in clause.sentences
    )


def by_clause(found: Sequence[Link]) -> dict[str, list[Link]]:
    """Return links by the clauses that they touch, in the same order for each."""
    touching: dict[str, list[Link]] = {}
    for link in found:
        for clause in {one.id for end in (link.source, link.target) for one in end.clauses}:
            touching.setdefault(clause, []).append(link)
    return touching
