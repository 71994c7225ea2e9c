"""From a folder to a checked edition with all its pages, nothing of it on disk yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.catalogues import speaking
from edition.compiling.compile import compile_edition
from edition.compiling.ledger import Entry, Ledger, read_ledger
from edition.compiling.ledger_check import compare_with_ledger, current_entries
from edition.faults import rules
from edition.faults.fault import Fault, Faults
from edition.model import Edition
from edition.page_kinds import RETIRED
from edition.pages.backlinks import Backlinks
from edition.pages.pages import make_pages
from edition.pages.render import Page, Renderer, make_templates
from edition.pages.slots import slots_for
from edition.reading.load import Content, is_complete, load_content
from edition.reading.text_files import nowhere
from edition.reading.written_pages import (
    WrittenPage,
    check_pages,
    fill_slots,
    read_written_pages,
)

PROJECT = Path(__file__).resolve().parents[2]  # the folder of the compiler and its templates
TEMPLATES = PROJECT / "templates"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A checked edition with all its pages.

    `written` are the pages written by hand with their bodies, `recorded` is the ledger as it was
    read, `current` what it would be if it were recorded now. `gaps` are what a draft still lacks.
    """

    edition: Edition
    pages: tuple[Page, ...]
    written: tuple[tuple[WrittenPage, str], ...]
    recorded: Ledger
    current: Mapping[str, Entry]
    gaps: tuple[Fault, ...] = ()
    complete: bool = True

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages that hold something, hand-written ones first."""
        return (
            *(page.address for page, _ in self.written),
            *(page.address for page in self.pages if page.kind is not RETIRED),
        )

    @property
    def retired(self) -> tuple[str, ...]:
        """The addresses of pages that lead on."""
        return tuple(page.address for page in self.pages if page.kind is RETIRED)


def make(
    root: Path, progress: Progress, *, url: str, compare: bool = True, kept: Path | None = None
) -> Made:
    """Load, parse, resolve, check and render the edition in a folder for the base address `url`.

    Raises ContentError with every fault; `compare` says whether the ledger must agree. `kept` is
    where compiled templates may be kept.
    """
    progress("content")
    faults = Faults()
    content, written = _read(root, faults)
    progress("resolving")
    gaps = Faults()
    edition = compile_edition(content, url=url, compare=compare, gaps=gaps)
    templates = make_templates(TEMPLATES, kept)
    renderer = Renderer(edition=edition, templates=templates, backlinks=Backlinks(edition))
    with speaking(edition.interface):
        pages = tuple(make_pages(renderer, progress))
        progress("pages written by hand")
        slots = [slots_for(renderer, page.address) for page in written]
    living = [page.address for page in pages if page.kind is not RETIRED]
    check_pages(written, set(living), slots[0], faults)
    progress("comparing with the ledger")
    found = sorted([*living, *(page.address for page in written)])
    recorded = read_ledger(content.yaml["ledger"], faults)
    current = current_entries(edition, found)
    complete = is_complete(content.yaml["edition"])
    if compare and (recorded.entries or complete):
        compare_with_ledger(recorded, current, content.yaml["ledger"], faults)
    faults.stop()
    bodies = tuple(
        (page, fill_slots(page, filled)) for page, filled in zip(written, slots, strict=True)
    )
    return Made(
        edition=edition,
        pages=pages,
        written=bodies,
        recorded=recorded,
        current=current,
        gaps=tuple(gaps),
        complete=complete,
    )


def _read(root: Path, faults: Faults) -> tuple[Content, tuple[WrittenPage, ...]]:
    """Read everything that is written by hand; stop with all faults of form."""
    content = load_content(root / "content", faults)
    written = read_written_pages(root / "site_src", root, faults)
    if not (root / "mkdocs.yml").is_file():
        message = "the settings of the site engine are not there"
        faults.add(rules.MISSING_FILE, nowhere("mkdocs.yml"), message)
    faults.stop()
    assert content is not None, "only faults can have kept it from being read"
    return content, written
