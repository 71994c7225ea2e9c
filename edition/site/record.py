"""Record the edition as it is now in the ledger of its folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from edition.compiling.ledger import Ledger, write_ledger
from edition.compiling.ledger_update import update_ledger
from edition.faults.fault import UsageError
from edition.site.environment import DEFAULT_URL
from edition.site.make import make


def record(root: Path, reason: str, successors: Mapping[str, tuple[str, ...]]) -> Ledger:
    """Write content/ledger.yml anew, with the reason; return what it holds now.

    Raises ContentError if the content has other faults, UsageError for a successor of something
    that the ledger does not have or that does not go away now, for one that the edition does not
    have, and for a reason that nobody could read.
    """
    words = " ".join(reason.split())
    if not words or not words.isprintable():
        raise UsageError(f"a reason is words on one line, not {reason!r}")
    made = make(root, lambda _: None, url=DEFAULT_URL, compare=False)
    for old, heirs in successors.items():
        for name, known in (
            (old, made.recorded.entries),
            *((heir, made.current) for heir in heirs),
        ):
            if name not in known:
                raise UsageError(f"No such identifier: {name}")
        if old in made.current:
            raise UsageError(f"{old} is still there: only what went away has successors")
        if made.recorded.entries[old].retired is not None:
            raise UsageError(f"{old} was retired before: its successors stay as they are recorded")
    after = update_ledger(
        made.recorded,
        made.current,
        version=made.edition.version,
        date=made.edition.date,
        reason=words,
        successors=successors,
    )
    path = root / "content" / "ledger.yml"
    new = path.with_suffix(".new")
    new.write_text(write_ledger(after), encoding="utf-8")
    new.replace(path)
    return after
