"""A page as a value, and the printer that makes one from a template."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from edition.model import Edition
from edition.pages import meta_tags
from edition.pages.backlinks import Bearings
from edition.pages.navigation import ContentsEntry, contents
from edition.pages.presenter import Desk
from edition.pages.weave import text_markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: where it is, what its head says, and its body as a raw HTML block."""

    address: str
    kind: str
    title: str
    description: str
    body: str
    contents: tuple[ContentsEntry, ...]
    tags: tuple[dict[str, str], ...] = ()
    alternates: tuple[dict[str, str], ...] = ()
    jsonld: str | None = None


@dataclass(frozen=True, kw_only=True)
class Printer:
    """Makes every page of an edition from the templates."""

    edition: Edition
    templates: Environment
    bearings: Bearings

    def page(
        self,
        address: str,
        kind: str,
        title: str,
        description: str,
        values: dict[str, Any],
        **head: Any,
    ) -> Page:
        """Fill the template of a kind of page."""
        template = self.templates.get_template(f"pages/{kind}.html")
        head.setdefault("tags", meta_tags.page_tags(self.edition, address, title, description))
        return Page(
            address=address,
            kind=kind,
            title=title,
            description=description,
            body=template.render(**values),
            contents=tuple(contents(self.edition, address)),
            **head,
        )

    def desk(self, address: str) -> Desk:
        """Return the maker of views for the page at this address."""
        return Desk(self.edition, address, self.bearings)


@functools.cache
def make_templates(folder: Path, kept: Path | None = None) -> Environment:
    """Return the environment of the page templates: escaping, strict, layout only.

    `kept` is a folder that keeps compiled templates from build to build.
    """
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_escaped,
        bytecode_cache=_compiled(kept) if kept else None,
    )


def _compiled(kept: Path) -> FileSystemBytecodeCache:
    """Return the cache of templates as this module and this Jinja compile them."""
    kept.mkdir(parents=True, exist_ok=True)
    compiler = jinja2.__version__.encode() + Path(__file__).read_bytes()
    return FileSystemBytecodeCache(str(kept), f"%s.{hashlib.sha256(compiler).hexdigest()[:16]}")


def _escaped(value: Any) -> Any:
    """Escape text for Markdown as well as for HTML, so that quotations are verbatim too."""
    return (
        text_markup(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
    )
