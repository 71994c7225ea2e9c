"""data/edition.json: the model of an edition as others use it, and its JSON Schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from edition import addresses
from edition.addresses import absolute
from edition.exports.inputs import Files, Inputs
from edition.model import (
    Clause,
    Document,
    Edition,
    IndexEntry,
    Link,
    Note,
    Reference,
    Term,
    Tombstone,
    Unit,
)

_SCHEMA = Path(__file__).with_name("edition.schema.json")


def files(inputs: Inputs) -> Files:
    """Return the model and its schema, by their names in the site."""
    return {
        "data/edition.json": dump(edition_json(inputs.edition)),
        "data/edition.schema.json": _SCHEMA.read_text(encoding="utf-8"),
    }


def edition_json(edition: Edition) -> dict[str, Any]:
    """Return the whole model in the shape of edition.schema.json."""
    return {
        "edition": {"title": edition.title, "version": edition.version, "url": edition.url},
        "documents": [_document(document) for document in edition.documents],
        "units": [_unit(edition, unit) for unit in edition.units],
        "clauses": [clause_json(edition, clause) for clause in edition.clauses],
        "links": [_link(link) for link in edition.links],
        "unlinked": [
            {"source": entry.source.id, "reason": entry.reason} for entry in edition.unlinked
        ],
        "terms": [_term(term) for term in edition.terms],
        "index": [_heading(entry) for entry in edition.index],
        "notes": [_note(note) for note in edition.notes],
        "retired": [_tombstone(stone) for stone in edition.tombstones],
    }


def clause_json(edition: Edition, clause: Clause) -> dict[str, Any]:
    """Return a clause as it stands in the model and beside its own page."""
    return {
        "id": clause.id,
        "document": clause.document,
        "unit": clause.unit,
        "line": clause.line,
        "marker": clause.marker,
        "text": clause.text,
        "paragraph": clause.paragraph,
        "url": absolute(edition, addresses.clause_in_context(edition, clause)),
        "permalink": absolute(edition, addresses.permanent(clause)),
        "sentences": [
            {
                "id": sentence.id,
                "start": sentence.start,
                "end": sentence.end,
                "text": clause.text[sentence.start : sentence.end],
            }
            for sentence in clause.sentences
        ],
    }


def dump(value: Any) -> str:
    """Return JSON as it is published: indented, in UTF-8, with a final line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "source": {
            "file": document.source.file,
            "sha256": document.source.sha256,
            "lines": len(document.source.lines),
        },
        "front_matter": [
            {"id": line.id, "line": line.line, "text": line.text} for line in document.front_matter
        ],
    }


def _unit(edition: Edition, unit: Unit) -> dict[str, Any]:
    heading = unit.heading
    return {
        "id": unit.id,
        "document": unit.document,
        "kind": unit.kind,
        "number": unit.number,
        "marker": unit.marker,
        "heading": {"text": heading.text, "line": heading.line} if heading else None,
        "label": unit.label,
        "parent": unit.parent,
        "url": absolute(edition, unit.address),
        "clauses": [clause.id for clause in unit.clauses],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": link.id,
        "source": link.source.id,
        "target": link.target.id,
        "relation": link.relation.id,
        "source_quote": link.source_quote,
        "target_quote": link.target_quote,
        "comment": link.comment,
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "term": term.term,
        "variants": list(term.variants),
        "category": term.category,
        "definition": term.definition,
        "references": [_reference(reference) for reference in term.references],
        "occurrences": [
            {"clause": span.clause, "start": span.start, "end": span.end}
            for span in term.occurrences
        ],
    }


def _reference(reference: Reference) -> dict[str, str | None]:
    if reference.locator is not None:
        return {"title": reference.title, "locator": reference.locator.id}
    return {"title": reference.title, "url": reference.url}


def _heading(entry: IndexEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "heading": entry.heading,
        "subheading": entry.subheading,
        "locators": [locator.id for locator in entry.locators],
        "see": list(entry.see),
        "see_also": list(entry.see_also),
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "clause": note.span.clause,
        "start": note.span.start,
        "end": note.span.end,
        "quote": note.quote,
        "kind": note.kind,
        "reading": note.reading,
        "confidence": note.confidence,
        "reason": note.reason,
    }


def _tombstone(stone: Tombstone) -> dict[str, Any]:
    return {
        "id": stone.id,
        "kind": stone.kind,
        "successors": list(stone.successors),
        "reason": stone.reason,
    }
