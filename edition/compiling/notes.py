"""Resolve content/notes.yml: the apparatus of probable slips."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from edition.compiling.glossary import Fact, look_up_fact
from edition.compiling.locators import Places
from edition.faults.fault import Fault, did_you_mean, fault
from edition.model import Note
from edition.reading.yaml_reader import YamlFile


def resolve_notes(
    file: YamlFile, places: Places, facts: Mapping[str, Fact], faults: list[Fault]
) -> tuple[Note, ...]:
    """Return the notes in the order of the texts; add to `faults` whatever is wrong."""
    notes = []
    for number, row in enumerate(file.value["notes"]):
        path: tuple[str | int, ...] = ("notes", number)
        locator = places.locate(row["clause"], file.place(*path, "clause"))
        reference = None
        if "reference" in row:
            at = (*path, "reference")
            fact = look_up_fact(facts, row["reference"], file, at, faults)
            reference = fact.reference if fact else None
        if locator is None:
            continue
        at_quote = file.place(*path, "quote")
        span = places.find(locator, row["quote"], at_quote, row.get("occurrence"))
        if span is None:
            continue
        notes.append(
            (
                number,
                Note(
                    id=row["id"],
                    span=span,
                    quote=row["quote"],
                    kind=row["kind"],
                    reading=row["reading"],
                    confidence=row["confidence"],
                    reason=row["reason"],
                    reference=reference,
                ),
            )
        )
    faults.extend(_overlap_faults(file, notes))
    order = {clause: place for place, clause in enumerate(places.clauses)}
    found = sorted(
        (note for _, note in notes),
        key=lambda note: (order[note.span.clause], note.span.start, note.span.end),
    )
    return tuple(found)


def _overlap_faults(file: YamlFile, notes: list[tuple[int, Note]]) -> Iterator[Fault]:
    rows = file.value["notes"]
    known = {row["id"] for row in rows}
    for number, row in enumerate(rows):
        for index, other in enumerate(row.get("overlaps", ())):
            if other not in known:
                at = file.place("notes", number, "overlaps", index)
                hint = did_you_mean(other, known)
                yield fault("unknown-note", at, f'no note "{other}"', hint)
    yield from _needless(file, notes)
    said = {frozenset((row["id"], other)) for row in rows for other in row.get("overlaps", ())}
    for position, (number, note) in enumerate(notes):
        for _, other in notes[:position]:
            if _overlap(note, other) and frozenset((note.id, other.id)) not in said:
                message = f'its words overlap those of "{other.id}"'
                yield fault("note-overlap", file.place("notes", number, "quote"), message)


def _needless(file: YamlFile, notes: list[tuple[int, Note]]) -> Iterator[Fault]:
    """Yield a fault for each note that is named under overlaps and does not overlap."""
    found = {note.id: note for _, note in notes}
    for number, note in notes:
        for index, name in enumerate(file.value["notes"][number].get("overlaps", ())):
            other = found.get(name)
            if other is not None and (other is note or not _overlap(note, other)):
                message = f'its words do not overlap those of "{name}"'
                at = file.place("notes", number, "overlaps", index)
                yield fault("note-overlap", at, message, "remove it from the list")


def _overlap(one: Note, other: Note) -> bool:
    return (
        one.span.clause == other.span.clause
        and one.span.start < other.span.end
        and other.span.start < one.span.end
    )
