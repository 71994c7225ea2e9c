"""The subject index, by letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from edition import addresses, page_kinds
from edition.alphabet import initial
from edition.catalogues import gettext
from edition.model import Part
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.documents import the_commentary
from edition.pages.presenters.index_entries import IndexRow, index_rows
from edition.pages.presenters.parts import PartView, part_views, steps_to_part
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
    parts: tuple[PartView, ...]


def index_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the subject index, and the pages of its parts, if it has any."""
    for part in renderer.edition.divided.index_parts.pages():
        yield _index_page(renderer, part)


def _index_page(renderer: Renderer, part: Part) -> Page:
    edition, backlinks = renderer.edition, renderer.backlinks
    context = renderer.context(f"{addresses.INDEX}{part.path}")
    headings = [edition.entry_by_id[identifier] for identifier in part.ids]
    entries = [one for e in headings for one in (e, *backlinks.subheadings.get(e.heading, ()))]
    places = [locator for entry in entries for locator in entry.locators]
    retired = () if part.path else backlinks.tombstones.by_kind.get("index", ())
    name = gettext("Subject index")
    head = Head(
        title=f"{name}: {part.label}" if part.path else name,
        description=gettext("A back-of-book index; every locator leads to its place."),
    )
    view = IndexPage(
        trail=steps_to_part(context, steps_from_home(context, name), addresses.INDEX, part),
        facts=gettext(", ").join(
            (
                _headings(len(headings)),
                plural(len(places), "{count} locator", "{count} locators"),
            )
        ),
        count=len(headings),
        short=tuple(backlinks.short_names.used(places)) if part.is_page else (),
        glossary_href=context.link(addresses.GLOSSARY) if edition.terms else "",
        italics=gettext("; those of {text} are in italics").format(text=the_commentary(edition))
        if edition.commentaries
        else "",
        introduction="" if part.path else edition.index_introduction or "",
        letters=tuple(_letters(context, part)) if part.is_page else (),
        retired=tombstone_views(context, retired),
        parts=part_views(context, addresses.INDEX, part, _headings),
    )
    return renderer.page(page_kinds.INDEX, context.here, head, view)


def _headings(count: int) -> str:
    return plural(count, "{count} heading", "{count} headings")


def _letters(context: Context, part: Part) -> Iterator[Letter]:
    """Yield the letters under which there are headings."""
    rows_of_part = index_rows(context, part.ids)
    for name, rows in groupby(rows_of_part, key=lambda row: initial(row.heading)):
        yield Letter(id=letter_id(name), label=name, rows=tuple(rows))


def letter_id(name: str) -> str:
    """Return the last part of the identifier of a letter."""
    return name.lower() if name.isalpha() else "numbers"
