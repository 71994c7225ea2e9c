"""Pictures drawn at build time, as SVG: the grids of links."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from markupsafe import Markup, escape

from edition.pages.grids import Cell, Grid

CELL = 24
GAP = 2
LETTER = 6  # the width of a letter of the labels, on average
LEADING = 12  # from line to line of a label of two
LINE = 28  # letters in a line of a row's label, so that a grid of few columns fits a phone


def draw_grid(grid: Grid) -> Markup:
    """Return a grid as two pictures side by side: the names of the rows stay where it scrolls."""
    names = [wrap(row.head.short, LINE, max_lines=2, placeholder=" …") for row in grid.rows]
    left = 12 + LETTER * max((len(line) for lines in names for line in lines), default=0)
    top = 12 + LETTER * max((len(column.short) for column in grid.columns), default=0)
    step = CELL + GAP
    height = top + step * len(grid.rows)
    heads, parts = [], [_empty(grid, top)]
    for index, column in enumerate(grid.columns):
        x = step * index + CELL // 2 + 4
        words = escape(column.short)
        parts.append(f'<text transform="translate({x} {top - 6}) rotate(-90)">{words}</text>')
    for index, (lines, row) in enumerate(zip(names, grid.rows, strict=True)):
        y = top + step * index
        first = y + CELL // 2 + 4 - LEADING // 2 * (len(lines) - 1)
        for number, line in enumerate(lines):
            baseline = first + LEADING * number
            heads.append(f'<text x="{left - 6}" y="{baseline}" class="end">{escape(line)}</text>')
        parts += [
            _box(cell, step * column, y) for column, cell in enumerate(row.cells) if cell.count
        ]
    name = f'role="group" aria-label="{escape(grid.title)}"'
    return _svg("grid heads", left, height, 'aria-hidden="true"', heads) + _svg(
        "grid", step * len(grid.columns), height, name, parts
    )


def _empty(grid: Grid, top: int) -> str:
    """Return every cell as an empty one: a pattern, lest a page grows with what is not linked."""
    step = CELL + GAP
    across, down = step * len(grid.columns) - GAP, step * len(grid.rows) - GAP
    name = f"empty-{grid.id}"
    return (
        f'<pattern id="{name}" y="{top}" width="{step}" height="{step}" '
        f'patternUnits="userSpaceOnUse">'
        f'<rect width="{CELL}" height="{CELL}" class="shade-0"/></pattern>'
        f'<rect y="{top}" width="{across}" height="{down}" fill="url(#{name})"/>'
    )


def _box(cell: Cell, x: int, y: int) -> str:
    """Return a cell with links, drawn over an empty one."""
    box = f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" class="shade-{cell.shade}"/>'
    return (
        f'<a href="#{cell.id}" aria-label="{escape(cell.title)}">'
        f"<title>{escape(cell.title)}</title>{box}"
        f'<text x="{x + CELL // 2}" y="{y + CELL // 2 + 4}" '
        f'class="count shade-text-{cell.shade}">{cell.count}</text></a>'
    )


def _svg(kind: str, width: int, height: int, name: str, parts: Sequence[str]) -> Markup:
    return Markup(  # noqa: S704 - every value was escaped where it was put in
        f'<svg class="{kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f"{name}>{''.join(parts)}</svg>"
    )
