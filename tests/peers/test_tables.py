"""The tables in LibreOffice and Gnumeric: every cell as it stands in the file, to the last letter."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.exports.tables import tables
from edition.model import Edition
from tests.peers.programs import converted, run

pytestmark = pytest.mark.peers

UTF_8 = "44,34,76,1"  # commas, quotation marks, the number of UTF-8, from the first line


def in_libreoffice(made: list[Path], folder: Path) -> None:
    """Save tables as LibreOffice shows them; without a window it has to be told of UTF-8."""
    kind = f"csv:Text - txt - csv (StarCalc):{UTF_8},,0,false,true,false"
    converted(made, kind, folder, f"--infilter=CSV:{UTF_8}")


def in_gnumeric(made: list[Path], folder: Path) -> None:
    """Save tables as Gnumeric shows them."""
    for path in made:
        run("ssconvert", "-T", "Gnumeric_stf:stf_csv", str(path), str(folder / path.name))


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("save", [in_libreoffice, in_gnumeric])
@pytest.mark.parametrize("name", ["edition", "tiny_edition"])
def test_no_cell_is_changed(
    name: str,
    save: Callable[[list[Path], Path], None],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    edition: Edition = request.getfixturevalue(name)
    made = {tmp_path / name: table for name, table in tables(edition).items()}
    for path, table in made.items():
        path.write_bytes(table.encode())
    shown = tmp_path / "shown"
    shown.mkdir()
    save(list(made), shown)
    for path in made:
        for row, own in zip(cells(shown / path.name), cells(path), strict=True):
            # Some programs take the apostrophe for the sign of a text that it is, and hide it.
            assert all(
                one in (other, other.removeprefix("'")) for one, other in zip(row, own, strict=True)
            ), row
