"""A grid of the map: rows, columns, and what is linked where they meet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.pages.axes import Axis
from edition.pages.presenters.links import LinkView
from edition.pages.presenters.prose import ProseView
from edition.pages.short_names import ShortWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A link with both its ends, as evidence."""

    source: LinkView
    target: LinkView
    comment: ProseView


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a grid, with its evidence."""

    id: str
    row: Axis
    column: Axis
    count: int
    shade: int
    title: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a grid; there is no cell where nothing is linked."""

    head: Axis
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid of links, and the evidence of its cells.

    `short` says what stands before the numbers of rows that are sentences.
    """

    id: str
    title: str
    columns: tuple[Axis, ...]
    rows: tuple[Row, ...]
    evidence: tuple[Cell, ...]
    short: tuple[ShortWord, ...] = ()


def filled(grid: Grid) -> Grid:
    """Return a grid without the rows and columns in which nothing is linked."""
    rows = [row for row in grid.rows if any(row.cells)]
    kept = [at for at in range(len(grid.columns)) if any(row.cells[at] for row in rows)]
    return replace(
        grid,
        columns=tuple(grid.columns[at] for at in kept),
        rows=tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows),
    )
