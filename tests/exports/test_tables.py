"""The tables: what the model says, in cells that no spreadsheet changes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.exports.cells import cell
from edition.exports.data import edition_json
from edition.exports.tables import tables
from edition.model import Edition
from tests.editions import Built
from tests.node import node_lines
from tests.texts import line_texts

TABLES = ("clauses", "sentences", "links", "terms", "index", "notes")

# What SheetJS, which reads files for spreadsheets on the web, shows in each cell of a table.
SHEET = """
const sheets = require("@e965/xlsx");
const book = sheets.readFile(process.argv[1]);
const [sheet] = Object.values(book.Sheets);
console.log(JSON.stringify(sheets.utils.sheet_to_json(sheet, { header: 1, defval: "" })));
"""
# What spreadsheets take for something else.
CHANGED = (
    "(7)", "7.", "3-7", "2023年2月21日", "1 mars", "1/2", "1:30", "007", "1e5", "5%", "1,000", "$5", "+1", "-1", "=1+1", "@x", "- a dash",
    "21 February 2023", "March 1", "1 Sept", "MAR-1", "2023-02-21", "TRUE", "false", "#N/A", "#REF!", "'quoted'",
    "9/11", '=HYPERLINK("x")', "＝1", "1 1/2", " 7", "7 pm", "7 a",
)  # fmt: skip
KEPT = (
    "",
    "7",
    "0",
    "1540",
    "area-7-p3",
    "Area 7, clause 3",
    "May",
    "§ and no figure",
    "# A heading of Markdown",
    "two words",
    "Art. 5",
    "G20",
    "On February 21",
    "a-1-p2",
)


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return request.getfixturevalue(request.param)


def value(shown: str) -> str:
    """Return the value of a cell, as docs/formats.md and the page of downloads say to read it."""
    return shown.removeprefix("'")


def rows(table: str) -> list[dict[str, str]]:
    text = table.encode().decode("utf-8-sig")
    read = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{key: value(shown) for key, shown in row.items()} for row in read]


def expected(edition: Edition) -> dict[str, list[dict[str, str]]]:
    """Return what the model says, list by list, as text; what is listed in it is put on one line."""
    model = edition_json(edition)
    model["sentences"] = [
        {"clause": clause["id"], "document": clause["document"], **sentence}
        for clause in model["clauses"]
        for sentence in clause["sentences"]
    ]
    return {
        name: [{key: _plain(key, held) for key, held in row.items()} for row in model[name]]
        for name in TABLES
    }


def _plain(key: str, held: object) -> str:
    match held:
        case None:
            return ""
        case [{"clause": _, "start": _, "end": _}, *_]:
            return " ".join(f"{o['clause']}:{o['start']}-{o['end']}" for o in held)
        case list():
            return (" " if key == "locators" else " | ").join(map(str, held))
        case _:
            return str(held)


def test_every_table_is_published_with_a_byte_order_mark(built: Built) -> None:
    for name, table in tables(built.edition).items():
        published = (built.site / "data" / name).read_bytes()
        assert published == table.encode()
        assert published.startswith(b"\xef\xbb\xbf")
    assert set(tables(built.edition)) == {f"{name}.csv" for name in TABLES}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_what_the_model_says(edition: Edition, name: str) -> None:
    table = rows(tables(edition)[f"{name}.csv"])
    model = expected(edition)[name]
    assert [row["id"] for row in table] == [row["id"] for row in model]
    for found, row in zip(table, model, strict=True):
        shown = found.keys() & row.keys()
        assert len(shown) > 3
        assert {key: found[key] for key in shown} == {key: row[key] for key in shown}


def test_a_number_stands_beside_each_marker_and_what_is_said_of_a_text_beside_its_words(
    edition: Edition,
) -> None:
    made = {name: rows(table) for name, table in tables(edition).items()}
    for row in made["clauses.csv"]:
        unit = edition.unit_by_id[row["unit"]]
        assert row["number"] == ((unit.number or "") if row["marker"] else "")
    assert [row["number"] for row in made["sentences.csv"]] == [
        sentence.ordinal for clause in edition.clauses for sentence in clause.sentences
    ]
    for row in (*made["clauses.csv"], *made["sentences.csv"]):
        assert row["statement"] == (edition.document_by_id[row["document"]].statement or "")


@pytest.mark.slow  # SheetJS reads every table
def test_a_spreadsheet_shows_every_cell_as_it_stands(edition: Edition, tmp_path) -> None:
    for name, table in tables(edition).items():
        path = tmp_path / name
        path.write_bytes(table.encode())
        shown = json.loads(node_lines(SHEET, str(path)))
        stands = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
        assert [[str(cell) for cell in row] for row in shown] == stands


def test_a_spreadsheet_changes_what_has_no_apostrophe(tmp_path) -> None:
    """Else the test before would prove nothing."""
    path = tmp_path / "plain.csv"
    path.write_text("marker,day\r\n(7),3-7\r\n", encoding="utf-8")
    [_, shown] = json.loads(node_lines(SHEET, str(path)))
    assert "(7)" not in shown
    assert "3-7" not in shown


def test_a_cell_that_would_be_changed_stands_behind_an_apostrophe(tmp_path) -> None:
    assert [cell(text) for text in CHANGED] == [f"'{text}" for text in CHANGED]
    assert [cell(text) for text in KEPT] == list(KEPT)
    path = tmp_path / "cells.csv"
    table = io.StringIO(newline="")
    csv.writer(table).writerows([[cell(text), "x"] for text in (*CHANGED, *KEPT)])
    path.write_bytes(("\ufeff" + table.getvalue()).encode())
    shown = [str(row[0]) for row in json.loads(node_lines(SHEET, str(path)))]
    assert [value(one) for one in shown] == [*CHANGED, *KEPT]


@given(line_texts() | st.text(alphabet="0123456789-/:.,() eE+=", max_size=8))
def test_any_text_comes_back(text: str) -> None:
    assert value(cell(text)) == text


def test_a_clause_that_looks_like_a_formula_comes_back(edition: Edition) -> None:
    document = edition.documents[0]
    unit = next(unit for unit in document.units if unit.clauses)
    clause = replace(unit.clauses[0], text="=1+1", sentences=())
    other = replace(unit, clauses=(clause,))
    changed = replace(edition, documents=(replace(document, units=(other,)),), links=(), unlinked=(),
                      terms=(), index=(), notes=())  # fmt: skip
    table = tables(changed)["clauses.csv"]
    assert ",'=1+1," in table
    assert [row["text"] for row in rows(table)] == ["=1+1"]
