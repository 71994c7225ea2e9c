"""Search is made ready in short turns, between which the browser answers its reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.node import node
from tests.search import texts_to_search

pytestmark = pytest.mark.quick

SCRIPT = Path(__file__).with_name("turns.mjs")


def made_ready(count: int, folder: Path) -> dict[str, int]:
    records = folder / "records.json"
    records.write_text(texts_to_search(*["a clause"] * count), encoding="utf-8")
    made: dict[str, int] = json.loads(node(str(SCRIPT), str(records)))
    return made


def test_search_is_made_ready_in_short_turns(tmp_path: Path) -> None:
    """No step goes through all records in one turn: the more records, the more turns, none longer."""
    few, many = made_ready(100, tmp_path), made_ready(400, tmp_path)
    assert (few["found"], many["found"]) == (100, 400)
    assert many["longest"] <= 15
    assert (many["turns"] - few["turns"]) / 300 > 1.5
