"""Numbers that a text passes over, where they would stand."""

from __future__ import annotations

from edition.catalogues import gettext
from edition.pages.context import Context
from edition.place_names import titled


def passed_over(context: Context, behind: str) -> tuple[str, ...]:
    """Return what the editors say of numbers that are passed over before a unit or clause."""
    said = gettext("Passed over in the text – {numbers}")
    rows = context.backlinks.passed_over.get(behind, ())
    return tuple(said.format(numbers=titled(row.name, row.reason)) for row in rows)
