"""Retired identifiers: on which page the tombstone of each stands, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from edition import addresses, listed, place_names
from edition.identifiers import clause_of, is_identifier, unit_of
from edition.model import Clause, Edition, Tombstone


class Successor(NamedTuple):
    """What took a retired identifier's place; `coded` says that an identifier is its name."""

    name: str
    address: str
    coded: bool = True


class Tombstones:
    """The tombstones of an edition, by the place where a reader of an old link arrives.

    An old link to a clause or sentence arrives on the page of its unit: there the tombstone stands
    at its successor, or, where that is elsewhere or there is none, at the end of the page.
    """

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.at_clause: dict[str, list[Tombstone]] = {}
        self.in_unit: dict[str, list[Tombstone]] = {}
        self.by_kind: dict[str, list[Tombstone]] = {}
        self._stones = {stone.id: stone for stone in edition.tombstones}
        for stone in edition.tombstones:
            self.by_kind.setdefault(stone.kind, []).append(stone)
            if stone.kind not in ("clause", "sentence"):
                continue
            unit = unit_of(stone.id)
            successors = self._successors(stone)
            clause = self._clause(successors[0]) if successors else None
            if clause is not None and clause.unit == unit:
                self.at_clause.setdefault(clause.id, []).append(stone)
            else:
                self.in_unit.setdefault(unit, []).append(stone)

    def leads_to(self, stone: Tombstone) -> Iterator[Successor]:
        """Yield what took a retired identifier's place."""
        for successor in self._successors(stone):
            clause = self._clause(successor)
            unit = self.edition.unit_by_id.get(successor)
            if clause is not None:
                page = self.edition.unit_by_id[clause.unit].address
                name = place_names.clause_name(self.edition, clause)
                yield Successor(name, f"{page}#{successor}", coded=False)
            elif unit is not None:
                yield Successor(unit.name, unit.address, coded=False)
            elif successor.startswith("/"):
                yield Successor(successor, successor)
            elif successor in self.edition.divided.term_paths:
                yield Successor(successor, listed.term(self.edition, successor))
            elif successor in self.edition.divided.index_paths:
                yield Successor(successor, listed.heading(self.edition, successor))
            elif successor in self.edition.divided.note_paths:
                yield Successor(successor, listed.note(self.edition, successor))
            else:
                yield Successor(successor, f"{_PAGES[stone.kind]}#{successor}")

    def _successors(self, stone: Tombstone) -> tuple[str, ...]:
        """Return what stands in its place now: successors that are retired too give theirs."""
        found, waiting, met = [], list(stone.successors), {stone.id}
        while waiting:
            successor = waiting.pop(0)
            if successor in met:
                continue
            met.add(successor)
            if successor in self._stones:
                waiting[:0] = self._stones[successor].successors
            else:
                found.append(successor)
        return tuple(found)

    def _clause(self, identifier: str) -> Clause | None:
        """Return the clause with this identifier, or the one that holds the sentence with it."""
        clause = clause_of(identifier) if is_identifier(identifier, "sentence") else identifier
        return self.edition.clause_by_id.get(clause)


_PAGES = {
    "term": addresses.GLOSSARY,
    "note": addresses.NOTES,
    "index": addresses.INDEX,
    "unit": addresses.HOME,
    "page": addresses.HOME,
    "clause": addresses.HOME,
    "sentence": addresses.HOME,
}
