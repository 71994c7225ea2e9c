"""The ways through the site that a page carries: its contents, and the steps that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from edition import addresses, place_names
from edition.addresses import relative
from edition.catalogues import gettext
from edition.claims import has_own_title
from edition.model import Document, Edition, Unit
from edition.outline import level
from edition.page_kinds import HOME, PAGE_KINDS, READ, UNIT, PageKind
from edition.pages.context import Context, NamedLink
from edition.pages.tongues import name_tongue, title_tongue
from edition.place_names import title_behind
from edition.wording import number

MOST_OUTERMOST = 30  # units of all documents that every page lists
_NEAR = 2  # units to each side of the one at hand that a page lists, where there are more
_FEW = 2  # units that are listed, too, in place of what leads to all


class ContentsEntry(NamedTuple):
    """A line of the contents that every page carries; `bracketed` is a title of the editors."""

    title: str
    number: str
    href: str
    level: int
    current: str | None
    inside: bool  # this page
    tongue: str = ""  # the language of its title
    bracketed: bool = False


def contents(edition: Edition, here: str) -> Iterator[ContentsEntry]:
    """Yield the contents as they show on the page at `here`.

    Only the units near the page are listed, so that the list does not grow with the texts; what
    is left out is said, with a link to where all are.
    """
    entry = partial(_entry, here)
    for kind in PAGE_KINDS:
        if kind.address and kind.name and kind.exists(edition):
            of_kind = entry(kind_name(edition, kind), kind.address, 1)
            yield of_kind._replace(current="true") if _is_below(here, kind.address) else of_kind
        if kind is READ:
            yield from _inside(edition, edition.documents[0], here)
        for document in edition.documents if kind is UNIT else ():
            if document in edition.read_whole[1:]:
                home = addresses.document_home(edition, document)
                yield entry(document.name, home, 1, tongue=name_tongue(edition, document))
                yield from _inside(edition, document, here)
            if document not in edition.read_whole or not _units_read(edition, document, here):
                yield from _units_near(edition, document, here)


def _is_below(here: str, address: str) -> bool:
    return address not in (here, addresses.HOME) and here.startswith(address)


def kind_name(edition: Edition, kind: PageKind) -> str:
    """Return what the contents call the page of a kind; one text of several by its name."""
    if kind is READ and len(edition.read_whole) > 1:
        return edition.documents[0].name
    return gettext(kind.name)


def _entry(
    here: str, title: str, address: str, level: int, marker: str = "", tongue: str = ""
) -> ContentsEntry:
    return ContentsEntry(
        title=title,
        number=marker,
        href=relative(here, address),
        level=level,
        current="page" if address == here else None,
        inside="#" in address,
        tongue=str(tongue),
    )


def _inside(edition: Edition, document: Document, here: str) -> Iterator[ContentsEntry]:
    """Yield the units of a document that is read whole on the page at `here`."""
    for unit in _units_read(edition, document, here):
        depth = min(1 + level(edition, unit), 5)
        yield _of_unit(edition, here, unit, f"{here}#at-{unit.id}", depth)


def _units_read(edition: Edition, document: Document, here: str) -> tuple[Unit, ...]:
    """Return the units that stand on the page at `here`, if that has the document whole."""
    elsewhere = here != addresses.document_home(edition, document)
    return () if elsewhere or edition.divided.reading_parts(document) else document.units


def _units_near(edition: Edition, document: Document, here: str) -> Iterator[ContentsEntry]:
    """Yield the outermost units, and below that of the page at `here` the nearest inside it."""
    shown = edition.unit_by_address.get(here)
    near, every = _outermost_near(edition, document, shown), edition.children(None, document.id)
    for outermost in near:
        yield _of_unit(edition, here, outermost, outermost.address, 1)
        if shown is not None and edition.outermost(shown) is outermost:
            yield from _inside_near(edition, outermost, shown)
    if near and len(near) < len(every):
        home = addresses.document_home(edition, document)
        yield _entry(here, _all_of(len(every), document.name), home, 1)


def _inside_near(edition: Edition, outermost: Unit, shown: Unit) -> Iterator[ContentsEntry]:
    """Yield what is inside a unit near the one that is the page."""
    here, inside = shown.address, edition.inside(outermost)
    near = _near_inside(inside, shown)
    yield from (_of_unit(edition, here, unit, unit.address, 2) for unit in near)
    if near and len(near) < len(inside):
        title = _all_of(len(inside), place_names.marked_title(outermost))
        yield _entry(here, title, outermost.address, 2)


def _near_inside(inside: tuple[Unit, ...], shown: Unit) -> tuple[Unit, ...]:
    """Return those near the one that is the page; if it is the one they are in, all or none."""
    if shown not in inside:
        return inside if len(inside) <= MOST_OUTERMOST else ()
    index = inside.index(shown)
    near = inside[max(0, index - _NEAR) : index + _NEAR + 1]
    return inside if len(inside) - len(near) <= _FEW else near


def _of_unit(edition: Edition, here: str, unit: Unit, address: str, depth: int) -> ContentsEntry:
    tongue = title_tongue(edition, unit)
    entry = _entry(here, title_behind(unit), address, depth, unit.marker, tongue)
    return entry._replace(bracketed=has_own_title(unit))


def _all_of(count: int, name: str) -> str:
    """Return what leads to all units, where the contents list only some of them."""
    return gettext("… all {count} in “{name}”").format(count=number(count), name=name)


def _outermost_near(edition: Edition, document: Document, shown: Unit | None) -> tuple[Unit, ...]:
    """Return the outermost units of a document; where there are many, those near the page.

    A page that is in none of them has the document alone, which the contents list anyhow.
    """
    found = edition.children(None, document.id)
    count = sum(len(edition.children(None, one.id)) for one in edition.documents)
    if count <= MOST_OUTERMOST or len(found) <= 2 * _NEAR + 1:
        return found
    if shown is None or shown.document != document.id:
        return ()
    at = edition.place_in_row[edition.outermost(shown).id]
    return found[max(0, at - _NEAR) : at + _NEAR + 1]


def steps_to(edition: Edition, here: str, unit: Unit, *, last: bool) -> tuple[NamedLink, ...]:
    """Return the way from the document to a unit; `last` says that the unit is the page."""
    way: list[NamedLink] = []
    at: Unit | None = unit
    while at is not None:
        href = "" if last and at is unit else relative(here, at.address)
        way.insert(0, NamedLink(place_names.marked_title(at), href, title_tongue(edition, at)))
        at = edition.unit_by_id[at.parent] if at.parent else None
    document = edition.document_by_id[unit.document]
    if document.role == "text" or document in edition.read_whole:
        home = addresses.document_home(edition, document)
        own = NamedLink(document.name, relative(here, home), name_tongue(edition, document))
        return (own, *way)
    return (_home(here), *way)


def steps_from_home(context: Context, name: str) -> tuple[NamedLink, ...]:
    """Return the way from the first page to the one at hand, which is called `name`."""
    return (_home(context.here), NamedLink(name, ""))


def _home(here: str) -> NamedLink:
    return NamedLink(gettext(HOME.name), relative(here, addresses.HOME))
