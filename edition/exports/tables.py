"""Tables of the edition as CSV: clauses, links, terms, notes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from edition.exports.data import edition_json
from edition.exports.inputs import Files, Inputs
from edition.model import Edition


def files(inputs: Inputs) -> Files:
    """Return every table, by its name in the site."""
    return {f"data/{name}": table for name, table in tables(inputs.edition).items()}


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


def _csv(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
