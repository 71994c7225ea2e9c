"""Numbers that a text passes over: what the editors say of them where they would stand."""

from __future__ import annotations

from edition.catalogues import gettext
from edition.model import Edition
from edition.place_names import titled


def passed_over(edition: Edition, behind: str) -> tuple[str, ...]:
    """Return what is said of the numbers that are passed over before a unit or clause."""
    said = gettext("Passed over in the text – {numbers}")
    rows = edition.across.passed_over.get(behind, ())
    return tuple(said.format(numbers=titled(row.name, row.reason)) for row in rows)
