"""The glossary: the terms by category, each with its concordance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.pages import jsonld
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.presenters.terms import TermView, term_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class TermGroup:
    """The terms of a category."""

    id: str
    label: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """What the page shows."""

    trail: tuple[NamedLink, ...]
    facts: str
    groups: tuple[TermGroup, ...]
    retired: tuple[TombstoneView, ...]


def glossary_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the glossary."""
    edition = renderer.edition
    context = renderer.context(addresses.GLOSSARY)
    uses = sum(len(term.occurrences) for term in edition.terms)
    retired = renderer.backlinks.tombstones.by_kind.get("term", ())
    head = Head(
        title="Glossary",
        description="Names and terms, with sources for every definition and every occurrence.",
        jsonld=jsonld.glossary_jsonld(edition),
    )
    view = GlossaryPage(
        trail=steps_from_home(context, "Glossary"),
        facts=f"{plural(len(edition.terms), 'term', 'terms')}, "
        f"{plural(uses, 'occurrence', 'occurrences')}",
        groups=tuple(_groups(context)),
        retired=tombstone_views(context, retired),
    )
    yield renderer.page(page_kinds.GLOSSARY, addresses.GLOSSARY, head, view)


def _groups(context: Context) -> Iterator[TermGroup]:
    """Yield the categories that have terms."""
    for category in context.edition.categories:
        terms = [term for term in context.edition.terms if term.category == category.id]
        if terms:
            yield TermGroup(
                id=category.id,
                label=category.label,
                terms=tuple(term_view(context, term) for term in terms),
            )
