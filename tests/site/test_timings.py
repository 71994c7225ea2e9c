"""What `--timings` says: every step once, with its seconds, which together are the whole."""

from __future__ import annotations

import re
from pathlib import Path

from edition.site.timings import Timings
from tests.editions import command


def test_each_step_ends_where_the_next_begins_and_one_that_comes_again_is_added_up() -> None:
    moments = iter([2.0, 3.0, 7.0, 10.0])
    told: list[str] = []
    timings = Timings(told.append, first="loading", started=0.0, now=lambda: next(moments))
    for step in ("reading", "pages", "reading"):
        timings(step)
    assert told == ["reading", "pages", "reading"]
    assert timings.table().splitlines() == [
        "step     seconds  share",
        "loading     2.00    20%",
        "reading     4.00    40%",
        "pages       4.00    40%",
        "all        10.00   100%",
    ]


def test_a_build_says_where_its_time_went_if_asked(tiny_copy: Path) -> None:
    result = command(tiny_copy, "--timings")
    assert result.returncode == 0, result.stderr
    rows = re.findall(r"^(\S.*?) +(\d+\.\d\d) +\d+%$", result.stdout, re.MULTILINE)
    steps = dict(rows)
    for step in ("loading the compiler", "content", "pages: unit", "waiting for the site engine"):
        assert step in steps
    *parts, (last, whole) = rows
    assert last == "all"
    assert abs(sum(float(seconds) for _, seconds in parts) - float(whole)) < 0.01 * len(parts)
    assert "all " not in command(tiny_copy).stdout
