"""What `make bench` writes of what it has measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench import __main__ as bench
from tools.bench import building, reading, searching

BUILT = [
    building.Row(name=building.OURS, seconds=1.5),
    building.Row(name=building.MKDOCS, seconds=2.0, ratio=0.75, lowest=0.7, highest=0.9),
]


def view(page: str, site: str, lcp: float, ratio: float) -> reading.Row:
    figures = dict.fromkeys(("fcp", "shift", "task", "requests", "bytes"), 2000)
    return reading.Row(page=page, site=site, lcp=lcp, ratio=ratio, **figures)


def test_a_build_is_set_beside_the_others() -> None:
    assert bench._building(BUILT).splitlines()[2:] == [
        "| build.py, a page changed | 1.50 |  |  |",
        "| MkDocs alone, with our theme | 2.00 | 0.75 | 0.70 and 0.90 |",
    ]


def test_a_page_is_set_beside_those_of_sites_that_have_it() -> None:
    rows = [
        view("", reading.OURS, 900, 1.5),
        view("", reading.PLAIN, 600, 1),
        view("", "Material", 1200, 2),
        view("404.html", reading.OURS, 800, 1),
        view("404.html", reading.PLAIN, 800, 1),
    ]
    assert bench._reading(rows).splitlines() == [
        "| page | ours: ms | plain: ms | Material: ms | to plain | task: plain, ours | requests | KB |",
        "|---|---|---|---|---|---|---|---|",
        "| home | 900 | 600 | 1200 | 1.50 | 2000, 2000 | 2000 | 2 |",
        "| 404.html | 800 | 800 |  | 1.00 | 2000, 2000 | 2000 | 2 |",
    ]


def test_a_search_is_set_beside_another() -> None:
    rows = [searching.Answers(site=reading.OURS, first=25.8, later=6.6)]
    assert bench._searching(rows).splitlines()[2:] == ["| ours | 26 | 7 |"]


def test_only_its_part_of_the_paper_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "speed.md"
    paper.write_text(bench.PAPER.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(bench, "PAPER", paper)
    parts = paper.read_text(encoding="utf-8").split("<!-- building")
    for text in ("first\\1\n", "second\n"):
        bench._put("building", text)
        now = paper.read_text(encoding="utf-8").split("<!-- building")
        assert (now[0], now[1], len(now)) == (
            parts[0],
            f": measured by `make bench` -->\n{text}",
            len(parts),
        )
        assert now[2] == parts[2]
    with pytest.raises(SystemExit, match="no place for growth"):
        bench._put("growth", "")
