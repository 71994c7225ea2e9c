"""Imports point one way: from the site down to the model, as pyproject.toml says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editions import PROJECT

LINTER = Path(sys.executable).with_name("lint-imports")


def linted(project: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on a copy of the compiler."""
    return subprocess.run(
        [LINTER, "--no-cache", "--config", "pyproject.toml"],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the compiler, to be spoilt."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "edition", tmp_path / "edition", ignore=ignored)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rooms_keep_to_their_order() -> None:
    result = linted(PROJECT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("reading/load.py", "from edition.compiling import ledger"),
        ("exports/data.py", "from edition.pages import render"),
        ("pages/weave.py", "from edition.exports import data"),
        ("model/texts.py", "from edition import addresses"),
    ],
)
def test_an_import_that_runs_the_wrong_way_is_found(copy: Path, module: str, line: str) -> None:
    path = copy / "edition" / module
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", encoding="utf-8")
    result = linted(copy)
    assert result.returncode == 1
    assert "BROKEN" in result.stdout


def test_a_new_room_has_to_say_where_it_belongs(copy: Path) -> None:
    room = copy / "edition" / "attic"
    room.mkdir()
    (room / "__init__.py").write_text("", encoding="utf-8")
    result = linted(copy)
    assert result.returncode == 1
    assert "attic" in result.stdout + result.stderr
