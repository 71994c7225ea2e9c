"""The apparatus: the notes on the texts, by document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.notes import NoteView, note_view
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.render import Head, Page, Renderer
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteGroup:
    """The notes on a document."""

    id: str
    label: str
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesPage:
    """What the page shows."""

    trail: tuple[NamedLink, ...]
    facts: str
    groups: tuple[NoteGroup, ...]
    retired: tuple[TombstoneView, ...]


def notes_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the apparatus."""
    edition = renderer.edition
    context = renderer.context(addresses.NOTES)
    groups = tuple(_groups(context))
    retired = renderer.backlinks.tombstones.by_kind.get("note", ())
    head = Head(
        title="Notes on the texts",
        description="The apparatus: probable slips of the wording, with suggested readings "
        "and reasons.",
        chinese=any(note.chinese for group in groups for note in group.notes),
    )
    view = NotesPage(
        trail=steps_from_home(context, "Notes"),
        facts=plural(len(edition.notes), "note", "notes"),
        groups=groups,
        retired=tombstone_views(context, retired),
    )
    yield renderer.page(page_kinds.NOTES, addresses.NOTES, head, view)


def _groups(context: Context) -> Iterator[NoteGroup]:
    """Yield the documents that have notes."""
    edition = context.edition
    for document in edition.documents:
        clauses = {clause.id for unit in document.units for clause in unit.clauses}
        notes = [note for note in edition.notes if note.span.clause in clauses]
        if notes:
            yield NoteGroup(
                id=document.id,
                label=document.name,
                notes=tuple(note_view(context, note) for note in notes),
            )
