"""The ledger: every identifier and address ever published, with a hash of its text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from edition.faults import rules
from edition.faults.fault import Faults
from edition.identifiers import is_identifier, whole_of
from edition.model import Change, Tombstone
from edition.reading.yaml_file import YamlFile


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


def read_ledger(file: YamlFile, faults: Faults) -> Ledger:
    """Return the ledger that a valid YAML file holds.

    Adds a fault for each entry that stands twice, is misnamed, or has an unknown successor.
    """
    entries: dict[str, Entry] = {}
    rows = list(file.rows("entries"))
    known = {row["id"] for row in rows}
    for row in rows:
        if row["id"] in entries:
            faults.add(rules.LEDGER_ORDER, row.place("id"), f'"{row["id"]}" stands twice')
        if not is_identifier(row["id"], row["kind"]):
            message = f'"{row["id"]}" cannot be the identifier of a {row["kind"]}'
            faults.add(rules.LEDGER_ORDER, row.place("id"), message)
        for at, successor in row.items("successors"):
            if successor not in known:
                faults.add(rules.LEDGER_ORDER, at, f'no entry "{successor}"')
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


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
