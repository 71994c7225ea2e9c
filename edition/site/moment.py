"""The site of one state of its files: each part is made when it is asked for, and kept."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from edition import addresses, page_kinds
from edition.exports.formats import FORMATS, Exported, export
from edition.exports.inputs import Files
from edition.page_kinds import PageKind
from edition.pages import search_records
from edition.pages.pages import MAKERS
from edition.pages.render import Page
from edition.site import stage
from edition.site.assemble import DOWNLOADS, FOR_JEKYLL, filled, with_addresses
from edition.site.inline import Inliner
from edition.site.lighten import is_source, lighten
from edition.site.linked import linked_parts
from edition.site.make import THEME, Compiled, Made, check, inputs
from edition.site.manifest import state_of
from edition.site.page_engine import PageEngine
from edition.speaking import speaking_of

_NOT_FOUND = "404.html"
# Where pages of a kind stand that has many; of the others, the row of the kind says it.
_WITHIN = {page_kinds.CLAUSE: "/c/", page_kinds.COMPARED: addresses.COMPARE}


class Moment:
    """The site of one state of the files; what of it has been made is kept."""

    def __init__(self, root: Path, compiled: Compiled, remember: Callable[..., Any]) -> None:
        self._root = root
        self._compiled = compiled
        self._remember = remember
        self._edition = compiled.renderer.edition
        self._kinds = [kind for kind in MAKERS if kind.exists(self._edition)]
        self._making: dict[PageKind, Iterator[Page]] = {
            kind: MAKERS[kind](compiled.renderer) for kind in self._kinds
        }
        self._made: dict[PageKind, dict[str, Page]] = {kind: {} for kind in self._kinds}

    def file(self, name: str) -> str | bytes | None:
        """Return a file by its name in the site; None if none has it."""
        with speaking_of(self._edition):
            return self._file(name)

    def _file(self, name: str) -> str | bytes | None:
        if name.endswith("index.html") or name == _NOT_FOUND:
            return self._finished(name)
        for files in (self._searched, self._light):
            if name in files:
                return files[name]
        theme = THEME / name
        if name.startswith("assets/") and not is_source(name) and theme.is_file():
            return theme.read_bytes()
        return self._files[name] if name in self._files else self._published(name)

    def make_another(self) -> bool:
        """Make one page more; return whether there was one."""
        with speaking_of(self._edition):
            return any(self._make_one(kind) for kind in self._kinds)

    @functools.cached_property
    def made(self) -> Made:
        """The edition with all its pages, checked as a build checks it."""
        return check(self._compiled, self._pages)

    @property
    def _pages(self) -> tuple[Page, ...]:
        while self.make_another():
            pass
        return tuple(page for kind in self._kinds for page in self._made[kind].values())

    def _make_one(self, kind: PageKind) -> bool:
        page = next(self._making[kind], None)
        if page is not None:
            self._made[kind][page.address] = page
        return page is not None

    def _page(self, address: str) -> Page | None:
        """Return a generated page; kinds that are likely to have it are made first."""

        def unlikely(kind: PageKind) -> bool:
            within = kind.address or _WITHIN.get(kind)
            return not within or not address.startswith(within)

        for kind in sorted(self._kinds, key=unlikely):
            while address not in self._made[kind] and self._make_one(kind):
                pass
            if address in self._made[kind]:
                return self._made[kind][address]
        return None

    def _finished(self, name: str) -> str | None:
        """Return a page as readers get it."""
        page = self._from_engine(name)
        if page is None:
            return None
        page = Inliner(self._light, large=self._edition.is_large).page(page)
        if name == DOWNLOADS:
            templates = self._compiled.renderer.templates
            page = filled(page, self._exported, self._files, self._edition, templates)
        return page

    def _from_engine(self, name: str) -> str | None:
        """Return a page as the engine makes it."""
        if name == _NOT_FOUND:
            return self._engine.not_found()
        address = f"/{name.removesuffix('index.html')}"
        for written in self._compiled.written:
            if written.address == address:
                body = self._compiled.body(written)
                text = stage.staged_written(self._edition, written, body)
                return self._engine.page(stage.page_file(address), text)
        page = self._page(address)
        return self._engine.page(stage.page_file(address), stage.staged(page)) if page else None

    @functools.cached_property
    def _engine(self) -> PageEngine:
        folder = self._root / "build" / "preview"
        settings = self._root / "mkdocs.yml"
        configuration = stage.derived_configuration(
            self._edition, settings, THEME, folder / "site", self._compiled.written
        )
        origin = (configuration, settings.read_bytes(), state_of(THEME))

        def start() -> PageEngine:
            (folder / "docs").mkdir(parents=True, exist_ok=True)
            (folder / "mkdocs.yml").write_text(configuration, encoding="utf-8")
            return PageEngine(folder / "mkdocs.yml")

        engine: PageEngine = self._remember("engine", origin, start)
        return engine

    @functools.cached_property
    def _light(self) -> dict[str, str]:
        made: dict[str, str] = self._remember("light", state_of(THEME), lambda: lighten(THEME))
        return made

    @functools.cached_property
    def _searched(self) -> Files:
        return search_records.files(self._edition)

    @functools.cached_property
    def _exported(self) -> Exported:
        kept = self._root / "build"
        return export(inputs(self._compiled, self._pages, kept), frozenset(FORMATS))

    @functools.cached_property
    def _files(self) -> Files:
        """What the engine does not make, with what of it depends on all pages."""
        written = [page.address for page in self._compiled.written]
        linked: set[str] = set()
        for address in (*written, *(page.address for page in self._pages)):
            name = f"{address.removeprefix('/')}index.html"
            linked.update(linked_parts(name, self._from_engine(name) or ""))
        return with_addresses(self._exported.files, self._edition, linked)

    def _published(self, name: str) -> bytes | None:
        """Return a file that lies beside the pages written by hand, or has nothing in it."""
        found = dict(stage.published(self._root / "site_src"))
        if name in found:
            return found[name].read_bytes()
        return b"" if name == FOR_JEKYLL else None
