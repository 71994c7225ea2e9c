"""The ledger: every identifier and address ever published, with a hash of its text.

Identifiers of clauses and sentences are not computed from their position alone: what the ledger
records keeps its identifier for ever, and what is new gets one that was never used.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from edition.faults.fault import Fault, Place, fault
from edition.identifiers import clause_of, insertions, is_identifier, whole_of
from edition.model import Change, Document, Edition, Tombstone
from edition.reading.yaml_reader import YamlFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An identifier (or a page's address) with its kind and the hash of its text."""

    id: str
    kind: str
    hash: str
    retired: str | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """All entries by identifier, in the order of the texts, and the recorded changes."""

    entries: Mapping[str, Entry]
    changes: tuple[Change, ...] = ()

    def parts(self, kind: str, whole: str) -> Sequence[Entry]:
        """Return the clauses of a unit, or the sentences of a clause, retired ones included."""
        return self._parts.get((kind, whole), ())

    @cached_property
    def _parts(self) -> dict[tuple[str, str], list[Entry]]:
        parts: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries.values():
            if entry.kind in ("clause", "sentence"):
                parts.setdefault((entry.kind, whole_of(entry.id)), []).append(entry)
        return parts

    @property
    def tombstones(self) -> tuple[Tombstone, ...]:
        return tuple(
            Tombstone(
                id=entry.id,
                kind=entry.kind,
                successors=entry.successors,
                reason=entry.retired,
            )
            for entry in self.entries.values()
            if entry.retired is not None
        )


def read_ledger(file: YamlFile) -> Ledger:
    """Return the ledger that a valid YAML file holds."""
    entries = {}
    for row in file.value["entries"]:
        entries[row["id"]] = Entry(
            id=row["id"],
            kind=row["kind"],
            hash=row.get("hash", ""),
            retired=row.get("retired"),
            successors=tuple(row.get("successors", ())),
        )
    return Ledger(entries=entries, changes=tuple(Change(**row) for row in file.value["changes"]))


def write_ledger(ledger: Ledger) -> str:
    """Return the ledger as YAML, an entry a line, so that a change of one shows as one line."""
    lines = [
        "# Every identifier and address ever published. Written by `python build.py record`;",
        "# never edited by hand. See 'Recording a change' in CONTRIBUTING.md.",
        "changes:",
    ]
    lines += [
        f"  - {{version: {json.dumps(change.version)}, reason: {_quoted(change.reason)}, "
        f"added: {change.added}, changed: {change.changed}, retired: {change.retired}}}"
        for change in ledger.changes
    ]
    lines.append("entries:")
    for entry in ledger.entries.values():
        hashed = f', hash: "{entry.hash}"' if entry.hash else ""
        tombstone = ""
        if entry.retired is not None:
            successors = ", ".join(entry.successors)
            tombstone = f", retired: {_quoted(entry.retired)}, successors: [{successors}]"
        lines.append(f"  - {{id: {entry.id}, kind: {entry.kind}{hashed}{tombstone}}}")
    return "\n".join(lines) + "\n"


def text_hash(text: str) -> str:
    """Return the first 16 hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def assign(
    part_id: Callable[[str, int], str],
    whole: str,
    texts: Sequence[str],
    recorded: Sequence[Entry],
) -> list[str]:
    """Return an identifier for each text of a sequence, in order.

    `part_id` is `clause_id`, and then the texts are those of the unit `whole`, or `sentence_id`.

    A text that the ledger knows keeps its identifier; where as many texts stand between two known
    ones as the ledger has there, they are taken for the recorded ones, changed; every other text
    is new and gets the identifier before it with a letter added.
    """
    if not recorded:
        return [part_id(whole, ordinal) for ordinal in range(1, len(texts) + 1)]
    active = [entry for entry in recorded if entry.retired is None]
    hashes = [text_hash(text) for text in texts]
    ids: list[str | None] = [None] * len(texts)
    matcher = difflib.SequenceMatcher(
        None, [entry.hash for entry in active], hashes, autojunk=False
    )
    for tag, old, old_end, new, new_end in matcher.get_opcodes():
        if tag in ("equal", "replace") and old_end - old == new_end - new:
            ids[new:new_end] = [entry.id for entry in active[old:old_end]]
    used = {entry.id for entry in recorded}
    previous = part_id(whole, 0)
    result = []
    for known in ids:
        previous = known or next(name for name in insertions(previous) if name not in used)
        used.add(previous)
        result.append(previous)
    return result


def current_entries(edition: Edition, addresses: Iterable[str]) -> dict[str, Entry]:
    """Return what the ledger has to record of this edition, in the order of the texts."""
    rows: list[tuple[str, str, str]] = []
    for document in edition.documents:
        for unit in document.units:
            heading = unit.heading.text if unit.heading else ""
            rows.append((unit.id, "unit", f"{unit.marker} {heading}"))
        for clause in edition.clauses:
            if clause.document != document.id:
                continue
            rows.append((clause.id, "clause", clause.text))
            rows += [
                (sentence.id, "sentence", clause.text[sentence.start : sentence.end])
                for sentence in clause.sentences
            ]
    if int(edition.version.split(".")[0]) >= 1:
        rows += [(term.id, "term", term.term) for term in edition.terms]
        rows += [(note.id, "note", f"{note.span.clause} {note.quote}") for note in edition.notes]
        rows += [
            (entry.id, "index", f"{entry.heading} {entry.subheading or ''}")
            for entry in edition.index
        ]
    entries = {row: Entry(id=row, kind=kind, hash=text_hash(text)) for row, kind, text in rows}
    for address in addresses:
        entries[address] = Entry(id=address, kind="page", hash="")
    return entries


def compare(ledger: Ledger, current: Mapping[str, Entry], file: YamlFile) -> list[Fault]:
    """Return a fault for whatever differs between the ledger and the edition as it is now."""
    faults = []
    for row, entry in enumerate(ledger.entries.values()):
        now = current.get(entry.id)
        place = file.place("entries", row, "id")
        if entry.retired is not None and now is not None:
            message = f'"{entry.id}" was retired ({entry.retired}) and is used again'
            faults.append(fault("ledger-reused", place, message))
        elif entry.retired is None and now is None:
            faults.append(_lost(entry, place))
        elif now is not None and (now.kind, now.hash) != (entry.kind, entry.hash):
            message = f'the text of "{entry.id}" is not the one that is recorded'
            faults.append(fault("ledger-changed", place, message))
    for entry in current.values():
        if entry.id not in ledger.entries:
            message = f'the {entry.kind} "{entry.id}" is not recorded'
            faults.append(fault("ledger-missing", file.key("entries"), message))
    return faults


def lost_parts(ledger: Ledger, documents: Iterable[Document], file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each unit, clause or sentence that is recorded and no longer there.

    Of a unit or clause that is lost with all its parts, only the whole is named.
    """
    known: set[str] = set()
    for document in documents:
        for unit in document.units:
            known.add(unit.id)
            for clause in unit.clauses:
                known.update((clause.id, *(sentence.id for sentence in clause.sentences)))
    for row, entry in enumerate(ledger.entries.values()):
        if entry.kind not in ("unit", "clause", "sentence") or entry.retired is not None:
            continue
        if entry.id in known:
            continue
        whole = whole_of(entry.id) if entry.kind != "unit" else ""
        if whole in known or whole not in ledger.entries:
            yield _lost(entry, file.place("entries", row, "id"))


def _lost(entry: Entry, place: Place) -> Fault:
    message = f'the {entry.kind} "{entry.id}" is recorded, and the edition has it no more'
    return fault("ledger-lost", place, message)


def record(
    ledger: Ledger,
    current: Mapping[str, Entry],
    *,
    version: str,
    reason: str,
    successors: Mapping[str, tuple[str, ...]],
) -> Ledger:
    """Return the ledger with the edition as it is now, and a change that says why.

    What is no longer there becomes a tombstone with its successors; a tombstone stands behind the
    entry that it followed.
    """
    entries: dict[str, Entry] = {}
    retired = 0
    waiting: dict[str, list[Entry]] = {}
    previous = ""
    for entry in ledger.entries.values():
        if entry.id in current and entry.retired is None:
            previous = entry.id
            continue
        if entry.retired is None:
            heirs = successors.get(entry.id) or _implied(entry, successors, current)
            retired += 1
            tombstone = replace(entry, retired=reason, successors=heirs)
        else:
            tombstone = entry
        waiting.setdefault(previous, []).append(tombstone)
    for tombstone in waiting.get("", ()):
        entries[tombstone.id] = tombstone
    for entry in current.values():
        entries[entry.id] = entry
        for tombstone in waiting.get(entry.id, ()):
            entries[tombstone.id] = tombstone
    known = ledger.entries
    added = sum(entry.id not in known for entry in current.values())
    changed = sum(
        entry.id in known and entry.hash != known[entry.id].hash for entry in current.values()
    )
    change = Change(version=version, reason=reason, added=added, changed=changed, retired=retired)
    return Ledger(entries=entries, changes=(*ledger.changes, change))


def integrity_faults(file: YamlFile) -> list[Fault]:
    """Return a fault for each entry that stands twice, is misnamed, or has an unknown heir."""
    faults = []
    seen: set[str] = set()
    rows = file.value["entries"]
    known = {row["id"] for row in rows}
    for number, row in enumerate(rows):
        if row["id"] in seen:
            place = file.place("entries", number, "id")
            faults.append(fault("ledger-order", place, f'"{row["id"]}" stands twice'))
        seen.add(row["id"])
        if not is_identifier(row["id"], row["kind"]):
            place = file.place("entries", number, "id")
            message = f'"{row["id"]}" cannot be the identifier of a {row["kind"]}'
            faults.append(fault("ledger-order", place, message))
        for index, successor in enumerate(row.get("successors", ())):
            if successor not in known:
                place = file.place("entries", number, "successors", index)
                faults.append(fault("ledger-order", place, f'no entry "{successor}"'))
    return faults


def _implied(
    entry: Entry, successors: Mapping[str, tuple[str, ...]], current: Mapping[str, Entry]
) -> tuple[str, ...]:
    """Return the successors that follow from those of a clause, for its page and its sentences."""
    if entry.kind == "sentence":
        return successors.get(clause_of(entry.id), ())
    if entry.kind == "page":
        above, _, name = entry.id.strip("/").rpartition("/")
        heirs = (f"/{above}/{heir}/" for heir in successors.get(name, ()))
        return tuple(heir for heir in heirs if heir in current)
    return ()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
