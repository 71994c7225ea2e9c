"""From a folder to a checked edition with all its pages, nothing of it on disk yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.compiling.compile import compile_edition
from edition.compiling.ledger import Entry, Ledger, read_ledger
from edition.compiling.ledger_check import compare_with_ledger, current_entries
from edition.exports.inputs import Inputs
from edition.faults import rules
from edition.faults.fault import ContentError, Fault, Faults
from edition.keeping import files_of, hash_of, hash_of_fields, keep_each, this_python
from edition.model import Edition
from edition.page_kinds import PAGE_KINDS, RETIRED
from edition.pages.backlinks import Backlinks
from edition.pages.pages import make_pages
from edition.pages.render import Page, Placed, Renderer, make_templates
from edition.pages.slots import SLOTS, slots_for
from edition.reading.load import Content, forget_files, is_complete, load_content
from edition.reading.page_checks import check_pages
from edition.reading.text_files import nowhere, read_text
from edition.reading.written_pages import (
    WrittenPage,
    fill_slots,
    read_written_pages,
)
from edition.reading.yaml_file import YamlFile
from edition.reading.yaml_reader import check_wellformed
from edition.site.stage import staged
from edition.speaking import speaking_of

PROJECT = Path(__file__).resolve().parents[2]  # the folder of the compiler and its templates
TEMPLATES = PROJECT / "templates"
THEME = TEMPLATES / "theme"

_KINDS = {kind.id: kind for kind in PAGE_KINDS}

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """An edition, and what makes its pages; its ledger as it was read, what a draft still lacks."""

    ledger: YamlFile
    complete: bool
    written: tuple[WrittenPage, ...]
    renderer: Renderer
    gaps: tuple[Fault, ...]

    def body(self, page: WrittenPage) -> str:
        """Return the body of a page written by hand, with all that is filled in."""
        with speaking_of(self.renderer.edition):
            return fill_slots(page, slots_for(self.renderer, page.address))


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A checked edition with all its pages, which hold what is on them or only say where they are.

    `written` are the pages written by hand with their bodies, `recorded` is the ledger as it was
    read, `current` what it would be if it were recorded now.
    """

    compiled: Compiled
    pages: Sequence[Page | Placed]
    written: tuple[tuple[WrittenPage, str], ...]
    recorded: Ledger
    current: Mapping[str, Entry]
    complete: bool

    @property
    def edition(self) -> Edition:
        """The edition itself."""
        return self.compiled.renderer.edition


def make(
    root: Path,
    progress: Progress,
    *,
    url: str,
    compare: bool = True,
    kept: Path | None = None,
    take: Callable[[str, str], None] = lambda _address, _source: None,
) -> Made:
    """Load, parse, resolve, check and render the edition in a folder for the base address `url`.

    Each page is given to `take` when it is made, its address and its file for the engine, and then
    forgotten: all at once may be too many.

    Raises ContentError with every fault; `compare` says whether the ledger must agree. `kept` is
    a folder in which what takes long to read may be kept: templates, curated files.
    """
    compiled = compile_folder(root, progress, url=url, compare=compare, kept=kept)
    forget_files()
    pages = []
    progress("pages")
    edition = compiled.renderer.edition
    with speaking_of(edition):
        for address, kind, source in _staged(compiled.renderer, progress, kept):
            take(address, source)
            pages.append(Placed(address, _KINDS[kind]))
    progress("checking what was made")
    return check(compiled, pages, compare=compare)


def _staged(
    renderer: Renderer, progress: Progress, kept: Path | None
) -> Iterator[tuple[str, str, str]]:
    """Yield each generated page: its address, its kind, its file for the engine."""

    def made() -> Iterator[tuple[str, str, str]]:
        for page in make_pages(renderer, progress):
            yield page.address, page.kind.id, staged(page)

    if kept is None:
        return made()
    return keep_each(kept / "pages", _origin(renderer.edition), made)


def _origin(edition: Edition) -> bytes:
    """Return what says what goes into the generated pages."""
    files = (path for part in (PROJECT / "edition", TEMPLATES) for path in files_of(part))
    code = hash_of(path for path in files if THEME not in path.parents)
    return hash_of_fields(edition) + code + this_python().encode()


def compile_folder(
    root: Path, progress: Progress, *, url: str, compare: bool = True, kept: Path | None = None
) -> Compiled:
    """Load, parse and resolve the edition in a folder; `make` says what the rest means."""
    progress("content")
    faults = Faults()
    content, written = _read(root, faults, kept)
    progress("resolving")
    gaps = Faults()
    try:
        edition = compile_edition(content, url=url, compare=compare, gaps=gaps)
    except ContentError as error:
        raise ContentError((*faults, *error.faults)) from None
    faults.stop()
    templates = make_templates(TEMPLATES, kept / "templates" if kept else None)
    renderer = Renderer(edition=edition, templates=templates, backlinks=Backlinks(edition))
    return Compiled(
        ledger=content.yaml["ledger"],
        complete=is_complete(content.yaml["edition"]),
        written=written,
        renderer=renderer,
        gaps=tuple(gaps),
    )


def check(compiled: Compiled, pages: Sequence[Page | Placed], *, compare: bool = True) -> Made:
    """Check what can be seen when all pages are made; raises ContentError with every fault."""
    faults = Faults()
    edition, ledger = compiled.renderer.edition, compiled.ledger
    living = [page.address for page in pages if page.kind is not RETIRED]
    check_pages(compiled.written, set(living), SLOTS, _identifiers(edition), faults)
    for address in (name for name, count in Counter(living).items() if count > 1):
        message = f"two pages would stand at {address}"
        faults.add(rules.ADDRESS_TAKEN, nowhere("content/edition.yml"), message)
    found = sorted([*living, *(page.address for page in compiled.written)])
    recorded = read_ledger(ledger, faults)
    current = current_entries(edition, found)
    if compare and (recorded.entries or compiled.complete):
        compare_with_ledger(recorded, current, ledger, faults)
    faults.stop()
    return Made(
        compiled=compiled,
        pages=pages,
        written=tuple((page, compiled.body(page)) for page in compiled.written),
        recorded=recorded,
        current=current,
        complete=compiled.complete,
    )


def _identifiers(edition: Edition) -> set[str]:
    """Return the identifiers of whatever has a place on a page."""
    sentences = (sentence.id for clause in edition.clauses for sentence in clause.sentences)
    units, terms = edition.unit_by_id, edition.term_by_id
    apparatus = (*terms, *edition.entry_by_id, *(note.id for note in edition.notes))
    return {*edition.front_by_id, *units, *edition.clause_by_id, *sentences, *apparatus}


def inputs(compiled: Compiled, pages: Sequence[Page | Placed], kept: Path) -> Inputs:
    """Return what the exports are made from; in the folder `kept` they keep what is costly."""
    living = [page.address for page in pages if page.kind is not RETIRED]
    return Inputs(
        edition=compiled.renderer.edition,
        pages=(*(page.address for page in compiled.written), *living),
        retired=tuple(page.address for page in pages if page.kind is RETIRED),
        templates=TEMPLATES,
        theme=THEME / "assets",
        kept=kept,
    )


def _read(root: Path, faults: Faults, kept: Path | None) -> tuple[Content, tuple[WrittenPage, ...]]:
    """Read everything that is written by hand; stop if too much depends on what is wrong."""
    content = load_content(root / "content", faults, kept / "read" if kept else None)
    written = read_written_pages(root / "site_src", root, faults)
    if not (root / "mkdocs.yml").is_file():
        message = "the settings of the site engine are not there"
        faults.add(rules.MISSING_FILE, nowhere("mkdocs.yml"), message)
    elif settings := read_text(root / "mkdocs.yml", "mkdocs.yml", faults):
        check_wellformed(settings, faults)
    if content is None:
        raise ContentError(faults)
    return content, written
