"""The page that holds the first document whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.citations.cited import cite_document
from edition.outline import level, runs
from edition.pages import jsonld, meta_tags
from edition.pages.presenters.citations import CitationsView, citations_view
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.documents import named_with_statement, quoted_document, standing
from edition.pages.presenters.links import LinkView, links_of_front_matter
from edition.pages.presenters.notes import NoteView
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.presenters.units import UnitView, unit_view
from edition.pages.render import Head, Page, Renderer
from edition.wording import plural


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
    """Consecutive clauses of a unit; `resumed` says that others have come between them."""

    unit: UnitView
    level: int
    resumed: bool
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What the page of a whole text shows."""

    title: str
    tongue: Markup
    front_matter: tuple[FrontLine, ...]
    facts: str
    relations_href: str
    parts: tuple[Part, ...]
    retired: tuple[TombstoneView, ...]
    citations: CitationsView

    @property
    def labelled(self) -> bool:
        """Say whether it shows titles of the editors."""
        return any(not part.unit.heading and not part.resumed for part in self.parts)

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """The notes of all its clauses."""
        return tuple(note for part in self.parts for c in part.clauses for note in c.notes)


def read_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the first document, whole, on one page."""
    edition = renderer.edition
    context = renderer.context(addresses.READ)
    document = edition.documents[0]
    title = document.title or document.name
    clauses = sum(len(unit.clauses) for unit in document.units)
    length = plural(clauses, "{count} clause", "{count} clauses")
    in_unit = renderer.backlinks.tombstones.in_unit
    stones = [stone for unit in document.units for stone in in_unit.get(unit.id, ())]
    view = ReadPage(
        title=title,
        tongue=context.tongue(document.id),
        front_matter=tuple(
            FrontLine(
                id=line.id,
                name=addresses.front_name(document, line.id),
                text=line.text,
                is_title=line.text == title,
                links=links_of_front_matter(context, line),
            )
            for line in document.front_matter
        ),
        facts=" · ".join([*standing(document), length]),
        relations_href=context.link(f"{addresses.MAP}#relations") if edition.links else "",
        parts=tuple(
            Part(
                unit=unit_view(context, run.unit),
                level=level(edition, run.unit),
                resumed=run.resumed,
                clauses=tuple(clause_view(context, clause) for clause in run.clauses),
            )
            for run in runs(edition, document)
        ),
        retired=tombstone_views(context, stones),
        citations=citations_view(cite_document(edition, document)),
    )
    head = Head(
        title=gettext("{title}: the whole text").format(title=title),
        description=gettext("{title}: the whole text, in {length}.").format(
            title=named_with_statement(document), length=length
        ),
        tags=meta_tags.document_tags(edition, document, addresses.READ),
        jsonld=jsonld.document_jsonld(edition, document),
        document=quoted_document(document),
        work=named_with_statement(document),
    )
    yield renderer.page(page_kinds.READ, addresses.READ, head, view)
