"""The same content gives the same bytes: on another day, in another folder, in another country."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.another_day import another_day
from tests.editions import (
    PROJECT,
    TINY,
    Built,
    build,
    command,
    copy_compiler,
    copy_edition,
    fingerprints,
)


def test_the_same_bytes_on_another_day_in_another_folder(built: Built, tmp_path: Path) -> None:
    """The PDF is taken from what was kept, if it would be made of the same, and else made anew.

    That the typesetter makes the same bytes of the same, a smaller book shows.
    """
    away = tmp_path / "another place" / "that is longer"
    project = copy_compiler(away / "project")
    original = TINY if "charter" in built.edition.document_by_id else PROJECT
    root = copy_edition(original, away / "edition")
    if (built.root / "build" / "pdf").exists():
        shutil.copytree(built.root / "build" / "pdf", root / "build" / "pdf")
    for path in sorted(away.rglob("*")):
        os.utime(path, (10**9, 10**9))
    result = command(
        root,
        program=project / "build.py",
        without=built.without,
        **another_day(tmp_path),
        LC_ALL="C",
    )
    assert result.returncode == 0, result.stderr
    assert fingerprints(root / "site") == fingerprints(built.site)


def test_building_again_changes_nothing(tiny_copy: Path) -> None:
    first = fingerprints(build(tiny_copy).site)
    assert fingerprints(build(tiny_copy).site) == first


def test_no_page_knows_where_it_was_built(built: Built) -> None:
    for path in built.site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert str(built.root).encode() not in data, path
            assert str(PROJECT).encode() not in data, path
