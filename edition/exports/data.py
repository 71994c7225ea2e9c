"""data/edition.json: the model of an edition as others use it, and its JSON Schema."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from edition import addresses, place_names
from edition.addresses import absolute
from edition.claims import has_sentences
from edition.exports.inputs import Files, Inputs
from edition.model import (
    Clause,
    Document,
    Edition,
    IndexEntry,
    Link,
    Note,
    Official,
    Reference,
    Relation,
    Term,
    Unit,
)
from edition.place_names import prose_text

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
        "edition": {
            "title": edition.name,
            "short_title": edition.short_name,
            "version": edition.version,
            "url": edition.url,
            **({"notice": edition.notice} if edition.notice else {}),
        },
        "documents": [_document(document) for document in edition.documents],
        "units": [_unit(edition, unit) for unit in edition.units],
        "clauses": [clause_json(edition, clause) for clause in edition.clauses],
        "relations": [_relation(relation) for relation in edition.relations],
        "links": [_link(edition, link) for link in edition.links],
        "unlinked": [
            {"source": entry.source.id, "reason": prose_text(edition, entry.reason)}
            for entry in edition.unlinked
        ],
        "terms": [_term(edition, term) for term in edition.terms],
        "index": [_heading(entry) for entry in edition.index],
        "notes": [_note(edition, note) for note in edition.notes],
        "retired": [asdict(stone) for stone in edition.tombstones],
    }


def clause_json(edition: Edition, clause: Clause) -> dict[str, Any]:
    """Return a clause as in the model and beside its own page; without sentences, if none known."""
    return {
        "id": clause.id,
        "document": clause.document,
        "unit": clause.unit,
        "line": clause.line,
        "marker": clause.marker,
        "name": place_names.clause_name(edition, clause),
        "text": clause.text,
        "paragraph": clause.paragraph,
        **({"last_line": clause.last_line} if clause.last_line else {}),
        **({"form": clause.form} if clause.form else {}),
        **({"depth": clause.depth} if clause.depth else {}),
        "url": absolute(edition, addresses.clause_in_context(edition, clause)),
        "permalink": absolute(edition, addresses.permanent(clause)),
        "sentences": [
            {
                "id": sentence.id,
                "start": sentence.start,
                "end": sentence.end,
                "text": clause.text[sentence.start : sentence.end],
            }
            for sentence in (clause.sentences if has_sentences(edition) else ())
        ],
    }


def dump(value: Any) -> str:
    """Return JSON as it is published: each entry of a list on a line, without other blanks."""
    return f"{_in_lines(value)}\n"


def _in_lines(value: Any) -> str:
    """Return JSON with a line for each value of an object, and for each object in a list."""
    if value and isinstance(value, dict):
        return _block("{}", [f"{_on_a_line(key)}:{_in_lines(one)}" for key, one in value.items()])
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return _block("[]", [_on_a_line(one) for one in value])
    return _on_a_line(value)


def _block(brackets: str, lines: list[str]) -> str:
    return "\n".join([brackets[0], ",\n".join(lines), brackets[1]])


def _on_a_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "statement": document.statement,
        **({"rights": asdict(document.rights)} if document.rights else {}),
        **({"taken_from": asdict(document.origin)} if document.origin else {}),
        "source": {
            "file": document.source.file,
            "sha256": document.source.sha256,
            "lines": len(document.source.lines),
        },
        "front_matter": [
            {"id": line.id, "line": line.line, "text": line.text} for line in document.front_matter
        ],
        **({"left_out": [asdict(line) for line in document.left_out]} if document.left_out else {}),
        **({"missing": _missing(document)} if document.missing else {}),
    }


def _missing(document: Document) -> list[dict[str, Any]]:
    return [
        {"units": list(row.ids), "name": row.name, "reason": row.reason} for row in document.missing
    ]


def _unit(edition: Edition, unit: Unit) -> dict[str, Any]:
    heading = unit.heading
    return {
        "id": unit.id,
        "document": unit.document,
        "kind": unit.kind,
        "number": unit.number,
        "marker": unit.marker,
        "heading": {"text": heading.text, "line": heading.line} if heading else None,
        "name": unit.name,
        "label": unit.label,
        "official": _official(unit.official),
        "parent": unit.parent,
        "url": absolute(edition, unit.address),
        "clauses": [clause.id for clause in unit.clauses],
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "id": relation.id,
        "label": relation.label,
        "inverse": relation.inverse,
        "explanation": relation.explanation,
        "aliases": list(relation.aliases),
    }


def _link(edition: Edition, link: Link) -> dict[str, Any]:
    return {
        "id": link.id,
        "source": link.source.id,
        "target": link.target.id,
        "relation": link.relation.id,
        "source_quote": link.source_quote,
        "target_quote": link.target_quote,
        "comment": prose_text(edition, link.comment) if link.comment else None,
    }


def _term(edition: Edition, term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "term": term.term,
        "variants": list(term.variants),
        "category": term.category,
        "official": _official(term.official),
        "see_also": list(term.see_also),
        "definition": prose_text(edition, term.definition) if term.definition else None,
        "references": [_reference(reference) for reference in term.references],
        "occurrences": [
            {"clause": span.clause, "start": span.start, "end": span.end}
            for span in term.occurrences
        ],
    }


def _official(official: Official | None) -> dict[str, Any] | None:
    if official is None:
        return None
    return {
        "english": official.english,
        "chinese": official.chinese,
        "references": [_reference(reference) for reference in official.references],
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


def _note(edition: Edition, note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "clause": note.span.clause,
        "start": note.span.start,
        "end": note.span.end,
        "quote": note.quote,
        "kind": note.kind,
        "reading": note.reading,
        "confidence": note.confidence,
        "reason": prose_text(edition, note.reason),
    }
