"""The order of the texts: runs of clauses and units, how deep a unit stands, lines in a row."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby, takewhile
from typing import Any

from edition.model import Clause, Document, Edition, Locator, Unit

MOST_LISTED = 200  # units in a list of all
_DEEPEST = 5  # points in points, each set in further than the last (texts.css, book.css)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive lines of a unit: some of its own clauses, or some of the units in it."""

    unit: Unit
    clauses: tuple[Clause, ...] = ()
    units: tuple[Unit, ...] = ()
    resumed: bool = False


def runs(edition: Edition, document: Document) -> Iterator[Run]:
    """Yield a document in the order of its lines, as runs of clauses of one unit."""
    clauses = sorted((c for u in document.units for c in u.clauses), key=lambda c: c.line)
    met: set[str] = set()
    openings = [unit for unit in document.units if not unit.clauses or unit.heading]
    events: list[tuple[int, Unit, Clause | None]] = [(u.line, u, None) for u in openings]
    events += [(c.line, edition.unit_by_id[c.unit], c) for c in clauses]
    events.sort(key=lambda event: event[0])
    for unit, group in groupby(events, key=lambda event: event[1]):
        own = tuple(clause for _, _, clause in group if clause is not None)
        yield Run(unit=unit, clauses=own, resumed=unit.id in met)
        met.add(unit.id)


def blocks(edition: Edition, unit: Unit) -> Iterator[Run]:
    """Yield what a unit's page shows, in the order of the lines: its clauses, the units in it."""
    children = edition.children(unit.id, unit.document)
    parts: list[tuple[int, bool, Any]] = [(c.line, True, c) for c in unit.clauses]
    parts += [(child.line, False, child) for child in children]
    parts.sort(key=lambda part: part[0])
    for own, group in groupby(parts, key=lambda part: part[1]):
        things = tuple(thing for _, _, thing in group)
        yield Run(unit=unit, clauses=things) if own else Run(unit=unit, units=things)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A point: its first clause, which has its marker, its others and the points in it in order."""

    first: Clause
    parts: tuple[Clause | Item, ...]  # the first clause among them


def in_points(clauses: Iterable[Clause]) -> tuple[Clause | Item, ...]:
    """Return clauses in a row as points within points; text that returns ends those in between."""
    found: list[Clause | Item] = []
    row = list(clauses)
    while row:
        first = row.pop(0)
        if not (first.marker and first.depth):
            found.append(first)
            continue
        within = list(takewhile(partial(_within, first), row))
        del row[: len(within)]
        found.append(Item(first=first, parts=(first, *in_points(within))))
    return tuple(found)


def _within(point: Clause, clause: Clause) -> bool:
    """Say whether a clause behind the first one of a point still stands in that point."""
    return clause.depth > point.depth or (clause.depth == point.depth and not clause.marker)


def set_in(edition: Edition, clause: Clause) -> int:
    """Return how many points deeper a clause stands than the outermost of its unit; 5 at most."""
    if not clause.depth:
        return 0
    outermost = min(one.depth for one in edition.unit_by_id[clause.unit].clauses)
    return min(clause.depth - outermost, _DEEPEST)


def level(edition: Edition, unit: Unit) -> int:
    """Return how deep a unit stands; the outermost is 1."""
    return 1 if unit.parent is None else 1 + level(edition, edition.unit_by_id[unit.parent])


def ways_in(edition: Edition) -> tuple[Unit, ...]:
    """Return the units that a list of the whole edition names: all, or where many the outermost."""
    units = tuple(edition.units)
    if len(units) <= MOST_LISTED:
        return units
    return tuple(unit for unit in units if unit.parent is None)


def line_id(locator: Locator) -> str:
    """Return the identifier of the clause, or of the line of front matter, in which a place is."""
    return locator.front.id if locator.front else locator.clause.id


def line_order(edition: Edition) -> dict[str, int]:
    """Return the order of all clauses and lines of front matter, by identifier."""
    ids: list[str] = []
    for document in edition.documents:
        ids += [line.id for line in document.front_matter]
        ids += [clause.id for clause in edition.clauses if clause.document == document.id]
    return {identifier: number for number, identifier in enumerate(ids)}


def rows(document: Document, numbers: Container[int]) -> str:
    """Return the numbers of lines as rows of them: `3–45, 50`; blank lines between do not count."""
    lines = (line.number for line in document.source.lines if line.text)
    runs = (list(run) for found, run in groupby(lines, key=numbers.__contains__) if found)
    return ", ".join("–".join(dict.fromkeys((str(run[0]), str(run[-1])))) for run in runs)
