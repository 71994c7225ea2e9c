"""From a folder to its finished site, and the figures of what was made."""

from __future__ import annotations

import calendar
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from edition import addresses
from edition.catalogues import gettext, speaking
from edition.exports.formats import FORMATS, Exported, LeftOut, export
from edition.exports.inputs import Inputs
from edition.exports.promised import with_linked
from edition.model import Edition
from edition.pages import search_records
from edition.pages.render import make_templates
from edition.pages.slots import (
    FILES_TO_COME,
    FORMATS_TO_COME,
    FormatView,
    files_markup,
    formats_markup,
)
from edition.site import finish, stage
from edition.site.downloads import files_views
from edition.site.engine import ENGINES, Engine, Run
from edition.site.inline import inline
from edition.site.lighten import lighten
from edition.site.linked import linked_parts
from edition.site.lock import alone
from edition.site.make import TEMPLATES, Made, Progress, make
from edition.wording import number

THEME = TEMPLATES / "theme"


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
    docs, fresh, engine_output = work / "docs", work / "site", work / "engine"
    finish.restore(site)
    made = make(order.root, progress, url=order.url, kept=work / "templates")
    progress("staging")
    left = finish.set_aside(work, docs, fresh, engine_output)
    configuration = work / "mkdocs.yml"
    settings = order.root / "mkdocs.yml"
    written = [page for page, _ in made.written]
    with speaking(made.edition.interface):
        stage.write_tree(docs, made.edition, made.pages, made.written, order.root / "site_src")
        configuration.write_text(
            stage.derived_configuration(made.edition, settings, THEME, engine_output, written),
            encoding="utf-8",
        )
    progress("site engine")
    # What the engine does not make is made while it runs.
    with ThreadPoolExecutor(max_workers=1) as pool:
        running = pool.submit(run_engine, configuration, _epoch(order, made.edition))
        exported = export(_inputs(made, work), order.without, progress)
        shutil.rmtree(left)
        with speaking(made.edition.interface):
            searched = search_records.files(made.edition)
        finish.write_files(fresh, {**searched, **exported.files})
        running.result()
    if order.complete and exported.left_out:
        raise IncompleteError("\n".join(map(str, exported.left_out)))
    finish.move_used(engine_output, fresh)
    with speaking(made.edition.interface):
        lighten(fresh / "assets")
        inline(fresh)
        _fill_downloads(made.edition, exported, fresh, work)
    finish.open_to_hosts(fresh)
    finish.swap_in(fresh, site)
    found = [Path(folder, name) for folder, _, names in os.walk(site) for name in names]
    return Figures(
        edition=made.edition,
        pages=len(made.pages) + len(made.written),
        files=len(found),
        size=sum(path.stat().st_size for path in found),
        seconds=time.monotonic() - started,
        left_out=exported.left_out,
    )


def _inputs(made: Made, work: Path) -> Inputs:
    return Inputs(
        edition=made.edition,
        pages=made.addresses,
        retired=made.retired,
        templates=TEMPLATES,
        theme=THEME / "assets",
        kept=work,
    )


def _fill_downloads(edition: Edition, exported: Exported, site: Path, work: Path) -> None:
    """Fill the page of downloads, and the list of addresses with what the pages link to."""
    name = addresses.PROMISED.removeprefix("/")
    listed = exported.files[name]
    assert isinstance(listed, str), "a list is text"
    whole = {name: with_linked(edition, listed, linked_parts(site))}
    finish.write_files(site, whole)
    templates = make_templates(TEMPLATES, work / "templates")
    formats = formats_markup(templates, _formats(exported))
    finish.fill_in(site, addresses.DATA, FORMATS_TO_COME, formats)
    files = files_markup(templates, files_views(edition, {**exported.files, **whole}))
    finish.fill_in(site, addresses.DATA, FILES_TO_COME, files)


def _formats(exported: Exported) -> Iterator[FormatView]:
    """Yield what the page of downloads says of each format."""
    missing = {one.format.name: f"{one.reason}. {one.remedy}" for one in exported.left_out}
    for name, one in FORMATS.items():
        content = exported.files.get(one.file)
        yield FormatView(
            name=name.upper(),
            about=gettext(one.about),
            file=one.file.rpartition("/")[2],
            size=_megabytes(len(content)) if content else "",
            missing="" if content else missing.get(name, gettext("it was left out by request")),
        )


def _megabytes(size: int) -> str:
    return gettext("{size} MB").format(size=number(size / 1e6, "0.0"))


def _epoch(order: Order, edition: Edition) -> int:
    if order.epoch is not None:
        return order.epoch
    return calendar.timegm(time.strptime(edition.date, "%Y-%m-%d"))
