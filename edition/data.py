"""The edition as data for others: the JSON model, tables, and the plain forms of a clause."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from edition import addresses
from edition.addresses import absolute
from edition.model import Clause, Edition, Reference, Unit


def edition_json(edition: Edition) -> dict[str, Any]:
    """Return the whole model in the shape of edition.schema.json."""
    return {
        "edition": {"title": edition.title, "version": edition.version, "url": edition.url},
        "documents": [
            {
                "id": document.id,
                "title": document.title,
                "source": {
                    "file": document.source.file,
                    "sha256": document.source.sha256,
                    "lines": len(document.source.lines),
                },
                "front_matter": [
                    {"id": line.id, "line": line.line, "text": line.text}
                    for line in document.front_matter
                ],
            }
            for document in edition.documents
        ],
        "units": [_unit(edition, unit) for unit in edition.units],
        "clauses": [clause_json(edition, clause) for clause in edition.clauses],
        "links": [
            {
                "id": link.id,
                "source": link.source.id,
                "target": link.target.id,
                "relation": link.relation.id,
                "source_quote": link.source_quote,
                "target_quote": link.target_quote,
                "comment": link.comment,
            }
            for link in edition.links
        ],
        "unlinked": [
            {"source": entry.source.id, "reason": entry.reason} for entry in edition.unlinked
        ],
        "terms": [
            {
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
            for term in edition.terms
        ],
        "index": [
            {
                "id": entry.id,
                "heading": entry.heading,
                "subheading": entry.subheading,
                "locators": [locator.id for locator in entry.locators],
                "see": list(entry.see),
                "see_also": list(entry.see_also),
            }
            for entry in edition.index
        ],
        "notes": [
            {
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
            for note in edition.notes
        ],
        "retired": [
            {
                "id": stone.id,
                "kind": stone.kind,
                "successors": list(stone.successors),
                "reason": stone.reason,
            }
            for stone in edition.tombstones
        ],
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


def clause_markdown(edition: Edition, clause: Clause) -> str:
    """Return a clause as a small text file: its words, then where they stand."""
    document = edition.document_by_id[clause.document]
    return (
        f"{clause.text}\n\n"
        f"-- {document.title or document.name}, {addresses.clause_name(edition, clause)} "
        f"({clause.id})\n"
        f"{edition.title}, edition {edition.version}\n"
        f"{absolute(edition, addresses.permanent(clause))}\n"
    )


def tables(edition: Edition) -> dict[str, str]:
    """Return the CSV files by name: clauses, links, terms, notes."""
    model = edition_json(edition)
    terms = [
        {
            "id": term["id"],
            "term": term["term"],
            "variants": " | ".join(term["variants"]),
            "category": term["category"],
            "definition": term["definition"] or "",
            "occurrences": " ".join(
                f"{o['clause']}:{o['start']}-{o['end']}" for o in term["occurrences"]
            ),
        }
        for term in model["terms"]
    ]
    return {
        "clauses.csv": _csv(
            ("id", "document", "unit", "line", "marker", "paragraph", "text", "url", "permalink"),
            model["clauses"],
        ),
        "links.csv": _csv(
            ("id", "source", "target", "relation", "source_quote", "target_quote", "comment"),
            model["links"],
        ),
        "terms.csv": _csv(
            ("id", "term", "variants", "category", "definition", "occurrences"), terms
        ),
        "notes.csv": _csv(
            ("id", "clause", "start", "end", "quote", "kind", "reading", "confidence", "reason"),
            model["notes"],
        ),
    }


def dump(value: Any) -> str:
    """Return JSON as it is published: indented, in UTF-8, with a final line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


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


def _reference(reference: Reference) -> dict[str, str | None]:
    if reference.locator is not None:
        return {"title": reference.title, "locator": reference.locator}
    return {"title": reference.title, "url": reference.url}


def _csv(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
