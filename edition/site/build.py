"""From a folder to its finished site, and the figures of what was made."""

from __future__ import annotations

import calendar
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from edition.exports.formats import LeftOut, export
from edition.model import Edition
from edition.pages import search_records
from edition.pages.render import make_templates
from edition.site import finish, stage
from edition.site.assemble import LISTED, assemble
from edition.site.engine import ENGINES, Engine, Run
from edition.site.lock import alone
from edition.site.make import TEMPLATES, THEME, Made, Progress, inputs, make
from edition.site.tree import Tree
from edition.speaking import speaking_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a finished build made."""

    edition: Edition
    pages: int
    files: int
    size: int
    seconds: float
    left_out: tuple[LeftOut, ...]


class IncompleteError(Exception):
    """A format could not be made, and the site was to be complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a build is to do: the folder of the edition, the base address, the time, the engine.

    `epoch` is the time that the engine writes into its files, in seconds since 1970; without one
    it is the date of the edition, the same on any day. `without` names formats that are not made;
    where another one cannot be made on this machine, a `complete` site is not built at all.
    """

    root: Path
    url: str
    epoch: int | None = None
    engine: Engine = ENGINES["mkdocs"]
    without: frozenset[str] = frozenset()
    complete: bool = False


def build(order: Order, progress: Progress) -> Figures:
    """Build the site of an edition into the `site/` of its folder.

    Raises ContentError for faults in the content, EngineError where the engine fails, BusyError
    where another build of the folder is running, IncompleteError where a format cannot be made
    that is asked for; the site built before then stays as it was.
    """
    with alone(order.root / "build"), order.engine.starting() as run_engine:
        return _build(order, progress, run_engine)


def _build(order: Order, progress: Progress, run_engine: Run) -> Figures:
    started = time.monotonic()
    site = order.root / "site"
    work = order.root / "build"
    output = work / order.engine.output
    finish.restore(site)
    docs = Tree(work / "docs")
    made = make(
        order.root,
        progress,
        url=order.url,
        kept=work,
        take=partial(stage.write_page, docs),
    )
    progress("staging")
    with speaking_of(made.edition):
        configuration = _stage(order.root, made, docs, output)
    fresh = Tree(work / "site")
    # What the engine does not make is made while it runs.
    with ThreadPoolExecutor(max_workers=1) as pool:
        running = pool.submit(run_engine, configuration, _epoch(order, made.edition))
        exported = export(inputs(made.compiled, made.pages, work), order.without, progress)
        progress("writing files")
        with speaking_of(made.edition):
            searched = search_records.files(made.edition)
        for name, content in {**searched, **exported.files}.items():
            if name != LISTED:  # which waits for the pages
                fresh.write(name, content)
        progress("waiting for the site engine")
        running.result()
    if order.complete and exported.left_out:
        raise IncompleteError("\n".join(map(str, exported.left_out)))
    progress("putting the site together")
    templates = make_templates(TEMPLATES, work / "templates")
    with speaking_of(made.edition):
        assemble(fresh, output, exported, made.edition, templates)
    fresh.close()
    finish.swap_in(fresh.folder, site)
    return Figures(
        edition=made.edition,
        pages=len(made.pages) + len(made.written),
        files=len(fresh.names),
        size=fresh.size,
        seconds=time.monotonic() - started,
        left_out=exported.left_out,
    )


def _stage(root: Path, made: Made, docs: Tree, output: Path) -> Path:
    """Write what else the engine reads; return its configuration, by which it makes `output`."""
    stage.write_tree(docs, made.edition, made.written, root / "site_src")
    configuration = output.with_name("mkdocs.yml")
    written = [page for page, _ in made.written]
    settings = stage.derived_configuration(
        made.edition, root / "mkdocs.yml", THEME, output, written
    )
    configuration.write_text(settings, encoding="utf-8")
    return configuration


def _epoch(order: Order, edition: Edition) -> int:
    if order.epoch is not None:
        return order.epoch
    return calendar.timegm(time.strptime(edition.date, "%Y-%m-%d"))
