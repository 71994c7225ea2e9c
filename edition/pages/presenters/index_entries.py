"""Headings of the subject index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses
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


def index_rows(context: Context) -> Iterator[IndexRow]:
    """Yield the headings of the index, each with its subheadings."""
    edition = context.edition
    ids = {entry.heading: entry.id for entry in edition.index if entry.subheading is None}
    for entry in edition.index:
        if entry.subheading is not None:
            continue
        term = context.backlinks.terms_of_headings.get(entry.heading)
        yield IndexRow(
            id=entry.id,
            heading=entry.heading,
            term_href=context.link(f"{addresses.GLOSSARY}#{term.id}") if term else "",
            locators=_locators(context, entry.locators),
            subheadings=tuple(
                IndexSubheading(
                    id=sub.id,
                    name=sub.subheading or "",
                    locators=_locators(context, sub.locators),
                )
                for sub in context.backlinks.subheadings.get(entry.heading, ())
            ),
            see=tuple(NamedLink(heading, f"#{ids[heading]}") for heading in entry.see),
            see_also=tuple(NamedLink(heading, f"#{ids[heading]}") for heading in entry.see_also),
        )


def _locators(context: Context, locators: tuple[Locator, ...]) -> tuple[LocatorView, ...]:
    return tuple(locator_view(context, locator) for locator in locators)
