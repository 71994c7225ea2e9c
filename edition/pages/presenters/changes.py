"""Recorded changes, with what they retired."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from edition.changes import RecordedChange, recorded_changes
from edition.dates import day_month_year
from edition.pages.context import Context
from edition.pages.presenters.successors import TombstoneView, tombstone_views


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A recorded change, with its figures in words."""

    id: str
    version: str
    reason: str
    figures: str
    retired: tuple[TombstoneView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version on its day, with its changes; `date` is empty where none is known."""

    version: str
    date: str
    changes: tuple[ChangeView, ...]


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


def change_views(context: Context) -> tuple[ChangeView, ...]:
    """Return every recorded change, the newest first."""
    return tuple(_change_view(context, change) for change in recorded_changes(context.edition))


def _change_view(context: Context, recorded: RecordedChange) -> ChangeView:
    change = recorded.change
    return ChangeView(
        id=recorded.anchor,
        version=change.version,
        reason=change.reason,
        figures=recorded.figures,
        retired=tombstone_views(context, recorded.retired),
    )
