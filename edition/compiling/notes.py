"""Resolve content/notes.yml: the apparatus of probable slips."""

from __future__ import annotations

from edition.compiling.facts import Facts
from edition.compiling.prose import resolve_prose
from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean
from edition.model import Note
from edition.reading.yaml_file import Row, YamlFile


def resolve_notes(
    file: YamlFile, locators: Locators, facts: Facts, faults: Faults
) -> tuple[Note, ...]:
    """Return the notes in the order of the texts; add a fault for whatever is wrong."""
    rows = list(file.rows("notes"))
    resolved = [(row, _note(row, locators, facts)) for row in rows]
    notes = [(row, note) for row, note in resolved if note is not None]
    _check_readings(rows, faults)
    _check_overlaps_known(rows, faults)
    _check_overlaps_needed(notes, faults)
    _check_overlaps_said(notes, faults)
    order = _order(locators)
    found = sorted(
        (note for _, note in notes),
        key=lambda note: (order[note.span.clause], note.span.start, note.span.end),
    )
    return tuple(found)


def _order(locators: Locators) -> dict[str, int]:
    """Return the place of each clause in the texts; clauses of units may stand among others."""
    lines = (
        sorted((clause.line, clause.id) for unit in document.units for clause in unit.clauses)
        for document in locators.documents
    )
    found = (identifier for document in lines for _, identifier in document)
    return {identifier: index for index, identifier in enumerate(found)}


def _note(row: Row, locators: Locators, facts: Facts) -> Note | None:
    """Return the note of a row, or None where its quotation is not found."""
    locator = locators.locate(row["clause"], row.place("clause"))
    reference = None
    if "reference" in row:
        reference = facts.look_up(row["reference"], row.place("reference"))
    if locator is None:
        return None
    span = locators.find(locator, row["quote"], row.place("quote"), row.get("occurrence"))
    if span is None:
        return None
    return Note(
        id=row["id"],
        span=span,
        quote=row["quote"],
        kind=row["kind"],
        reading=row["reading"],
        confidence=row["confidence"],
        reason=resolve_prose(row["reason"], row.place("reason"), locators),
        reference=reference,
    )


def _check_readings(rows: list[Row], faults: Faults) -> None:
    """Check that a note suggests other words than those that it quotes."""
    for row in rows:
        if row["reading"] == row["quote"]:
            message = "the suggested reading is the quotation itself"
            faults.add(rules.NEEDLESS_NOTE, row.place("reading"), message)


def _check_overlaps_known(rows: list[Row], faults: Faults) -> None:
    """Check that a note names no others under `overlaps` than those that there are."""
    known = {row["id"] for row in rows}
    for row in rows:
        for at, other in row.items("overlaps"):
            if other not in known:
                hint = did_you_mean(other, known)
                faults.add(rules.UNKNOWN_NOTE, at, f'no note "{other}"', hint)


def _check_overlaps_needed(notes: list[tuple[Row, Note]], faults: Faults) -> None:
    """Check that a note that is named under `overlaps` does overlap."""
    found = {note.id: note for _, note in notes}
    for row, note in notes:
        for at, name in row.items("overlaps"):
            other = found.get(name)
            if other is not None and (other is note or not _overlap(note, other)):
                message = f'its words do not overlap those of "{name}"'
                faults.add(rules.NOTE_OVERLAP, at, message, "remove it from the list")


def _check_overlaps_said(notes: list[tuple[Row, Note]], faults: Faults) -> None:
    """Check that of two notes that overlap one names the other."""
    said = {frozenset((row["id"], other)) for row, _ in notes for other in row.get("overlaps", ())}
    before: dict[str, list[Note]] = {}
    for row, note in notes:
        beside = before.setdefault(note.span.clause, [])
        for other in beside:
            if _overlap(note, other) and frozenset((note.id, other.id)) not in said:
                message = f'its words overlap those of "{other.id}"'
                faults.add(rules.NOTE_OVERLAP, row.place("quote"), message)
        beside.append(note)


def _overlap(one: Note, other: Note) -> bool:
    return (
        one.span.clause == other.span.clause
        and one.span.start < other.span.end
        and other.span.start < one.span.end
    )
