"""The apparatus: the notes on the texts, by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition import addresses, page_kinds
from edition.catalogues import gettext
from edition.model import Note, Unit
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.notes import CONFIDENCE, NoteView, note_view
from edition.pages.presenters.parts import PartView
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.render import Head, Page, Renderer
from edition.told_names import told_title
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A kind of notes that can be chosen, with their number."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The kinds of notes of which one, or all, can be chosen."""

    name: str
    label: str
    every: str
    options: tuple[Choice, ...]


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
    count: int
    choices: tuple[Choices, ...]
    groups: tuple[NoteGroup, ...]
    retired: tuple[TombstoneView, ...]
    parts: tuple[PartView, ...]


def notes_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the apparatus, on one page or on a page for each outermost unit."""
    parts = renderer.edition.divided.note_parts
    yield _notes_page(renderer, None, () if parts else renderer.edition.notes)
    for unit, notes in parts.items():
        yield _notes_page(renderer, renderer.edition.unit_by_id[unit], notes)


def _notes_page(renderer: Renderer, unit: Unit | None, notes: Sequence[Note]) -> Page:
    """Return the page of these notes, which are those of a unit or all; none of it in parts."""
    edition, home = renderer.edition, addresses.NOTES
    context = renderer.context(f"{home}{unit.id}/" if unit else home)
    name = told_title(edition, unit) if unit else ""
    groups = tuple(_groups(context, notes))
    count = len(notes) if unit else len(edition.notes)
    retired = () if unit else renderer.backlinks.tombstones.by_kind.get("note", ())
    trail = steps_from_home(context, gettext("Notes"))
    title = gettext("Notes on the texts")
    head = Head(
        title=f"{title}: {name}" if unit else title,
        description=gettext(
            "The apparatus: probable slips of the wording, with suggested readings and reasons."
        ),
        chinese=any(note.chinese for group in groups for note in group.notes),
    )
    view = NotesPage(
        trail=(*trail[:-1], NamedLink(gettext("Notes"), context.link(home)), NamedLink(name, ""))
        if unit
        else trail,
        facts=plural(count, "{count} note", "{count} notes"),
        count=count,
        choices=tuple(_choices(groups)),
        groups=groups,
        retired=tombstone_views(context, retired),
        parts=() if unit else tuple(_parts(context)),
    )
    return renderer.page(page_kinds.NOTES, context.here, head, view)


def _parts(context: Context) -> Iterator[PartView]:
    for unit, notes in context.edition.divided.note_parts.items():
        yield PartView(
            label=told_title(context.edition, context.edition.unit_by_id[unit]),
            href=context.link(f"{addresses.NOTES}{unit}/"),
            count=plural(len(notes), "{count} note", "{count} notes"),
        )


def _groups(context: Context, shown: Sequence[Note]) -> Iterator[NoteGroup]:
    """Yield the documents that have notes, with those that are shown."""
    edition = context.edition
    for document in edition.documents:
        notes = [
            note for note in shown if edition.clause_by_id[note.span.clause].document == document.id
        ]
        if notes:
            yield NoteGroup(
                id=document.id,
                label=document.name,
                notes=tuple(note_view(context, note) for note in notes),
            )


def _choices(groups: Sequence[NoteGroup]) -> Iterator[Choices]:
    """Yield by what notes can be chosen, where there is more than one of it."""
    notes = [note for group in groups for note in group.notes]
    kinds = Counter(note.kind for note in notes)
    sure = Counter(note.confidence for note in notes)
    texts = [Choice(value=g.id, label=g.label, count=len(g.notes)) for g in groups]
    counted = [
        Choice(value=kind, label=gettext(kind), count=count) for kind, count in kinds.most_common()
    ]
    order = [Choice(value=s, label=gettext(s), count=sure[s]) for s in CONFIDENCE if sure[s]]
    found = (
        ("text", gettext("Text"), gettext("all texts"), texts),
        ("kind", gettext("Kind"), gettext("all kinds"), counted),
        ("confidence", gettext("Confidence"), gettext("any"), order),
    )
    for name, label, every, options in found:
        if len(options) > 1:
            yield Choices(name=name, label=label, every=every, options=tuple(options))
