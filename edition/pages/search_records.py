"""What pages load only when a reader asks for it: records to search, and the previews of terms."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from edition import addresses
from edition.identifiers import last_part
from edition.model import Clause, Edition, IndexEntry, Note, Term, Unit
from edition.pages.presenters.references import reference_title

_LUNR = "templates/search/lunr.js"


def files(edition: Edition) -> dict[str, str | bytes]:
    """Return the files that pages load on use, by their name in the site."""
    return {
        "assets/search.json": search_json(edition),
        "assets/terms.json": terms_json(edition),
        "assets/vendor/lunr.js": lunr(),
    }


def search_json(edition: Edition) -> str:
    """Return every record that search and "go to" can lead to, in the order of the edition.

    A record has its kind, identifier, title, text and its address from the root of the site; units
    have the other names that readers type for them, clauses the last parts of their sentences.
    """
    return _compact(
        {
            "documents": [{"id": d.id, "name": d.name, "role": d.role} for d in edition.documents],
            "records": [
                *(_unit(edition, unit) for unit in edition.units),
                *(_clause(edition, clause) for unit in edition.units for clause in unit.clauses),
                *(_term(term) for term in edition.terms),
                *(_heading(edition, entry) for entry in edition.index),
                *(_note(edition, note) for note in edition.notes),
            ],
            "retired": [
                {"id": stone.id, "reason": stone.reason, "successors": list(stone.successors)}
                for stone in edition.tombstones
            ],
        }
    )


def terms_json(edition: Edition) -> str:
    """Return what the preview of a term shows, by the term's identifier."""
    return _compact(
        {
            term.id: {
                "term": term.term,
                "definition": term.definition,
                "source": reference_title(edition, term.references[0]) if term.references else None,
            }
            for term in edition.terms
        }
    )


def lunr() -> bytes:
    """Return the search library, as MkDocs ships it; its licence stands beside it in the site."""
    return resources.files("mkdocs.contrib.search").joinpath(_LUNR).read_bytes()


def _from_root(address: str) -> str:
    return address.removeprefix("/")


def _unit(edition: Edition, unit: Unit) -> dict[str, Any]:
    return {
        "kind": "unit",
        "id": unit.id,
        "title": addresses.unit_name(unit),
        "text": unit.heading.text if unit.heading else unit.label,
        "parent": unit.parent,
        "editorial": unit.heading is None,
        "names": _names(edition, unit),
        "address": _from_root(unit.address),
    }


def _names(edition: Edition, unit: Unit) -> list[str]:
    """Return what readers may type for a unit, besides its identifier: `areas 7`, `3(7)`, `7`."""
    if unit.number is None:
        return []
    if unit.parent is None:
        return [unit.number]
    parent = edition.unit_by_id[unit.parent]
    within = [f"{parent.number}({unit.number})"] if parent.number else []
    return [f"{parent.id} {unit.number}", *within, f"({unit.number})", unit.number]


def _clause(edition: Edition, clause: Clause) -> dict[str, Any]:
    return {
        "kind": "clause",
        "id": clause.id,
        "title": addresses.clause_name(edition, clause),
        "text": clause.text,
        "unit": clause.unit,
        "document": clause.document,
        "sentences": [last_part(sentence.id) for sentence in clause.sentences],
        "address": _from_root(addresses.clause_in_context(edition, clause)),
    }


def _term(term: Term) -> dict[str, Any]:
    others = ", ".join(variant for variant in term.variants if variant != term.term)
    return {
        "kind": "term",
        "id": term.id,
        "title": term.term,
        "text": " · ".join(part for part in (others, term.definition) if part),
        "address": _from_root(f"{addresses.GLOSSARY}#{term.id}"),
    }


def _heading(edition: Edition, entry: IndexEntry) -> dict[str, Any]:
    title = entry.heading if entry.subheading is None else f"{entry.heading}: {entry.subheading}"
    places = "; ".join(addresses.locator_name(edition, locator) for locator in entry.locators)
    see = f"See {'; '.join(entry.see)}" if entry.see else ""
    return {
        "kind": "index",
        "id": entry.id,
        "title": title,
        "text": "",
        "places": places or see,
        "address": _from_root(f"{addresses.INDEX}#{entry.id}"),
    }


def _note(edition: Edition, note: Note) -> dict[str, Any]:
    clause = edition.clause_by_id[note.span.clause]
    return {
        "kind": "note",
        "id": note.id,
        "title": addresses.clause_name(edition, clause),
        "text": f"“{note.quote}”, probably “{note.reading}”",
        "address": _from_root(f"{addresses.NOTES}#{note.id}"),
    }


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
