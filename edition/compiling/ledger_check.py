"""Compare an edition with the ledger: nothing published is lost, changed or used again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edition.compiling.ledger import Entry, Ledger, text_hash
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.identifiers import whole_of
from edition.model import Document, Edition
from edition.reading.yaml_file import YamlFile


def current_entries(edition: Edition, addresses: Iterable[str]) -> dict[str, Entry]:
    """Return what the ledger has to record of this edition, in the order of the texts.

    Terms, notes and headings are recorded from the first edition on that is numbered 1 or more.
    """
    rows = [row for document in edition.documents for row in _text_rows(edition, document)]
    if int(edition.version.split(".")[0]) >= 1:
        rows += _apparatus_rows(edition)
    entries = [Entry(id=name, kind=kind, hash=text_hash(text)) for name, kind, text in rows]
    entries += [Entry(id=address, kind="page", hash="") for address in addresses]
    return {entry.id: entry for entry in entries}


def compare_with_ledger(
    ledger: Ledger, current: Mapping[str, Entry], file: YamlFile, faults: Faults
) -> None:
    """Add a fault for whatever differs between the ledger and the edition as it is now.

    Where nothing is recorded yet, that is one fault.
    """
    if current and not ledger.entries:
        message = (
            f"nothing is recorded yet: the edition has {len(current)} identifiers and addresses"
        )
        hint = 'record them all, once it is whole: build.py record --reason "First edition."'
        faults.add(rules.LEDGER_MISSING, file.key("entries"), message, hint)
        return
    for index, entry in enumerate(ledger.entries.values()):
        at = file.place("entries", index, "id")
        now = current.get(entry.id)
        if entry.retired is None:
            _compare_living(entry, now, at, faults)
        elif now is not None:
            message = f'"{entry.id}" was retired ({entry.retired}) and is used again'
            faults.add(rules.LEDGER_REUSED, at, message)
    for entry in current.values():
        if entry.id not in ledger.entries:
            message = f'the {entry.kind} "{entry.id}" is not recorded'
            faults.add(rules.LEDGER_MISSING, file.key("entries"), message)


def lost_parts(ledger: Ledger, documents: Iterable[Document], file: YamlFile) -> Faults:
    """Return a fault for each unit, clause or sentence that is recorded and no longer there.

    Of a unit or clause that is lost with all its parts, only the whole is named.
    """
    lost = Faults()
    known = set(_identifiers(documents))
    for index, entry in enumerate(ledger.entries.values()):
        if (
            entry.kind not in ("unit", "clause", "sentence")
            or entry.retired is not None
            or entry.id in known
        ):
            continue
        whole = None if entry.kind == "unit" else whole_of(entry.id)
        if whole in known or whole not in ledger.entries:
            _add_lost(entry, file.place("entries", index, "id"), lost)
    return lost


def _compare_living(entry: Entry, now: Entry | None, at: Place, faults: Faults) -> None:
    """Compare an entry that is not retired with what stands there now."""
    if now is None:
        _add_lost(entry, at, faults)
    elif (now.kind, now.hash) != (entry.kind, entry.hash):
        message = f'the text of "{entry.id}" is not the one that is recorded'
        faults.add(rules.LEDGER_CHANGED, at, message)


def _add_lost(entry: Entry, at: Place, faults: Faults) -> None:
    message = f'the {entry.kind} "{entry.id}" is recorded, and the edition has it no more'
    faults.add(rules.LEDGER_LOST, at, message)


def _identifiers(documents: Iterable[Document]) -> Iterator[str]:
    """Yield the identifier of every unit, clause and sentence."""
    for document in documents:
        for unit in document.units:
            yield unit.id
            for clause in unit.clauses:
                yield clause.id
                yield from (sentence.id for sentence in clause.sentences)


def _text_rows(edition: Edition, document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield identifier, kind and text of every unit, then of every clause and its sentences."""
    for unit in document.units:
        yield unit.id, "unit", f"{unit.marker} {unit.heading.text if unit.heading else ''}"
    for clause in edition.clauses:
        if clause.document == document.id:
            yield clause.id, "clause", clause.text
            for sentence in clause.sentences:
                yield sentence.id, "sentence", clause.text[sentence.start : sentence.end]


def _apparatus_rows(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield identifier, kind and words of every term, note and heading of the index."""
    for term in edition.terms:
        yield term.id, "term", term.term
    for note in edition.notes:
        yield note.id, "note", f"{note.span.clause} {note.quote}"
    for entry in edition.index:
        yield entry.id, "index", f"{entry.heading} {entry.subheading or ''}"
