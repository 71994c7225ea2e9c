"""The whole way from a folder to a finished site, and the figures of what was made."""

from __future__ import annotations

import calendar
import os
import shutil
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from edition import data, finish, ledger, machines, search, stage
from edition.bearings import Bearings
from edition.cards import draw_cards
from edition.citation_files import citation_files
from edition.compile import compile_edition
from edition.engine import ENGINES, Engine, Run
from edition.faults import ContentError, Fault, fault
from edition.load import Content, load_content
from edition.located import nowhere
from edition.lock import alone
from edition.model import Edition
from edition.pages import make_pages
from edition.printer import Page, Printer, make_templates
from edition.slots import slots_for
from edition.written_pages import WrittenPage, fill_slots, page_faults, read_written_pages

HERE = Path(__file__).resolve().parent.parent
DEFAULT_URL = "http://localhost:8000/"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A checked edition with all its pages, not yet on disk."""

    edition: Edition
    pages: tuple[Page, ...]
    written: tuple[tuple[WrittenPage, str], ...]
    current: Mapping[str, ledger.Entry]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages that hold something, hand-written ones first."""
        return (
            *(page.address for page, _ in self.written),
            *(page.address for page in self.pages if page.kind != "retired"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a finished build made."""

    edition: Edition
    pages: int
    files: int
    size: int
    seconds: float


def site_url() -> str:
    """Return the base address from the environment (SITE_URL), with a final slash.

    Raises ValueError if it is not an http address without query and fragment.
    """
    url = os.environ.get("SITE_URL") or DEFAULT_URL
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(f"SITE_URL must be an address like https://example.org/repo/, not {url!r}")
    return url if url.endswith("/") else f"{url}/"


def make(root: Path, progress: Progress, *, compare: bool = True, kept: Path | None = None) -> Made:
    """Load, parse, resolve, check and render the edition in a folder.

    Raises ContentError with every fault; `compare` says whether the ledger must agree. `kept` is
    where compiled templates may be kept.
    """
    progress("content")
    content, written = _read(root)
    edition = compile_edition(content, url=site_url(), compare=compare)
    templates = make_templates(HERE / "templates", kept)
    bearings = Bearings(edition)
    printer = Printer(edition=edition, templates=templates, bearings=bearings)
    pages = tuple(make_pages(printer, progress))
    slots = [slots_for(edition, templates, bearings, page.address) for page in written]
    living = [page.address for page in pages if page.kind != "retired"]
    faults = list(page_faults(written, set(living), slots[0]))
    found = sorted([*living, *(page.address for page in written)])
    current = ledger.current_entries(edition, found)
    if compare:
        faults += ledger.compare(content.ledger, current, content.yaml["ledger"])
    if faults:
        raise ContentError(faults)
    bodies = tuple(
        (page, fill_slots(page, filled)) for page, filled in zip(written, slots, strict=True)
    )
    return Made(edition=edition, pages=pages, written=bodies, current=current)


def build(root: Path, progress: Progress, *, engine: Engine = ENGINES["mkdocs"]) -> Figures:
    """Build the site of the edition in a folder into its `site/`.

    Raises ContentError for faults in the content, EngineError where the engine fails, BusyError
    where another build of the folder is running; the site built before then stays as it was.
    """
    with alone(root / "build"), engine.starting() as run_engine:
        return _build(root, progress, run_engine)


def _build(root: Path, progress: Progress, run_engine: Run) -> Figures:
    started = time.monotonic()
    site = root / "site"
    work = root / "build"
    docs, fresh, engine_output = work / "docs", work / "site", work / "engine"
    finish.restore(site)
    made = make(root, progress, kept=work / "templates")
    edition = made.edition
    progress("staging")
    left = finish.set_aside(work, docs, fresh, engine_output)
    stage.write_tree(docs, edition, made.pages, made.written, root / "site_src")
    configuration = work / "mkdocs.yml"
    configuration.write_text(
        stage.derived_configuration(
            edition,
            root / "mkdocs.yml",
            HERE / "templates" / "theme",
            engine_output,
            [page for page, _ in made.written],
        ),
        encoding="utf-8",
    )
    progress("site engine")
    # What the engine does not make is made while it runs.
    with ThreadPoolExecutor(max_workers=1) as pool:
        running = pool.submit(run_engine, configuration, _epoch(edition))
        cards = draw_cards(edition, HERE / "templates/theme/assets", work / "cards")
        shutil.rmtree(left)
        finish.write_files(fresh, {**public_files(made), **cards})
        running.result()
    finish.move_used(engine_output, fresh)
    finish.swap_in(fresh, site)
    found = [Path(folder, name) for folder, _, names in os.walk(site) for name in names]
    return Figures(
        edition=edition,
        pages=len(made.pages) + len(made.written),
        files=len(found),
        size=sum(path.stat().st_size for path in found),
        seconds=time.monotonic() - started,
    )


def record(root: Path, reason: str, successors: Mapping[str, tuple[str, ...]]) -> ledger.Ledger:
    """Record the edition as it is now in the ledger of a folder, with the reason.

    Raises ContentError if the content has other faults, KeyError for a successor of something
    that the ledger does not have, or one that the edition does not have, ValueError for a reason
    that nobody could read.
    """
    words = " ".join(reason.split())
    if not words or not words.isprintable():
        raise ValueError(f"a reason is words on one line, not {reason!r}")
    made = make(root, lambda _: None, compare=False)
    content: Content = load_content(root / "content")
    before = content.ledger
    for old, heirs in successors.items():
        if old not in before.entries:
            raise KeyError(old)
        for heir in heirs:
            if heir not in made.current:
                raise KeyError(heir)
    after = ledger.record(
        before,
        made.current,
        version=made.edition.version,
        reason=words,
        successors=successors,
    )
    path = root / "content" / "ledger.yml"
    new = path.with_suffix(".new")
    new.write_text(ledger.write_ledger(after), encoding="utf-8")
    new.replace(path)
    return after


def public_files(made: Made) -> dict[str, str | bytes]:
    """Return the files that are no pages, by their name in the site."""
    edition = made.edition
    files: dict[str, str | bytes] = {"data/edition.json": data.dump(data.edition_json(edition))}
    files["data/edition.schema.json"] = (HERE / "edition/schemas/public.schema.json").read_text(
        encoding="utf-8"
    )
    for name, table in data.tables(edition).items():
        files[f"data/{name}"] = table
    files["assets/search.json"] = search.search_json(edition)
    files["assets/terms.json"] = search.terms_json(edition)
    files["assets/vendor/lunr.js"] = search.lunr()
    for clause in edition.clauses:
        files[f"c/{clause.id}/clause.json"] = data.dump(data.clause_json(edition, clause))
        files[f"c/{clause.id}/clause.md"] = data.clause_markdown(edition, clause)
    files |= citation_files(edition)
    files |= {
        machines.LLMS: machines.llms(edition),
        machines.LLMS_FULL: machines.llms_full(edition),
        machines.ROBOTS: machines.robots(edition),
        machines.SITEMAP: machines.sitemap(edition, made.addresses),
    }
    promised = [name for name in (*files, machines.ADDRESSES) if not name.startswith("assets/")]
    pages = [*made.addresses, *(page.address for page in made.pages if page.kind == "retired")]
    files[machines.ADDRESSES] = machines.addresses_list(edition, pages, promised)
    return files


def _read(root: Path) -> tuple[Content, tuple[WrittenPage, ...]]:
    """Read everything that is written by hand; raises ContentError with all faults of form."""
    faults: list[Fault] = []
    content, written = None, None
    try:
        content = load_content(root / "content")
    except ContentError as error:
        faults.extend(error.faults)
    try:
        written = read_written_pages(root / "site_src", root)
    except ContentError as error:
        faults.extend(error.faults)
    if not (root / "mkdocs.yml").is_file():
        message = "the settings of the site engine are not there"
        faults.append(fault("missing-file", nowhere("mkdocs.yml"), message))
    if content is None or written is None or faults:
        raise ContentError(faults)
    return content, written


def _epoch(edition: Edition) -> int:
    """Return the date of the edition as the time of the build: the same on any day."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given) if given else calendar.timegm(time.strptime(edition.date, "%Y-%m-%d"))
