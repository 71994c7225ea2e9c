"""The grids of the map: units or sentences against units, and the links where they meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from edition.catalogues import gettext
from edition.model import Clause, Document, Link, Locator, Unit
from edition.pages.axes import Axis, Line, sentence_lines, sentence_places, unit_line
from edition.pages.context import Context
from edition.pages.grid import Cell, Grid, Pair, Row, filled
from edition.pages.presenters.documents import the_texts
from edition.pages.presenters.links import link_view
from edition.place_names import own_title
from edition.wording import links as in_words
from edition.wording import running

STEPS = 4  # shades of a filled cell; the darkest stands for so many links and more


def grids(context: Context) -> list[Grid]:
    """Return the grids of the whole map, each left out where it would be empty."""
    edition, found = context.edition, context.backlinks.mapped
    made = [
        grid
        for document in edition.texts
        for section in edition.children(None, document.id)
        for grid in _inside(context, section, found.get(section.id, ()))
    ]
    columns = [unit for document in edition.texts for unit in document.units if unit.clauses]
    for document in (*edition.texts, *edition.commentaries):
        outermost = edition.children(None, document.id)
        links = [link for unit in outermost for link in found.get(unit.id, ())]
        if document.role == "commentary":
            clauses = [clause for unit in document.units for clause in unit.clauses]
            made.append(_across(context, document, clauses, columns, links))
        made += _beside(context, document, links)
    return [grid for grid in made if grid.evidence]


def grids_of(context: Context, unit: Unit) -> list[Grid]:
    """Return the grids of one outermost unit, without what would be empty.

    The sentences of a commentary are all there.
    """
    edition, links = context.edition, context.backlinks.mapped.get(unit.id, ())
    document = edition.document_by_id[unit.document]
    beside = list(_beside(context, document, links))
    if document.role == "text":
        inside = (filled(grid) for grid in _inside(context, unit, links))
        return [grid for grid in (*inside, *beside) if grid.evidence]
    ends = {end.unit for link in links for end in (link.source, link.target)}
    texts = {text.id for text in edition.texts}
    columns = [one for one in edition.units if one.id in ends and one.document in texts]
    clauses = [clause for one in (unit, *edition.inside(unit)) for clause in one.clauses]
    across = _across(context, document, clauses, columns, links)
    return [grid for grid in (across, *beside) if grid.evidence]


def _inside(context: Context, section: Unit, links: Sequence[Link]) -> Iterator[Grid]:
    """Yield the grids of the items of a section against those of each earlier one, as linked."""
    edition = context.edition
    items = edition.children(section.id, section.document)
    by_other: dict[str, list[Link]] = {}
    for link in links:
        units = [edition.unit_by_id[end.unit] for end in (link.source, link.target) if end.unit]
        for parent in {unit.parent for unit in units if unit.parent}:
            by_other.setdefault(parent, []).append(link)
    for other in edition.children(None, section.document):
        if other is section:
            return
        if other.id in by_other:
            yield _grid(
                context,
                id_=f"{section.id}-{other.id}",
                title=gettext("{one}, against {other}").format(
                    one=own_title(section), other=_within(other)
                ),
                rows=[unit_line(context, unit) for unit in items],
                columns=[
                    unit_line(context, unit)
                    for unit in edition.children(other.id, section.document)
                ],
                links=by_other[other.id],
            )


def _beside(context: Context, document: Document, links: Sequence[Link]) -> Iterator[Grid]:
    """Yield the grids of a document against each earlier one of its role, by what is linked."""
    edition = context.edition
    for other in (one for one in edition.documents if one.role == document.role):
        if other is document:
            return
        ends = {
            end.unit
            for link in links
            if {link.source.document, link.target.document} == {document.id, other.id}
            for end in (link.source, link.target)
        }
        title = gettext("{one}, against {other}")
        yield _grid(
            context,
            id_=f"of-{document.id}-{other.id}",
            title=title.format(one=document.name, other=running(other.name, other.language)),
            rows=[unit_line(context, unit) for unit in document.units if unit.id in ends],
            columns=[unit_line(context, unit) for unit in other.units if unit.id in ends],
            links=links,
        )


def _within(unit: Unit) -> str:
    """Return what a unit is headed with, within a title: a heading stays as its text has it."""
    return own_title(unit) if unit.heading else running(own_title(unit))


def _across(
    context: Context,
    commentary: Document,
    clauses: Sequence[Clause],
    columns: Sequence[Unit],
    links: Sequence[Link],
) -> Grid:
    """Return the grid of the sentences of a commentary against units of the texts."""
    places = sentence_places(clauses)
    made = _grid(
        context,
        id_=commentary.id,
        title=gettext("{commentary}, sentence by sentence, against the units of {texts}").format(
            commentary=commentary.name, texts=the_texts(context.edition)
        ),
        rows=list(sentence_lines(context, places)),
        columns=[unit_line(context, unit) for unit in columns],
        links=links,
    )
    return replace(made, short=tuple(context.backlinks.short_names.used(places)))


def _grid(
    context: Context,
    *,
    id_: str,
    title: str,
    rows: Sequence[Line],
    columns: Sequence[Line],
    links: Sequence[Link],
) -> Grid:
    row_of, column_of = _by_id(rows), _by_id(columns)
    table: dict[tuple[int, int], list[Link]] = {}
    for link in links:
        source, target = _ids(link.source), _ids(link.target)
        meeting = {
            *product(_touched(source, row_of), _touched(target, column_of)),
            *product(_touched(target, row_of), _touched(source, column_of)),
        }
        for place in meeting:
            table.setdefault(place, []).append(link)
    cells = {
        (row, column): _cell(context, rows[row].head, columns[column].head, table[row, column])
        for row, column in sorted(table)
    }
    return Grid(
        id=f"grid-{id_}",
        title=title,
        columns=tuple(column.head for column in columns),
        rows=tuple(
            Row(head=line.head, cells=tuple(cells.get((row, at)) for at in range(len(columns))))
            for row, line in enumerate(rows)
        ),
        evidence=tuple(cells.values()),
    )


def _by_id(lines: Sequence[Line]) -> dict[str, int]:
    """Return the index of the row or column that holds an identifier."""
    return {identifier: index for index, line in enumerate(lines) for identifier in line.ids}


def _touched(ids: set[str], index_of: dict[str, int]) -> set[int]:
    """Return the indexes of the rows or columns that hold one of the identifiers."""
    return {index_of[identifier] for identifier in ids if identifier in index_of}


def _cell(context: Context, row: Axis, column: Axis, links: Sequence[Link]) -> Cell:
    count = len(links)
    return Cell(
        id=f"at-{row.id}-{column.id}",
        row=row,
        column=column,
        count=count,
        shade=min(count, STEPS),
        title=gettext("{row} and {column}: {links}").format(
            row=row.place, column=column.place, links=in_words(count)
        ),
        pairs=tuple(_pair(context, link) for link in links),
    )


def links_in_no_grid(
    context: Context, made: Sequence[Grid], links: Iterable[Link]
) -> tuple[Pair, ...]:
    """Return those of the links that none of the grids shows, in the order of the content."""
    shown = {pair.source.id for grid in made for cell in grid.evidence for pair in cell.pairs}
    return tuple(_pair(context, link) for link in links if link.id not in shown)


def _pair(context: Context, link: Link) -> Pair:
    target = link_view(context, link, link.target)
    return Pair(source=link_view(context, link, link.source), target=target, comment=target.comment)


def _ids(locator: Locator) -> set[str]:
    """Return the identifiers of an end of a link: its clauses and sentences."""
    return {c.id for c in locator.clauses} | {s.id for s in locator.sentences}
