"""Record an edition in the ledger: what is new is added, what went away becomes a tombstone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from edition.compiling.ledger import Entry, Ledger
from edition.identifiers import clause_of
from edition.model import Change

Successors = Mapping[str, tuple[str, ...]]


def update_ledger(
    ledger: Ledger,
    current: Mapping[str, Entry],
    *,
    version: str,
    date: str,
    reason: str,
    successors: Successors,
) -> Ledger:
    """Return the ledger with the edition as it is now, and a change that says why.

    What is no longer there becomes a tombstone with its successors; a tombstone stands behind the
    entry that it followed.
    """
    known = ledger.entries
    tombstones = _tombstones(ledger, current, reason, successors)
    entries = {stone.id: stone for stone in tombstones.get("", ())}
    for entry in current.values():
        entries[entry.id] = entry
        entries.update({stone.id: stone for stone in tombstones.get(entry.id, ())})
    changed = [
        entry
        for entry in current.values()
        if entry.id in known and entry.hash != known[entry.id].hash
    ]
    change = Change(
        version=version,
        date=date,
        reason=reason,
        added=sum(entry.id not in known for entry in current.values()),
        changed=len(changed),
        texts=sum(entry.kind in ("unit", "clause", "sentence") for entry in changed),
        retired=sum(entry.retired is None and entry.id not in current for entry in known.values()),
    )
    return Ledger(entries=entries, changes=(*ledger.changes, change))


def _tombstones(
    ledger: Ledger, current: Mapping[str, Entry], reason: str, successors: Successors
) -> dict[str, list[Entry]]:
    """Return old and new tombstones by the living entry that they follow; "" is the very top."""
    found: dict[str, list[Entry]] = {}
    previous = ""
    for entry in ledger.entries.values():
        if entry.retired is not None:
            found.setdefault(previous, []).append(entry)
        elif entry.id in current:
            previous = entry.id
        else:
            heirs = successors.get(entry.id) or _implied(entry, successors, current)
            stone = replace(entry, retired=reason, successors=heirs)
            found.setdefault(previous, []).append(stone)
    return found


def _implied(entry: Entry, successors: Successors, current: Mapping[str, Entry]) -> tuple[str, ...]:
    """Return the successors that follow from those of a clause, for its page and its sentences."""
    if entry.kind == "sentence":
        return successors.get(clause_of(entry.id), ())
    if entry.kind == "page":
        above, _, name = entry.id.strip("/").rpartition("/")
        heirs = (f"/{above}/{heir}/" for heir in successors.get(name, ()))
        return tuple(heir for heir in heirs if heir in current)
    return ()
