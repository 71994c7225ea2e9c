"""Editions as they might be: made from the tiny one without its files, for what it does not hold."""

from __future__ import annotations

from dataclasses import replace

from edition.model import Clause, Document, Edition


def undescribed(edition: Edition) -> Edition:
    """Return an edition of texts alone: nothing is said of them, and nothing points at them."""
    return replace(
        edition,
        licence=None,
        relations=(),
        links=(),
        unlinked=(),
        categories=(),
        terms=(),
        index=(),
        notes=(),
        documents=tuple(
            replace(document, front_matter=(), statement=None) for document in edition.documents
        ),
    )


def dated(edition: Edition, day: str = "1999-12-31") -> Edition:
    """Return an edition whose texts were all released on a day, and that states what they are."""
    documents = tuple(
        replace(
            document,
            statement="a <draft> & no more",
            imprint=replace(document.imprint, issued=day, issued_by="Some & <others>"),
        )
        for document in edition.documents
    )
    return replace(edition, documents=documents)


def interleaved(edition: Edition) -> Edition:
    """Return an edition in which a unit's clauses stand before, between and after the units in it.

    The last unit of the same text has a heading and no clause.
    """
    document, *others = edition.documents
    parent = next(
        unit for unit in document.units if len(edition.children(unit.id, document.id)) > 1
    )
    first, second, *_ = edition.children(parent.id, document.id)
    model = parent.clauses[0]
    lines = (first.line - 1, second.line - 1, model.line)
    clauses = tuple(_copy(model, number, line) for number, line in enumerate(lines, 1))
    units = [replace(unit, clauses=clauses) if unit is parent else unit for unit in document.units]
    headed = max(
        (unit for unit in units if unit.heading and unit.parent is None), key=lambda u: u.line
    )
    units = [replace(unit, clauses=()) if unit is headed else unit for unit in units]
    return _with(edition, replace(document, units=tuple(units)), others)


def _copy(clause: Clause, number: int, line: int) -> Clause:
    stem = clause.id.rpartition("-p")[0]
    name = f"{stem}-p{number}"
    sentences = tuple(
        replace(sentence, id=f"{name}-s{place}")
        for place, sentence in enumerate(clause.sentences, 1)
    )
    return replace(clause, id=name, line=line, sentences=sentences)


def _with(edition: Edition, document: Document, others: list[Document]) -> Edition:
    return undescribed(replace(edition, documents=(document, *others)))


TABLE = "Land      | 2001 |  2002\n----------+------+------\n Oxland   |    7 |    12"


def tabular(edition: Edition) -> Edition:
    """Return an edition of texts alone, of which the first clause is a table, with its blanks."""
    bare = undescribed(edition)
    document, *others = bare.documents
    unit = next(unit for unit in document.units if unit.clauses)
    first = unit.clauses[0]
    whole = replace(first.sentences[0], start=0, end=len(TABLE))
    table = replace(first, text=TABLE, sentences=(whole,), form="table", marker="")
    changed = replace(unit, clauses=(table, *unit.clauses[1:]))
    units = tuple(changed if one is unit else one for one in document.units)
    return replace(bare, documents=(replace(document, units=units), *others))
