"""A page as a value, and the renderer that makes one from a template."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from edition.model import Edition
from edition.page_kinds import Look, PageKind
from edition.pages.backlinks import Backlinks
from edition.pages.bylines import name_nobody
from edition.pages.context import Context
from edition.pages.meta_tags import page_tags
from edition.pages.navigation import ContentsEntry, contents
from edition.pages.presenters.excerpts import cut_words
from edition.pages.presenters.links import by_relation
from edition.pages.weave import text_markup
from edition.pages.whole import unbroken, whole
from edition.place_names import heard_name
from edition.spoken_templates import let_speak
from edition.wording import each_of, has_marks


class Titled(NamedTuple):
    """The title that a document has in its source, its language, and what is said of the text."""

    title: str
    tongue: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a page says; `chinese` says whether the editors quote any on the page.

    `document` names the document whose clauses stand on the page, with what is said of it: it goes
    with every quotation. `work` is its title with what is said of it: it stands on every sheet.
    `forms` are those of the names of places in the document. `titled` is what the title sheet of a
    printed document says of it.

    Without tags of its own a page has those of any page.
    """

    title: str
    description: str
    tags: tuple[dict[str, str], ...] = ()
    alternates: tuple[dict[str, str], ...] = ()
    jsonld: str | None = None
    document: str | None = None
    forms: str | None = None
    work: str | None = None
    titled: Titled | None = None
    chinese: bool = False


class Placed(NamedTuple):
    """Where a page is, and of what kind: what is kept of it once it is written."""

    address: str
    kind: PageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: where it is, what its head says, and its body as a raw HTML block."""

    address: str
    kind: PageKind
    head: Head
    tags: tuple[dict[str, str], ...]
    body: str
    contents: tuple[ContentsEntry, ...]

    @property
    def placed(self) -> Placed:
        """Where it is, without what it holds."""
        return Placed(self.address, self.kind)

    @property
    def look(self) -> Look:
        """What it loads."""
        return self.kind.look.with_chinese() if self.head.chinese else self.kind.look


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """Makes every page of an edition from the templates."""

    edition: Edition
    templates: Environment
    backlinks: Backlinks

    def page(self, kind: PageKind, address: str, head: Head, view: object) -> Page:
        """Fill the template of a kind of page with what it shows."""
        template = self.templates.get_template(f"pages/{kind.id}.html")
        tags = page_tags(self.edition, address, head.title, head.description)
        return Page(
            address=address,
            kind=kind,
            head=head,
            tags=head.tags or tags,
            body=name_nobody(template.render(page=view)),
            contents=tuple(contents(self.edition, address)),
        )

    def slot(self, name: str, view: object) -> str:
        """Fill the template of a slot of hand-written pages with what it shows."""
        return self.templates.get_template(f"slots/{name}.html").render(slot=view).strip()

    def context(self, address: str) -> Context:
        """Return what presenters need to know of the page at this address."""
        return Context(edition=self.edition, here=address, backlinks=self.backlinks)


@functools.cache
def make_templates(folder: Path, kept: Path | None = None) -> Environment:
    """Return the environment of the page templates: escaping, strict, layout only.

    `kept` is a folder that keeps compiled templates from build to build.
    """
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_escaped,
        bytecode_cache=_compiled(kept) if kept else None,
    )
    let_speak(templates, _escaped)
    templates.globals.update(
        by_relation=by_relation,
        has_marks=has_marks,
        cut_words=cut_words,
        each_of=each_of,
        heard=_heard,
        unbroken=unbroken,
        whole=whole,
    )
    return templates


def _compiled(kept: Path) -> FileSystemBytecodeCache:
    """Return the cache of templates as this module and this Jinja compile them."""
    kept.mkdir(parents=True, exist_ok=True)
    compiler = jinja2.__version__.encode() + Path(__file__).read_bytes()
    return FileSystemBytecodeCache(str(kept), f"%s.{hashlib.sha256(compiler).hexdigest()[:16]}")


def _heard(name: str) -> Markup:
    """Return the attribute that says a name aloud, if it is not heard as it is written."""
    spoken = heard_name(name)
    return Markup(' aria-label="{}"').format(_escaped(spoken)) if spoken != name else Markup("")


def _escaped(value: Any) -> Any:
    """Escape text for Markdown as well as for HTML, so that quotations are verbatim too."""
    return (
        text_markup(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
    )
