"""Notes as they show beside their clauses and in the apparatus."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, listed, place_names
from edition.catalogues import gettext, later
from edition.model import Note
from edition.pages.context import Context
from edition.pages.presenters.excerpts import words_around
from edition.pages.presenters.prose import ProseView, prose_view
from edition.pages.presenters.references import ReferenceView, is_chinese, reference_view

# As the schema of the notes lists them.
KINDS = (
    later("typo"), later("grammar"), later("punctuation"), later("capitalisation"),
    later("terminology"), later("missing text"), later("doubled text"),
    later("probable mistranslation"),
)  # fmt: skip
CONFIDENCE = (later("high"), later("medium"), later("low"))
WORDS_AROUND = 20  # letters on either side of a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A note as it shows beside its clause.

    `before` and `after` are the words around its quotation, `opens` and `ends` say whether these
    are where its clause does.
    """

    id: str
    start: int  # in its clause
    number: int
    href: str
    clause: str
    clause_href: str
    quote: str
    before: str
    after: str
    opens: bool
    ends: bool
    kind: str
    reading: str
    confidence: str
    said_kind: str
    said_confidence: str
    reason: ProseView
    reference: ReferenceView | None
    voice: str
    tongue: Markup

    @property
    def facts(self) -> str:
        """What kind of slip it marks, and how sure the editors are."""
        said = gettext("{kind}, confidence {confidence}")
        return said.format(kind=self.said_kind, confidence=self.said_confidence)

    @property
    def chinese(self) -> bool:
        """Say whether it shows Chinese."""
        return self.reference is not None and is_chinese(self.reference)


def note_view(context: Context, note: Note) -> NoteView:
    """Return a note with the words around its quotation."""
    edition = context.edition
    clause = edition.clause_by_id[note.span.clause]
    before, after = words_around(clause.text, note.span, WORDS_AROUND)
    return NoteView(
        id=note.id,
        start=note.span.start,
        number=context.backlinks.note_numbers[note.id],
        href=context.link(listed.note(edition, note.id)),
        clause=place_names.clause_name(edition, clause),
        clause_href=context.link(addresses.clause_in_context(edition, clause)),
        quote=note.quote,
        before=before,
        after=after,
        opens=note.span.start == len(before),
        ends=note.span.end + len(after) == len(clause.text),
        kind=note.kind,
        reading=note.reading,
        confidence=note.confidence,
        said_kind=gettext(note.kind),
        said_confidence=gettext(note.confidence),
        reason=prose_view(context, note.reason),
        reference=reference_view(context, note.reference) if note.reference else None,
        voice=context.voice(clause.document),
        tongue=context.tongue(clause.document),
    )
