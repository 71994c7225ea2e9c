"""What clauses and units are called where any text could be meant: in titles of pages, in lists."""

from __future__ import annotations

from edition.model import Clause, Edition, Locator, Unit
from edition.place_names import label_beside, own_title, titled, told_name


def told_clause(edition: Edition, clause: Clause) -> str:
    """Return what readers call a clause where any text could be meant."""
    return told_name(edition, Locator(id=clause.id, clauses=(clause,)))


def told_title(edition: Edition, unit: Unit) -> str:
    """Return the name and the title of a unit where any text could be meant."""
    name = told_name(edition, unit)
    return titled(name, own_title(unit)) if label_beside(unit) else name
