"""Tables of the edition as CSV: clauses, sentences, links, terms, index, notes.

They begin with a byte order mark, without which spreadsheets take the letters for others, and no
cell is one that they change (`cells.py`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from edition.addresses import absolute
from edition.claims import has_sentences
from edition.exports.cells import cell
from edition.exports.data import edition_json
from edition.exports.inputs import Files, Inputs
from edition.model import Edition

Row = Mapping[str, Any]

_BYTE_ORDER_MARK = "\ufeff"
_COLUMNS = {
    "clauses": "id document statement unit line marker number paragraph text url permalink name",
    "sentences": "id clause document statement number start end text url",
    "links": "id source target relation source_quote target_quote comment",
    "terms": "id term variants category definition occurrences",
    "index": "id heading subheading locators see see_also",
    "notes": "id clause start end quote kind reading confidence reason",
}


def files(inputs: Inputs) -> Files:
    """Return every table, by its name in the site."""
    return {f"data/{name}": table for name, table in tables(inputs.edition).items()}


def tables(edition: Edition) -> dict[str, str]:
    """Return the tables by the names of their files."""
    model = edition_json(edition)
    rows: dict[str, Iterable[Row]] = {
        "clauses": [_clause(edition, row) for row in model["clauses"]],
        "sentences": _sentences(edition),
        "links": model["links"],
        "terms": [_term(row) for row in model["terms"]],
        "index": [_heading(row) for row in model["index"]],
        "notes": model["notes"],
    }
    return {
        f"{name}.csv": _csv(columns.split(), rows[name])
        for name, columns in _COLUMNS.items()
        if name != "sentences" or has_sentences(edition)
    }


def _clause(edition: Edition, row: Row) -> Row:
    """Return a clause with what its document is, and the number that its marker gives."""
    clause = edition.clause_by_id[row["id"]]
    number = clause.number or (edition.unit_by_id[row["unit"]].number if row["marker"] else None)
    statement = edition.document_by_id[row["document"]].statement
    return {**row, "number": number, "statement": statement}


def _sentences(edition: Edition) -> list[Row]:
    return [
        {
            "id": sentence.id,
            "clause": clause.id,
            "document": clause.document,
            "statement": edition.document_by_id[clause.document].statement,
            "number": sentence.ordinal,
            "start": sentence.start,
            "end": sentence.end,
            "text": clause.text[sentence.start : sentence.end],
            "url": absolute(edition, f"{edition.unit_by_id[clause.unit].address}#{sentence.id}"),
        }
        for clause in edition.clauses
        for sentence in clause.sentences
    ]


def _term(row: Row) -> Row:
    occurrences = (f"{span['clause']}:{span['start']}-{span['end']}" for span in row["occurrences"])
    return {**row, "variants": " | ".join(row["variants"]), "occurrences": " ".join(occurrences)}


def _heading(row: Row) -> Row:
    return {
        **row,
        "locators": " ".join(row["locators"]),
        "see": " | ".join(row["see"]),
        "see_also": " | ".join(row["see_also"]),
    }


def _csv(columns: list[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(row[column]) for column in columns] for row in rows)
    return _BYTE_ORDER_MARK + out.getvalue()
