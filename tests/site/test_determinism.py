"""The same content gives the same bytes: on another day, in another folder, in another country."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.editions import PROJECT, TINY, Built, build, command, copy_edition, fingerprints

# Python runs this before anything else in a process that finds it on its path.
ANOTHER_DAY = """
import datetime, time
SHIFT = 400 * 86400 + 12345
now, real = time.time, datetime.datetime
class Shifted(real):
    @classmethod
    def now(cls, tz=None): return real.fromtimestamp(now() + SHIFT, tz)
    @classmethod
    def utcnow(cls): return real.fromtimestamp(now() + SHIFT, datetime.timezone.utc).replace(tzinfo=None)
class Day(datetime.date):
    @classmethod
    def today(cls): return Shifted.now().date()
datetime.datetime, datetime.date = Shifted, Day
time.time = lambda: now() + SHIFT
"""


def test_the_same_bytes_on_another_day_in_another_folder(built: Built, tmp_path: Path) -> None:
    away = tmp_path / "another place" / "that is longer"
    project = copy_project(away)
    original = TINY if "charter" in built.edition.document_by_id else PROJECT
    root = copy_edition(original, away / "edition")
    for path in sorted(away.rglob("*")):
        os.utime(path, (10**9, 10**9))
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    result = command(
        root,
        program=project / "build.py",
        without=built.without,
        PYTHONPATH=str(tmp_path / "clock"),
        PYTHONHASHSEED="7",
        TZ="Pacific/Auckland",
        LC_ALL="C",
    )
    assert result.returncode == 0, result.stderr
    assert fingerprints(root / "site") == fingerprints(built.site)


def copy_project(folder: Path) -> Path:
    """Copy the compiler and its templates into another folder."""
    project = folder / "project"
    project.mkdir(parents=True)
    for name in ("edition", "templates"):
        shutil.copytree(
            PROJECT / name, project / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(PROJECT / "build.py", project)
    return project


def test_building_again_changes_nothing(tiny_copy: Path) -> None:
    first = fingerprints(build(tiny_copy).site)
    assert fingerprints(build(tiny_copy).site) == first


def test_no_page_knows_where_it_was_built(built: Built) -> None:
    for path in built.site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert str(built.root).encode() not in data, path
            assert str(PROJECT).encode() not in data, path
