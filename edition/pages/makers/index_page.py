"""The subject index, by letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.compiling.subject_index import initial
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.documents import the_commentary
from edition.pages.presenters.index_entries import IndexRow, index_rows
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.render import Head, Page, Renderer
from edition.pages.short_names import ShortWord
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The headings that begin with a letter, or those that begin with none."""

    id: str
    label: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """What the page shows.

    `short` are the short forms in the names of places; `italics` says what is set in them, if
    anything.
    """

    trail: tuple[NamedLink, ...]
    facts: str
    count: int
    short: tuple[ShortWord, ...]
    glossary_href: str
    introduction: str
    italics: str
    letters: tuple[Letter, ...]
    retired: tuple[TombstoneView, ...]


def index_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the subject index."""
    edition = renderer.edition
    context = renderer.context(addresses.INDEX)
    headings = sum(entry.subheading is None for entry in edition.index)
    places = [locator for entry in edition.index for locator in entry.locators]
    retired = renderer.backlinks.tombstones.by_kind.get("index", ())
    head = Head(
        title=gettext("Subject index"),
        description=gettext("A back-of-book index; every locator leads to a clause."),
    )
    view = IndexPage(
        trail=steps_from_home(context, gettext("Subject index")),
        facts=gettext(", ").join(
            (
                plural(headings, "{count} heading", "{count} headings"),
                plural(len(places), "{count} locator", "{count} locators"),
            )
        ),
        count=headings,
        short=tuple(renderer.backlinks.short_names.used(places)),
        glossary_href=context.link(addresses.GLOSSARY) if edition.terms else "",
        italics=gettext("; those of {text} are in italics").format(text=the_commentary(edition))
        if edition.commentaries
        else "",
        introduction=edition.index_introduction or "",
        letters=tuple(letters(context)),
        retired=tombstone_views(context, retired),
    )
    yield renderer.page(page_kinds.INDEX, addresses.INDEX, head, view)


def letters(context: Context) -> Iterator[Letter]:
    """Yield the letters under which there are headings."""
    for name, rows in groupby(index_rows(context), key=lambda row: initial(row.heading)):
        yield Letter(id=letter_id(name), label=name, rows=tuple(rows))


def letter_id(name: str) -> str:
    """Return the last part of the identifier of a letter."""
    return name.lower() if name.isalpha() else "numbers"
