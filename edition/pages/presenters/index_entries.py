"""Headings of the subject index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition import listed
from edition.model import Locator
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.references import LocatorView, locator_view


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSubheading:
    """A subheading of the index."""

    id: str
    name: str
    locators: tuple[LocatorView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A heading of the index with its subheadings, and the term of the glossary of its name."""

    id: str
    heading: str
    term_href: str
    locators: tuple[LocatorView, ...]
    subheadings: tuple[IndexSubheading, ...]
    see: tuple[NamedLink, ...]
    see_also: tuple[NamedLink, ...]


def index_rows(context: Context, ids: Iterable[str]) -> Iterator[IndexRow]:
    """Yield the headings of the index with these identifiers, each with its subheadings."""
    edition = context.edition
    for entry in (edition.entry_by_id[identifier] for identifier in ids):
        term = context.backlinks.terms_of_headings.get(entry.heading)
        yield IndexRow(
            id=entry.id,
            heading=entry.heading,
            term_href=context.link(listed.term(edition, term.id)) if term else "",
            locators=_locators(context, entry.locators),
            subheadings=tuple(
                IndexSubheading(
                    id=sub.id,
                    name=sub.subheading or "",
                    locators=_locators(context, sub.locators),
                )
                for sub in context.backlinks.subheadings.get(entry.heading, ())
            ),
            see=tuple(_heading(context, heading) for heading in entry.see),
            see_also=tuple(_heading(context, heading) for heading in entry.see_also),
        )


def _heading(context: Context, heading: str) -> NamedLink:
    """Return a heading as a link to its place."""
    identifier = context.backlinks.headings[heading]
    return NamedLink(heading, context.link(listed.heading(context.edition, identifier)))


def _locators(context: Context, locators: tuple[Locator, ...]) -> tuple[LocatorView, ...]:
    return tuple(locator_view(context, locator) for locator in locators)
