"""What is known only from all texts of an edition at once; made on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from edition.model.sources import MissingUnits

if TYPE_CHECKING:
    from edition.model.edition import Edition


class Across:
    """Names that texts share, and what they pass over."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    @cached_property
    def passed_over(self) -> dict[str, tuple[MissingUnits, ...]]:
        """The numbers that a text passes over, by the unit or clause that stands behind them."""
        found: dict[str, tuple[MissingUnits, ...]] = {}
        for document in self._edition.documents:
            units = {unit.line: unit.id for unit in document.units}
            clauses = sorted((c.line, c.id) for unit in document.units for c in unit.clauses)
            for row in document.missing:
                behind = units.get(row.line) or next(
                    (identifier for line, identifier in clauses if line >= row.line), ""
                )
                found[behind] = (*found.get(behind, ()), row)
        return found

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The names of units that more than one document has, in small letters."""
        documents: dict[str, set[str]] = {}
        for unit in self._edition.units:
            documents.setdefault(unit.name.casefold(), set()).add(unit.document)
        return frozenset(name for name, ids in documents.items() if len(ids) > 1)
