"""The pages that hold a document whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from edition import addresses, listed, page_kinds, place_names
from edition.catalogues import gettext
from edition.citations.cited import cite_document, cite_unit
from edition.model import Document, Edition, Unit
from edition.outline import Run, level, runs
from edition.pages import jsonld, meta_tags
from edition.pages.bracketed import on_titles
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.citations import CitationsView, citations_view
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.documents import (
    called_by,
    named_with_statement,
    quoted_document,
    standing,
)
from edition.pages.presenters.links import LinkView, links_of_front_matter
from edition.pages.presenters.notes import NoteView
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.presenters.units import UnitView, unit_view
from edition.pages.render import Head, Page, Renderer, Titled
from edition.pages.tongues import title_tongue
from edition.wording import in_a_row, plural

NOTED_LEVEL = 2  # of units, behind each of which its notes stand


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontLine:
    """A line before the text proper, with its links."""

    id: str
    name: str
    text: str
    is_title: bool
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Consecutive clauses of a unit; `resumed` says that others have come between them.

    Behind the last part of an outermost unit, or of one that stands in one, stand the notes of all
    its parts.
    """

    unit: UnitView
    level: int
    resumed: bool
    clauses: tuple[ClauseView, ...]
    notes_after: tuple[NoteView, ...] = ()
    says_notes: bool = False  # what notes are, before the first of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What the page of a whole text shows."""

    title: str
    tongue: Markup
    front_matter: tuple[FrontLine, ...]
    facts: str
    relations_href: str
    parts: tuple[Part, ...]
    sections: tuple[UnitView, ...]
    near: tuple[NamedLink | None, ...]
    retired: tuple[TombstoneView, ...]
    citations: CitationsView

    @property
    def said_of_titles(self) -> str:
        """What is said of the titles of the editors that it shows, if any."""
        units = (part.unit for part in self.parts if not part.resumed)
        return on_titles(unit.marker for unit in units if unit.has_own_title)


def read_page(renderer: Renderer) -> Iterator[Page]:
    """Yield each document, whole, on one page or on a page for each of its outermost units."""
    edition = renderer.edition
    for document in edition.read_whole:
        found = list(runs(edition, document))
        sections = edition.divided.reading_parts(document)
        yield _read_page(renderer, document, None, () if sections else found)
        of_section: dict[str, list[Run]] = {}
        for run in found if sections else ():
            of_section.setdefault(edition.outermost(run.unit).id, []).append(run)
        for section in sections:
            yield _read_page(renderer, document, section, of_section.get(section.id, ()))


def _read_page(
    renderer: Renderer, document: Document, section: Unit | None, shown: Sequence[Run]
) -> Page:
    """Return the page of these runs, which are those of a section or all; none of it in parts."""
    edition = renderer.edition
    home = addresses.document_home(edition, document)
    context = renderer.context(listed.reading_part(section) if section else home)
    title = document.title or document.name
    units = (section, *edition.inside(section)) if section else document.units
    clauses = sum(len(unit.clauses) for unit in units)
    length = plural(clauses, "{count} clause", "{count} clauses")
    in_unit = renderer.backlinks.tombstones.in_unit
    stones = [stone for unit in units for stone in in_unit.get(unit.id, ())]
    cited = cite_unit(edition, section) if section else cite_document(edition, document)
    named = f"{title}: {place_names.unit_title(section)}" if section else title
    view = ReadPage(
        title=named,
        tongue=context.tongue(document.id),
        front_matter=() if section else tuple(_front_matter(context, document)),
        facts=in_a_row([*standing(document), length]),
        relations_href=context.link(f"{addresses.MAP}#relations") if edition.links else "",
        parts=tuple(_parts(context, shown)),
        sections=() if section else tuple(_sections(context, document)),
        near=_near(context, section) if section else (),
        retired=tombstone_views(context, stones),
        citations=citations_view(cited),
    )
    whole = gettext("{title}: the whole text")
    described = gettext("{title}: the whole text, in {length}.")
    if view.sections:
        whole = gettext("{title}: the text in parts")
        described = gettext("{title}: the text in parts, {length} in all.")
    head = Head(
        title=named if section else whole.format(title=title),
        description=f"{named}: {length}"
        if section
        else described.format(title=named_with_statement(document), length=length),
        tags=() if section else meta_tags.document_tags(edition, document, home),
        jsonld=None if section else jsonld.document_jsonld(edition, document),
        document=quoted_document(document),
        forms=called_by(document),
        work=named_with_statement(document),
        titled=Titled(document.title, str(view.tongue), "".join(standing(document)))
        if document.title
        else None,
    )
    return renderer.page(page_kinds.READ, context.here, head, view)


def _parts(context: Context, shown: Sequence[Run]) -> Iterator[Part]:
    """Yield what these runs show, with the notes of each unit of the second level behind it."""
    edition = context.edition
    said = False
    for _, group in groupby(shown, key=lambda run: _with_notes(edition, run.unit)):
        parts = [
            Part(
                unit=unit_view(context, run.unit),
                level=level(edition, run.unit),
                resumed=run.resumed,
                clauses=tuple(clause_view(context, clause) for clause in run.clauses),
            )
            for run in group
        ]
        notes = tuple(note for part in parts for clause in part.clauses for note in clause.notes)
        yield from parts[:-1]
        yield replace(parts[-1], notes_after=notes, says_notes=not said)
        said = said or bool(notes)


def _with_notes(edition: Edition, unit: Unit) -> str:
    """Return behind which unit the notes of a unit stand: no deeper than the second level."""
    while level(edition, unit) > NOTED_LEVEL and unit.parent is not None:
        unit = edition.unit_by_id[unit.parent]
    return unit.id


def _front_matter(context: Context, document: Document) -> Iterator[FrontLine]:
    for line in document.front_matter:
        yield FrontLine(
            id=line.id,
            name=place_names.front_name(document, line.id),
            text=line.text,
            is_title=line.text == (document.title or document.name),
            links=links_of_front_matter(context, line),
        )


def _sections(context: Context, document: Document) -> Iterator[UnitView]:
    """Yield the units that are read on pages of their own, with the way to these."""
    for unit in context.edition.divided.reading_parts(document):
        view = unit_view(context, unit)
        yield replace(view, href=context.link(listed.reading_part(unit)))


def _near(context: Context, section: Unit) -> tuple[NamedLink | None, ...]:
    """Return the parts before and after one."""
    document = context.edition.document_by_id[section.document]
    row, at = (
        context.edition.divided.reading_parts(document),
        context.edition.place_in_row[section.id],
    )
    found = (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)
    return tuple(
        NamedLink(
            place_names.marked_title(one),
            context.link(listed.reading_part(one)),
            title_tongue(context.edition, one),
        )
        if one
        else None
        for one in found
    )
