"""The recorded changes, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, claims, page_kinds
from edition.catalogues import gettext
from edition.pages.context import NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.changes import VersionView, counted_changes, version_views
from edition.pages.render import Head, Page, Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What the page shows; `feed` is where the same stands as a feed.

    `draft` says, where nothing is recorded yet, that nothing is promised.
    """

    trail: tuple[NamedLink, ...]
    facts: str
    feed: str
    draft: str
    versions: tuple[VersionView, ...]


def changes_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of changes."""
    context = renderer.context(addresses.CHANGES)
    versions = version_views(context)
    edition = renderer.edition
    draft = "" if claims.is_recorded(edition) else claims.addresses_last(edition)
    head = Head(
        title=gettext("Changes"),
        description=draft
        or gettext(
            "What changed in this edition, when and why: every change of an identifier, "
            "an address or the words behind one."
        ),
    )
    view = ChangesPage(
        trail=steps_from_home(context, gettext(page_kinds.CHANGES.name)),
        facts=counted_changes(versions),
        feed=context.link(addresses.FEED),
        draft=draft,
        versions=versions,
    )
    yield renderer.page(page_kinds.CHANGES, addresses.CHANGES, head, view)
