"""The apparatus of a text: its notes numbered in the order of the words, and their marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from edition.catalogues import gettext, spoken
from edition.exports.xml_tree import block, element
from edition.model import Document, Edition, Note
from edition.place_names import prose_text

Apparatus = Mapping[str, Sequence["Numbered"]]  # the notes of a text by clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A note with its number in the text."""

    number: str
    note: Note
    reason: str

    @property
    def end(self) -> int:
        """Where in its clause the words end, after which its mark stands."""
        return self.note.span.end

    def element(self) -> Element:
        """Return what the note says."""
        note = self.note
        said = gettext(
            "“{quotation}”, probably “{reading}” ({kind}; {confidence} confidence)"
        ).format(
            quotation=note.quote,
            reading=note.reading,
            kind=gettext(note.kind),
            confidence=gettext(note.confidence),
        )
        return block(
            "note",
            {"eId": note.id, "marker": self.number, "xml:lang": spoken()},
            element("p", {}, said),
            element("p", {}, self.reason),
        )

    def mark(self) -> Element:
        """Return the mark of the note, which is empty and changes no text."""
        attributes = {"href": f"#{self.note.id}", "marker": self.number, "placement": "bottom"}
        return element("noteRef", attributes)


def numbered(edition: Edition, document: Document) -> Apparatus:
    """Return the notes of a text by clause, numbered in the order in which their words end."""
    places = {clause.id: clause.line for unit in document.units for clause in unit.clauses}
    own = (note for note in edition.notes if note.span.clause in places)
    ordered = sorted(own, key=lambda note: (places[note.span.clause], note.span.end))
    apparatus: dict[str, list[Numbered]] = {}
    for number, note in enumerate(ordered, 1):
        row = Numbered(number=str(number), note=note, reason=prose_text(edition, note.reason))
        apparatus.setdefault(note.span.clause, []).append(row)
    return apparatus
