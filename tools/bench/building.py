"""How long builds take, side by side: this compiler, its engine alone, and other site builders.

All of them are given the same Markdown, that which the compiler stages, and run in turn, so that
what else the machine does meets all of them alike. What counts is the median of the ratios.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parents[2]
OURS = "build.py, a page changed"
UNCHANGED = "build.py, nothing changed"
NOTHING_KEPT = "build.py, nothing kept"
NO_BOOKS = "build.py, a definition changed, without books"
PREVIEW = "a changed definition in the preview"
MKDOCS = "MkDocs alone, with our theme"
OWN_SETTINGS = "MkDocs alone, with our settings"
MATERIAL = "MkDocs with stock Material"
ZENSICAL = "Zensical with stock Material"
_COPIED = ("build.py", "edition", "templates", "content", "site_src", "mkdocs.yml")
# Where reading.py serves the site: the page of what is not found has its files from there.
_ADDRESS = "http://127.0.0.1/ours/"
_TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured of one way to build: seconds, and ratios of this compiler's to its."""

    name: str
    seconds: float  # the median
    ratio: float | None = None  # the median, and between what
    lowest: float | None = None
    highest: float | None = None


def measure(folder: Path, runs: int) -> tuple[list[Row], Path]:
    """Return a row for each way to build, and the folder of the site that stock Material makes.

    `folder` is made anew; everything is done in it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    project = _copy(folder / "project")
    nothing_kept = _timed(lambda: _run([sys.executable, "build.py"], project))
    builders = _builders(folder, project)
    for build in builders.values():  # what each keeps from build to build
        build()
    taken: dict[str, list[float]] = {name: [] for name in builders}
    for _ in range(runs):
        for name, build in builders.items():
            if name == OURS:
                _change_a_page(project)
            taken[name].append(_timed(build))
    rows = [_row(name, taken) for name in builders]
    own = [
        Row(name=NOTHING_KEPT, seconds=nothing_kept),
        Row(name=NO_BOOKS, seconds=median(_without_books(project, runs))),
        Row(name=PREVIEW, seconds=median(_preview(project, runs))),
    ]
    return [*rows[:2], *own, *rows[2:]], folder / "material"


def _copy(project: Path) -> Path:
    """Copy the project, so that its own site stays as it is."""
    project.mkdir(parents=True)
    for name in _COPIED:
        path = PROJECT / name
        if path.is_dir():
            shutil.copytree(path, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, project)
    return project


def _builders(folder: Path, project: Path) -> Mapping[str, Callable[[], object]]:
    """Return what builds the same Markdown in each way, this compiler first."""
    docs = project / "build" / "docs"
    ours = _settings(project)
    theirs = {**ours, "markdown_extensions": ["attr_list", "md_in_html", "tables"]}
    stock = {**theirs, "theme": {"name": "material"}, "plugins": ["search"]}
    plain = _without_templates(docs, folder / "markdown")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f"]
    zensical = [sys.executable, "-m", "zensical", "build", "--clean", "-f"]

    def command(
        program: Sequence[str], name: str, settings: Mapping[str, Any], markdown: Path
    ) -> Callable[[], object]:
        configuration = folder / f"{name}.yml"
        own = {"docs_dir": markdown.relative_to(folder).as_posix(), "site_dir": name}
        configuration.write_text(yaml.safe_dump({**settings, **own}), encoding="utf-8")
        return lambda: _run([*program, str(configuration)], project)

    return {
        OURS: lambda: _run([sys.executable, "build.py"], project),
        UNCHANGED: lambda: _run([sys.executable, "build.py"], project),
        MKDOCS: command(mkdocs, "mkdocs", theirs, docs),
        OWN_SETTINGS: command(mkdocs, "own-settings", ours, docs),
        MATERIAL: command(mkdocs, "material", stock, plain),
        ZENSICAL: command(zensical, "zensical", stock, plain),
    }


def _settings(project: Path) -> dict[str, Any]:
    """Return the settings of the engine as a build derives them, in one."""
    derived = yaml.safe_load((project / "build" / "mkdocs.yml").read_text(encoding="utf-8"))
    base = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    whole: dict[str, Any] = {**base, **derived, "strict": False}
    del whole["INHERIT"]
    for key in ("theme", "extra"):
        whole[key] = {**base.get(key, {}), **derived.get(key, {})}
    return whole


def _without_templates(docs: Path, copy: Path) -> Path:
    """Copy the Markdown, without the name of a template that stock Material does not have."""
    shutil.copytree(docs, copy)
    for path in copy.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_TEMPLATE.sub("", text, count=1), encoding="utf-8")
    return copy


def _change_a_page(project: Path) -> None:
    page = project / "site_src" / "about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nA line more.\n", encoding="utf-8")


def _change_a_definition(project: Path, number: int) -> str:
    """Put a word before a definition; return the word."""
    glossary = project / "content" / "glossary.yml"
    text = glossary.read_text(encoding="utf-8")
    word = f"Changed{number}"
    changed = re.sub(r'(definition: ["\'])(?:Changed\d+ )?', rf"\1{word} ", text, count=1)
    if changed == text:
        raise RuntimeError("there is no definition to change")
    glossary.write_text(changed, encoding="utf-8")
    return word


def _without_books(project: Path, runs: int) -> list[float]:
    """Return how long builds without books take, each with another definition."""
    command = [sys.executable, "build.py", "--without", "pdf,epub,docx"]
    _run(command, project)
    taken = []
    for number in range(runs):
        _change_a_definition(project, number)
        taken.append(_timed(lambda: _run(command, project)))
    return taken


def _preview(project: Path, runs: int) -> list[float]:
    """Return how long it takes from a change of a definition to its page, in a preview."""
    from tests.previews import Preview  # noqa: PLC0415 - only this needs it

    preview = Preview(project, project)
    taken = []
    try:
        preview.start()
        preview.page("/glossary/")
        for number in range(runs):
            preview.wait_for("No faults")
            word = _change_a_definition(project, runs + number)
            taken.append(_timed(lambda: _seen(preview, word)))  # noqa: B023 - called at once
    finally:
        preview.stop()
    return taken


def _seen(preview: Any, word: str) -> None:
    if word not in preview.page("/glossary/"):
        raise RuntimeError("the preview shows what was there before")


def _run(command: Sequence[str], project: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(project),
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": _ADDRESS,
    }
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _row(name: str, taken: Mapping[str, Sequence[float]]) -> Row:
    seconds = median(taken[name])
    if name in (OURS, UNCHANGED):
        return Row(name=name, seconds=seconds)
    ratios = [mine / its for mine, its in zip(taken[OURS], taken[name], strict=True)]
    return Row(
        name=name,
        seconds=seconds,
        ratio=median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
    )
