"""An edition that is three times as large takes three times the work, at every step of the compiler.

Work is counted in lines that are run, which are the same on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from edition.compiling.compile import compile_edition
from edition.compiling.ledger_check import current_entries
from edition.compiling.recognising import recognise
from edition.exports import (
    citation_files,
    clause_files,
    data,
    llms,
    sitemap,
    tables,
    tei,
    web_annotations,
)
from edition.faults.fault import Faults
from edition.model import Edition
from edition.pages import search_records
from edition.pages.backlinks import Backlinks
from edition.pages.pages import MAKERS
from edition.pages.render import Renderer, make_templates
from edition.reading.load import forget_files, load_content
from edition.reading.text_files import TextFile
from edition.site.make import TEMPLATES
from edition.site.stage import derived_configuration
from tests.editions import SITE_URL, inputs
from tools.grow import write

SMALL, TIMES = 0.25, 3
MOST = (
    1.15 * TIMES
)  # what is done once for a page or letter, however few there are, counts for less
NOTHING = 10_000  # lines; a step of fewer says nothing

EXPORTS = (citation_files, clause_files, data, llms, sitemap, tables, tei, web_annotations)


class Counted:
    """The steps of the compiler on an edition, with the lines that each runs."""

    def __init__(self, folder: Path, factor: float) -> None:
        write(folder, factor)
        self.lines: dict[str, int] = {}
        faults = Faults()
        forget_files()  # of the same words, which another edition here may have
        content = self._count("reading", lambda: load_content(folder / "content", faults))
        faults.stop()
        edition = self._count(
            "compiling", lambda: compile_edition(content, url=SITE_URL, compare=False)
        )
        self._pages(edition)
        self._count("records", lambda: search_records.files(edition))
        self._count("ledger", lambda: current_entries(edition, ()))
        self._count("settings", lambda: derived_configuration(edition, folder, folder, folder, ()))
        for export in EXPORTS:
            name = export.__name__.rpartition(".")[2]
            self._count(name, lambda: export.files(inputs(edition, folder)))  # noqa: B023 - at once

    def _pages(self, edition: Edition) -> None:
        renderer = Renderer(
            edition=edition, templates=make_templates(TEMPLATES), backlinks=Backlinks(edition)
        )
        for kind, make in MAKERS.items():
            if kind.exists(edition):
                self._count(f"pages: {kind.id}", lambda: sum(1 for _ in make(renderer)))  # noqa: B023

    def _count(self, step: str, work: Callable[[], Any]) -> Any:
        made, self.lines[step] = counted_lines(work)
        return made


def counted_lines(work: Callable[[], Any]) -> tuple[Any, int]:
    """Return what some work makes, and how many lines of Python it runs, each as often as it does."""
    count = 0

    def trace(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        made = work()
    finally:
        sys.settrace(before)
    return made, count


@pytest.fixture(scope="module")
def counted(tmp_path_factory) -> tuple[dict[str, int], dict[str, int]]:
    """The lines of each step on a small edition, and on one that is so many times as large."""
    folder = tmp_path_factory.mktemp("growth")
    Counted(folder / "first", SMALL)  # what is made once is made here
    return (
        Counted(folder / "small", SMALL).lines,
        Counted(folder / "large", TIMES * SMALL).lines,
    )


def test_the_work_of_every_step_grows_as_the_edition_does(counted) -> None:
    small, large = counted
    steps = [step for step, lines in small.items() if lines >= NOTHING]
    assert len(steps) >= 15
    ratios = {step: round(large[step] / small[step], 2) for step in steps}
    assert {step: ratio for step, ratio in ratios.items() if ratio > MOST} == {}


def test_the_work_of_guessing_a_structure_grows_as_the_text_does() -> None:
    def law(articles: int) -> str:
        paragraph = "{}. All may:\n(a) find keys,\n(b) lose keys.\n"
        whole = "".join(paragraph.format(number) for number in (1, 2, 3))
        return "".join(f"Article {n}\nOf things {n}\n{whole}" for n in range(1, articles + 1))

    def work(text: str) -> int:
        source = TextFile(name="law.txt", text=text, lines=tuple(text.split("\n")))
        found, lines = counted_lines(lambda: recognise(source, "The Law"))
        assert [level["kind"] for level in found.levels] == ["article", "item", "point"]
        return lines

    work(law(10))  # what is made once is made here
    assert work(law(10 * TIMES)) / work(law(10)) <= MOST


@pytest.mark.parametrize(
    "scan",
    [
        lambda entries: [len([one for one in entries if one == wanted]) for wanted in entries],
        lambda entries: [next(one for one in entries if one == wanted) for wanted in entries],
        lambda entries: [wanted for wanted in entries for one in entries if one == wanted],
    ],
    ids=["lists", "generators", "loops"],
)
def test_work_that_grows_faster_is_seen(scan) -> None:
    small, large = (counted_lines(lambda: scan(range(size)))[1] for size in (100, 100 * TIMES))  # noqa: B023
    assert large / small > 2 * MOST
