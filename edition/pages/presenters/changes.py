"""Recorded changes, with what they retired."""

from __future__ import annotations

from dataclasses import dataclass

from edition.changes import RecordedChange, recorded_changes
from edition.dates import day_month_year
from edition.pages.context import Context
from edition.pages.presenters.successors import TombstoneView, tombstone_views


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A recorded change, with its figures in words."""

    id: str
    version: str
    date: str
    reason: str
    figures: str
    retired: tuple[TombstoneView, ...]


def change_views(context: Context) -> tuple[ChangeView, ...]:
    """Return every recorded change, the newest first."""
    return tuple(_change_view(context, change) for change in recorded_changes(context.edition))


def _change_view(context: Context, recorded: RecordedChange) -> ChangeView:
    change = recorded.change
    return ChangeView(
        id=recorded.anchor,
        version=change.version,
        date=day_month_year(change.date) if change.date else "",
        reason=change.reason,
        figures=recorded.figures,
        retired=tombstone_views(context, recorded.retired),
    )
