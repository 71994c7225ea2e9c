"""Measure building and reading, beside others, in one run: `make bench`.

    python -m tools.bench [--runs N] [--without building|reading]

Prints the tables, writes what was measured to build/bench.json and the tables to docs/speed.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from tools.bench import building, reading, searching

PROJECT = building.PROJECT
PAPER = PROJECT / "docs" / "speed.md"
RESULT = PROJECT / "build" / "bench.json"
_PART = "<!-- {0}: measured by `make bench` -->\n{1}<!-- {0}: end -->"
_PLACE = r"<!-- {0}: measured by `make bench` -->\n.*?<!-- {0}: end -->"


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench")
    parser.add_argument("--runs", type=int, default=5, help="of each (default: 5)")
    parser.add_argument("--without", choices=["building", "reading"], help="leave this out")
    asked = parser.parse_args()
    folder = PROJECT / "build" / "bench"
    built, stock = building.measure(folder, asked.runs if asked.without != "building" else 1)
    tables = {}
    if asked.without != "building":
        tables["building"] = _building(built)
    read: list[reading.Row] = []
    answered: list[searching.Answers] = []
    if asked.without != "reading":
        others = {"Material": stock}
        site = folder / "project" / "site"
        read = reading.measure(site, others, runs=asked.runs)
        tables["reading"] = _reading(read)
        answered = searching.measure({reading.OURS: site, **others}, asked.runs)
        tables["searching"] = _searching(answered)
    for name, table in tables.items():
        print(f"{name}\n\n{table}")
        _put(name, f"{_machine(asked.runs)}\n\n{table}")
    result = {
        "machine": _machine(asked.runs),
        "building": _all(built),
        "reading": _all(read),
        "searching": _all(answered),
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def _all(rows: Iterable[Any]) -> list[dict[str, Any]]:
    return [asdict(row) for row in rows]


def _machine(runs: int) -> str:
    load = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {load:.1f} programs running "
        f"at the end; medians of {runs}."
    )


def _building(rows: Sequence[building.Row]) -> str:
    """Return the table of builds, in Markdown."""
    lines = [
        "| | seconds | `build.py`, a page changed, to this | between |",
        "|---|---|---|---|",
    ]
    for row in rows:
        ratio = between = ""
        if row.ratio is not None:
            ratio, between = f"{row.ratio:.2f}", f"{row.lowest:.2f} and {row.highest:.2f}"
        lines.append(f"| {row.name} | {row.seconds:.2f} | {ratio} | {between} |")
    return "\n".join(lines) + "\n"


def _reading(rows: Sequence[reading.Row]) -> str:
    """Return the table of first views, a page a line, in Markdown: this site beside the others."""
    sites = list(dict.fromkeys(row.site for row in rows))
    found = {(row.page, row.site): row for row in rows}
    times = " | ".join(f"{site}: ms" for site in sites)
    lines = [
        f"| page | {times} | to plain | task: plain, ours | requests | KB |",
        "|---|" + "---|" * (len(sites) + 4),
    ]
    for page in dict.fromkeys(row.page for row in rows):
        mine, plain = (found[page, site] for site in (reading.OURS, reading.PLAIN))
        paints = [f"{found[page, s].lcp:.0f}" if (page, s) in found else "" for s in sites]
        lines.append(
            f"| {page or 'home'} | {' | '.join(paints)} | {mine.ratio:.2f} "
            f"| {plain.task:.0f}, {mine.task:.0f} | {mine.requests} | {mine.bytes / 1000:.0f} |"
        )
    return "\n".join(lines) + "\n"


def _searching(rows: Iterable[searching.Answers]) -> str:
    """Return the table of answers to keys, in Markdown."""
    lines = ["| search | first key: ms | later keys: ms |", "|---|---|---|"]
    lines += [f"| {row.site} | {row.first:.0f} | {row.later:.0f} |" for row in rows]
    return "\n".join(lines) + "\n"


def _put(name: str, text: str) -> None:
    """Put a measured part into the paper, in the place of the one before."""
    paper = PAPER.read_text(encoding="utf-8")
    part = _PART.format(name, f"{text}")
    new, count = re.subn(_PLACE.format(name), lambda _: part, paper, flags=re.DOTALL)
    if count != 1:
        raise SystemExit(f"{PAPER}: no place for {name}")
    PAPER.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
