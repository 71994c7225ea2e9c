"""Recorded changes, with what they retired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from edition import addresses
from edition.changes import RecordedChange, recorded_changes
from edition.dates import day_month_year
from edition.pages.context import Context
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A recorded change, with its figures in words."""

    id: str
    version: str
    reason: str
    figures: tuple[str, ...]
    retired: tuple[TombstoneView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version on its day, with its changes; `date` is empty where none is known."""

    version: str
    date: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestChange:
    """How many changes are recorded, the version of the latest, and the page that tells all."""

    count: str
    version: str
    date: str
    href: str


def version_views(context: Context) -> tuple[VersionView, ...]:
    """Return the versions that recorded changes belong to, and their changes, the newest first."""
    runs = groupby(
        recorded_changes(context.edition), key=lambda one: (one.change.version, one.change.date)
    )
    return tuple(
        VersionView(
            version=version,
            date=day_month_year(date) if date else "",
            changes=tuple(_change_view(context, change) for change in changes),
        )
        for (version, date), changes in runs
    )


def latest_change(context: Context) -> LatestChange | None:
    """Return how many changes are recorded, and where all are told; nothing where there is none."""
    versions = version_views(context)
    if not versions:
        return None
    return LatestChange(
        count=counted_changes(versions),
        version=versions[0].version,
        date=versions[0].date,
        href=context.link(addresses.CHANGES),
    )


def counted_changes(versions: Sequence[VersionView]) -> str:
    """Return in words how many changes there are."""
    count = sum(len(one.changes) for one in versions)
    return plural(count, "{count} recorded change", "{count} recorded changes")


def _change_view(context: Context, recorded: RecordedChange) -> ChangeView:
    change = recorded.change
    return ChangeView(
        id=recorded.anchor,
        version=change.version,
        reason=change.reason,
        figures=recorded.figures,
        retired=tombstone_views(context, recorded.retired),
    )
