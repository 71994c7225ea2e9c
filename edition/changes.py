"""The recorded changes of an edition, as its pages and its feed tell them."""

from __future__ import annotations

from dataclasses import dataclass

from edition.catalogues import gettext
from edition.model import Change, Edition, Tombstone
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedChange:
    """A change with its number, from 1 in the order of recording, and what it retired.

    `figures` are the counts of the change in words; `anchor` is where it stands on its page.
    """

    number: int
    change: Change
    retired: tuple[Tombstone, ...]

    @property
    def anchor(self) -> str:
        return f"change-{self.number}"

    @property
    def figures(self) -> tuple[str, ...]:
        return tuple(_figures(self.change))


def recorded_changes(edition: Edition) -> tuple[RecordedChange, ...]:
    """Return every recorded change, the newest first.

    What a change retired bears its reason.
    """
    retired: dict[str, list[Tombstone]] = {}
    for stone in edition.tombstones:
        retired.setdefault(stone.reason, []).append(stone)
    numbered = tuple(
        RecordedChange(
            number=number,
            change=change,
            retired=tuple(retired.get(change.reason, ())),
        )
        for number, change in enumerate(edition.changes, 1)
    )
    return numbered[::-1]


def _figures(change: Change) -> list[str]:
    """Return what there is to count of a change; of the texts, also that nothing is."""
    added, texts = change.added, change.texts
    reworded = change.changed - texts
    counted = {
        plural(added, "{count} identifier added", "{count} identifiers added"): added,
        plural(
            reworded,
            "{count} entry of the editors reworded",
            "{count} entries of the editors reworded",
        ): reworded,
        plural(
            change.retired, "{count} identifier retired", "{count} identifiers retired"
        ): change.retired,
    }
    said = [words for words, count in counted.items() if count]
    if not texts:
        return [*said, gettext("the texts unchanged")]
    changed = plural(
        texts, "{count} part of the texts changed", "{count} parts of the texts changed"
    )
    return [*said, changed]
