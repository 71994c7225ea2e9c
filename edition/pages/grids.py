"""The grids of the map: units or sentences against units, and the links where they meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from edition import addresses
from edition.catalogues import gettext
from edition.model import Document, Link, Locator, Unit
from edition.pages.context import Context
from edition.pages.presenters.documents import the_texts
from edition.pages.presenters.links import LinkView, link_view
from edition.pages.presenters.prose import ProseView
from edition.wording import links as in_words
from edition.wording import running

FIRST_WORDS = 30  # letters
STEPS = 4  # shades of a filled cell; the darkest stands for so many links and more


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The head of a row or column: its name and link, a short name, and its first words."""

    id: str
    name: str
    short: str
    words: str
    href: str


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
    """A row of a grid."""

    head: Axis
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid of links, and the evidence of its cells."""

    id: str
    title: str
    columns: tuple[Axis, ...]
    rows: tuple[Row, ...]
    evidence: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row or column before links are counted: its head, and what it stands for."""

    head: Axis
    ids: frozenset[str]


def grids(context: Context) -> list[Grid]:
    """Return the grids of the map, each left out where it would be empty."""
    edition = context.edition
    made = [grid for document in edition.texts for grid in _inside(context, document)]
    made += [_across(context, document) for document in edition.commentaries]
    return [grid for grid in made if grid.evidence]


def _inside(context: Context, document: Document) -> Iterator[Grid]:
    """Yield grids of the items of one section against those of an earlier one."""
    edition = context.edition
    sections = [
        (section, items)
        for section in edition.children(None, document.id)
        if (items := edition.children(section.id, document.id))
    ]
    for later, (section, items) in enumerate(sections):
        for other, others in sections[:later]:
            yield _grid(
                context,
                id_=f"{section.id}-{other.id}",
                title=gettext("{one}, against {other}").format(
                    one=section.label, other=running(other.label)
                ),
                rows=[_unit_line(context, unit) for unit in items],
                columns=[_unit_line(context, unit) for unit in others],
            )


def _across(context: Context, commentary: Document) -> Grid:
    """Return the grid of the sentences of a commentary against the units of the texts."""
    edition = context.edition
    return _grid(
        context,
        id_=commentary.id,
        title=gettext("{commentary}, sentence by sentence, against the units of {texts}").format(
            commentary=commentary.name, texts=the_texts(edition)
        ),
        rows=list(_sentence_lines(context, commentary)),
        columns=[
            _unit_line(context, unit)
            for document in edition.texts
            for unit in document.units
            if unit.clauses
        ],
    )


def _unit_line(context: Context, unit: Unit) -> _Line:
    head = Axis(
        id=unit.id,
        name=addresses.unit_title(unit),
        short=addresses.marked_label(unit),
        words="",
        href=context.link(unit.address),
    )
    return _Line(head=head, ids=frozenset(clause.id for clause in unit.clauses))


def _sentence_lines(context: Context, document: Document) -> Iterator[_Line]:
    for clause in (clause for unit in document.units for clause in unit.clauses):
        for sentence in clause.sentences:
            locator = Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
            head = Axis(
                id=sentence.id,
                name=addresses.locator_name(context.edition, locator),
                short=context.backlinks.short_names.name(locator),
                words=_beginning(clause.text[sentence.start : sentence.end]),
                href=context.link(addresses.in_context(context.edition, locator)),
            )
            yield _Line(head=head, ids=frozenset((sentence.id,)))


def _beginning(text: str) -> str:
    """Return the first words of a sentence, as many as a row has room for."""
    return text if len(text) <= FIRST_WORDS else f"{text[:FIRST_WORDS].rpartition(' ')[0]} …"


def _grid(
    context: Context, *, id_: str, title: str, rows: Sequence[_Line], columns: Sequence[_Line]
) -> Grid:
    table: list[list[list[Link]]] = [[[] for _ in columns] for _ in rows]
    for link in context.edition.links:
        source, target = _ids(link.source), _ids(link.target)
        meeting = {
            *product(_touched(source, rows), _touched(target, columns)),
            *product(_touched(target, rows), _touched(source, columns)),
        }
        for row_index, column_index in meeting:
            table[row_index][column_index].append(link)
    made = [
        Row(
            head=row.head,
            cells=tuple(
                _cell(context, row.head, column.head, links)
                for column, links in zip(columns, line, strict=True)
            ),
        )
        for row, line in zip(rows, table, strict=True)
    ]
    return Grid(
        id=f"grid-{id_}",
        title=title,
        columns=tuple(column.head for column in columns),
        rows=tuple(made),
        evidence=tuple(cell for row in made for cell in row.cells if cell.count),
    )


def _touched(ids: set[str], lines: Sequence[_Line]) -> list[int]:
    """Return the indexes of the rows or columns that hold one of the identifiers."""
    return [index for index, line in enumerate(lines) if ids & line.ids]


def _cell(context: Context, row: Axis, column: Axis, links: Sequence[Link]) -> Cell:
    count = len(links)
    return Cell(
        id=f"at-{row.id}-{column.id}",
        row=row,
        column=column,
        count=count,
        shade=min(count, STEPS),
        title=gettext("{row} and {column}: {links}").format(
            row=row.name, column=column.name, links=in_words(count)
        ),
        pairs=tuple(_pair(context, link) for link in links),
    )


def links_in_no_grid(context: Context, made: Sequence[Grid]) -> tuple[Pair, ...]:
    """Return the links that none of the grids shows, in the order of the content."""
    shown = {pair.source.id for grid in made for cell in grid.evidence for pair in cell.pairs}
    return tuple(_pair(context, link) for link in context.edition.links if link.id not in shown)


def _pair(context: Context, link: Link) -> Pair:
    target = link_view(context, link, link.target)
    return Pair(source=link_view(context, link, link.source), target=target, comment=target.comment)


def _ids(locator: Locator) -> set[str]:
    """Return the identifiers of an end of a link: its clauses and sentences."""
    return {c.id for c in locator.clauses} | {s.id for s in locator.sentences}
