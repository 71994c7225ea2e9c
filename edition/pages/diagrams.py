"""Pictures drawn at build time, as SVG: where a unit stands, and the grids of links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from textwrap import wrap

from markupsafe import Markup, escape

from edition import addresses
from edition.model import Document, Edition, Link, Locator, Unit
from edition.pages.presenter import Desk
from edition.pages.views import LinkView

CELL = 24
GAP = 2
LETTER = 6  # the width of a letter of the labels, on average
LEADING = 12  # from line to line of a label of two
LINE = 28  # letters in a line of a row's label, so that a grid of few columns fits a phone
STEPS = 4  # shades of a filled cell; the darkest stands for so many links and more


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The head of a row or column: its name and link, and a short name for the picture."""

    id: str
    name: str
    short: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A link with both its ends, as evidence."""

    source: LinkView
    target: LinkView
    relation: str


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
    """A row of a grid."""

    name: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid of links: as a picture, as a table, and the evidence of its cells."""

    id: str
    title: str
    svg: Markup
    columns: tuple[Axis, ...]
    rows: tuple[Row, ...]
    evidence: tuple[Cell, ...]


def where_am_i(edition: Edition, here: Unit) -> Markup:
    """Return a strip of all units of the document, this one filled."""
    document = edition.document_by_id[here.document]
    if len(document.units) < 2:
        return Markup("")
    x, parts = 0, []
    for unit in document.units:
        width, height, y = (10, 18, 0) if unit.parent is None else (8, 12, 6)
        if unit.parent is None and x:
            x += 6
        state = ' class="here"' if unit is here else ""
        title = escape(f"{unit.marker} {unit.label}".strip())
        parts.append(
            f"<g{state}><title>{title}</title>"
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/></g>'
        )
        x += width + 2
    label = escape(f"Where this stands: {addresses.unit_name(here)}")
    return Markup(  # noqa: S704 - every value was escaped where it was put in
        f'<svg class="where" viewBox="0 0 {x} 18" width="{x}" height="18" role="img" '
        f'aria-label="{label}">{"".join(parts)}</svg>'
    )


def grids(edition: Edition, desk: Desk) -> list[Grid]:
    """Return the grids of the map, each left out where it would be empty."""
    made = []
    for document in edition.documents:
        if document.role == "text":
            made.extend(_inside(edition, document, desk))
    made += [
        _across(edition, document, desk)
        for document in edition.documents
        if document.role == "commentary"
    ]
    return [grid for grid in made if grid.evidence]


def _inside(edition: Edition, document: Document, desk: Desk) -> list[Grid]:
    """Grids of the items of one section against those of an earlier one."""
    sections = [
        u for u in edition.children(None, document.id) if edition.children(u.id, u.document)
    ]
    found = []
    for later, section in enumerate(sections):
        for other in sections[:later]:
            rows = edition.children(section.id, document.id)
            columns = edition.children(other.id, document.id)
            found.append(
                _grid(
                    edition,
                    f"{section.id}-{other.id}",
                    f"{section.label}, against {_lower(other.label)}",
                    [(_axis(unit, desk), _unit_ids(unit)) for unit in rows],
                    [(_axis(unit, desk), _unit_ids(unit)) for unit in columns],
                    desk,
                )
            )
    return found


def _across(edition: Edition, commentary: Document, desk: Desk) -> Grid:
    """Return the grid of the sentences of a commentary against the units of the texts."""
    rows = []
    for unit in commentary.units:
        for clause in unit.clauses:
            for sentence in clause.sentences:
                locator = Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
                axis = Axis(
                    id=sentence.id,
                    name=addresses.locator_name(edition, locator),
                    short=f"{clause.ordinal}.{sentence.ordinal}",
                    href=desk.link(addresses.in_context(edition, locator)),
                )
                rows.append((axis, {sentence.id}))
    units = [
        unit
        for document in edition.documents
        if document.role == "text"
        for unit in document.units
        if unit.clauses
    ]
    columns = [(_axis(unit, desk), _unit_ids(unit)) for unit in units]
    title = f"{commentary.name}, sentence by sentence, against the units of the paper"
    return _grid(edition, commentary.id, title, rows, columns, desk)


def _grid(
    edition: Edition,
    grid_id: str,
    title: str,
    rows: Sequence[tuple[Axis, set[str]]],
    columns: Sequence[tuple[Axis, set[str]]],
    desk: Desk,
) -> Grid:
    table: list[list[list[Link]]] = [[[] for _ in columns] for _ in rows]
    for link in edition.links:
        source, target = _ids(link.source), _ids(link.target)
        meeting = {
            *product(_touched(source, rows), _touched(target, columns)),
            *product(_touched(target, rows), _touched(source, columns)),
        }
        for row_at, column_at in meeting:
            table[row_at][column_at].append(link)
    made = []
    for (row, _), line in zip(rows, table, strict=True):
        cells = [
            _cell(row, column, links, desk)
            for (column, _), links in zip(columns, line, strict=True)
        ]
        made.append(Row(name=row.name, href=row.href, cells=tuple(cells)))
    return Grid(
        id=f"grid-{grid_id}",
        title=title,
        svg=_draw(title, [axis for axis, _ in rows], [axis for axis, _ in columns], made),
        columns=tuple(axis for axis, _ in columns),
        rows=tuple(made),
        evidence=tuple(cell for row in made for cell in row.cells if cell.count),
    )


def _touched(ids: set[str], lines: Sequence[tuple[Axis, set[str]]]) -> list[int]:
    """Return the places of the rows or columns that hold one of the identifiers."""
    return [place for place, (_, held) in enumerate(lines) if ids & held]


def _cell(row: Axis, column: Axis, links: list[Link], desk: Desk) -> Cell:
    count = len(links)
    words = "no link" if not count else "1 link" if count == 1 else f"{count} links"
    return Cell(
        id=f"at-{row.id}-{column.id}",
        row=row,
        column=column,
        count=count,
        shade=min(count, STEPS),
        title=f"{row.name} and {column.name}: {words}",
        pairs=tuple(
            Pair(
                source=desk.end(link, link.source, forward=False),
                target=desk.end(link, link.target, forward=True),
                relation=link.relation.label,
            )
            for link in links
        ),
    )


def _draw(title: str, rows: Sequence[Axis], columns: Sequence[Axis], cells: list[Row]) -> Markup:
    """Return a grid as two pictures side by side: the names of the rows stay where it scrolls."""
    labels = [wrap(axis.short, LINE, max_lines=2, placeholder=" …") for axis in rows]
    left = 12 + LETTER * max((len(line) for lines in labels for line in lines), default=0)
    top = 12 + LETTER * max((len(axis.short) for axis in columns), default=0)
    step = CELL + GAP
    height = top + step * len(rows)
    heads, parts = [], []
    for place, axis in enumerate(columns):
        x = step * place + CELL // 2 + 4
        parts.append(
            f'<text transform="translate({x} {top - 6}) rotate(-90)">{escape(axis.short)}</text>'
        )
    for place, (lines, row) in enumerate(zip(labels, cells, strict=True)):
        y = top + step * place
        first = y + CELL // 2 + 4 - LEADING // 2 * (len(lines) - 1)
        for number, line in enumerate(lines):
            baseline = first + LEADING * number
            heads.append(f'<text x="{left - 6}" y="{baseline}" class="end">{escape(line)}</text>')
        parts += [_box(cell, step * column, y) for column, cell in enumerate(row.cells)]
    return _svg("grid heads", left, height, 'aria-hidden="true"', heads) + _svg(
        "grid", step * len(columns), height, f'role="group" aria-label="{escape(title)}"', parts
    )


def _box(cell: Cell, x: int, y: int) -> str:
    box = f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" class="shade-{cell.shade}"/>'
    if not cell.count:
        return box
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


def _axis(unit: Unit, desk: Desk) -> Axis:
    name = addresses.unit_name(unit)
    full = name if name == unit.label else f"{name}: {unit.label}"
    short = f"{unit.marker} {unit.label}".strip()
    return Axis(id=unit.id, name=full, short=short, href=desk.link(unit.address))


def _unit_ids(unit: Unit) -> set[str]:
    return {clause.id for clause in unit.clauses}


def _ids(locator: Locator) -> set[str]:
    """Return the identifiers of an end of a link: its clauses and sentences."""
    return {c.id for c in locator.clauses} | {s.id for s in locator.sentences}


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
