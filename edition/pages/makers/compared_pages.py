"""Passages side by side, with the words marked that answer one another.

There is a page for each unit of a text to which something is linked, for each such clause of a
commentary, and for each relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition import addresses, page_kinds, place_names
from edition.catalogues import gettext, ngettext
from edition.model import Clause, Link, Unit
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.clauses import unlinked_view
from edition.pages.presenters.comparing import (
    Choice,
    ComparingView,
    compared_links,
    comparing_view,
    counted,
    links_of_clauses,
    the_way,
)
from edition.pages.presenters.comparisons import PairView, pair_of_clause, pair_of_sentence
from edition.pages.presenters.documents import the_commentary, the_texts
from edition.pages.render import Head, Page, Renderer
from edition.wording import links, links_from, opening, plural

Near = tuple[tuple[str, str] | None, tuple[str, str] | None]  # names and addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What a page sets beside the other side, by its heading in the text, its label or its name."""

    marker: str = ""
    heading: str = ""
    label: str = ""
    name: str = ""
    address: str
    facts: Sequence[str]
    near: Near = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPage:
    """What the page shows: what it compares, as a heading of the texts or as one of the editors."""

    trail: tuple[NamedLink, ...]
    marker: str
    heading: str
    label: str
    name: str
    href: str
    facts: str
    comparing: ComparingView
    glance: bool  # whether all is listed first
    pairs: tuple[PairView, ...]
    previous: NamedLink | None
    following: NamedLink | None


def compared_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield every page that sets passages side by side: where nothing is linked, there is none."""
    edition = renderer.edition
    context = renderer.context(addresses.COMPARE)
    for document in edition.commentaries:
        clauses = [
            clause
            for unit in document.units
            for clause in unit.clauses
            if links_of_clauses(context, (clause,))
        ]
        names = [
            (place_names.clause_name(edition, one), addresses.comparison(one.id)) for one in clauses
        ]
        for clause, near in zip(clauses, _near(names), strict=True):
            yield _of_clause(renderer, clause, near)
    for document in edition.texts:
        units = [unit for unit in document.units if links_of_clauses(context, unit.clauses)]
        names = [(place_names.marked_title(unit), addresses.comparison(unit.id)) for unit in units]
        for unit, near in zip(units, _near(names), strict=True):
            yield _of_unit(renderer, unit, near)
    yield from _of_relations(renderer)


def _near(names: Sequence[tuple[str, str]]) -> Iterator[Near]:
    """Yield what comes before and after each of these."""
    yield from zip([None, *names], [*names[1:], None], strict=False)


def _of_clause(renderer: Renderer, clause: Clause, near: Near) -> Page:
    """Return the page of a clause of a commentary, by its sentences."""
    edition = renderer.edition
    address = addresses.comparison(clause.id)
    context = renderer.context(address)
    name = place_names.clause_name(edition, clause)
    found = links_of_clauses(context, (clause,))
    subject = _Subject(
        name=name,
        address=addresses.clause_in_context(edition, clause),
        facts=[
            plural(len(clause.sentences), "{count} sentence", "{count} sentences"),
            gettext("{links} to {text}").format(links=links(len(found)), text=the_texts(edition)),
            *counted(context, found, forward=True),
        ],
        near=near,
    )
    view = _view(context, subject, _sentences(context, clause, found), Choice())
    return _page(renderer, address, name, the_texts(edition), view)


def _of_unit(renderer: Renderer, unit: Unit, near: Near) -> Page:
    """Return the page of a unit of a text, by its clauses."""
    edition = renderer.edition
    address = addresses.comparison(unit.id)
    context = renderer.context(address)
    found = links_of_clauses(context, unit.clauses)
    touching = _by_clause(found)
    pairs = tuple(
        pair_of_clause(context, clause, touching.get(clause.id, ())) for clause in unit.clauses
    )
    silent = [one.ordinal for one in unit.clauses if one.id not in touching]
    facts = [plural(len(unit.clauses), "{count} clause", "{count} clauses")]
    facts += [links_from(len(found), the_commentary(edition))]
    facts += counted(context, found, forward=False)
    if silent:
        said = ngettext("no link to clause {numbers}", "no link to clauses {numbers}", len(silent))
        facts.append(said.format(numbers=gettext(", ").join(silent)))
    subject = _Subject(
        marker=unit.marker,
        heading=unit.heading.text if unit.heading else "",
        label="" if unit.heading or unit.untitled else unit.label,
        address=unit.address,
        facts=facts,
        near=near,
    )
    view = _view(context, subject, pairs, Choice())
    return _page(renderer, address, place_names.unit_title(unit), the_commentary(edition), view)


def _of_relations(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each relation: the sentences that it joins to a text, and what answers."""
    edition = renderer.edition
    for relation in edition.relations:
        address = addresses.comparison_of_relation(relation.id)
        context = renderer.context(address)
        found = tuple(one for one in compared_links(context) if one.relation is relation)
        if not found:
            continue
        touching = _by_clause(found)
        clauses = [c for d in edition.commentaries for unit in d.units for c in unit.clauses]
        pairs = [
            pair
            for clause in clauses
            for pair in _sentences(context, clause, touching.get(clause.id, ()))
        ]
        name = gettext("Relation: {relation}").format(relation=relation.label)
        subject = _Subject(
            name=name,
            address=f"{addresses.MAP}#relation-{relation.id}",
            facts=[links_from(len(found), the_commentary(edition)), relation.explanation],
        )
        shown = tuple(pair for pair in pairs if pair.answers)
        view = _view(context, subject, shown, Choice(relation=relation))
        yield _page(renderer, address, name, the_texts(edition), view)


def _sentences(context: Context, clause: Clause, found: Sequence[Link]) -> tuple[PairView, ...]:
    return tuple(
        pair_of_sentence(context, clause, sentence, found, unlinked_view(context, clause, sentence))
        for sentence in clause.sentences
    )


def _by_clause(found: Sequence[Link]) -> dict[str, list[Link]]:
    """Return links by the clauses that they touch, in the same order for each."""
    touching: dict[str, list[Link]] = {}
    for link in found:
        for clause in {one.id for end in (link.source, link.target) for one in end.clauses}:
            touching.setdefault(clause, []).append(link)
    return touching


def _view(
    context: Context, subject: _Subject, pairs: tuple[PairView, ...], choice: Choice
) -> ComparedPage:
    before, after = (
        NamedLink(one[0], context.link(one[1])) if one else None for one in subject.near
    )
    title = subject.heading or subject.name or f"[{subject.label}]"
    step = f"{subject.marker} {title}".strip()
    return ComparedPage(
        trail=(*steps_from_home(context, "")[:-1], *the_way(context, step)),
        marker=subject.marker,
        heading=subject.heading,
        label=subject.label,
        name=subject.name,
        href=context.link(subject.address),
        facts=opening(" · ".join(subject.facts)),
        comparing=comparing_view(context, choice),
        glance=choice.relation is None,
        pairs=pairs,
        previous=before,
        following=after,
    )


def _page(renderer: Renderer, address: str, name: str, other: str, view: ComparedPage) -> Page:
    head = Head(
        title=gettext("{name}, beside {other}").format(name=name, other=other),
        description=gettext(
            "{name}, beside {other}: both whole, with the words that answer one another."
        ).format(name=name, other=other),
    )
    return renderer.page(page_kinds.COMPARED, address, head, view)
