"""What the slots of hand-written pages hold: figures and lists computed from the model."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment

from edition import addresses
from edition.model import Edition
from edition.outline import blocks
from edition.pages.backlinks import Bearings
from edition.pages.cite_slots import cite_slots, example_clause
from edition.pages.presenter import Desk
from edition.wording import plural


def slots_for(
    edition: Edition, templates: Environment, bearings: Bearings, here: str
) -> Mapping[str, str]:
    """Return the filled slots for the hand-written page at `here`, by name."""
    desk = Desk(edition, here, bearings)
    values: dict[str, dict[str, object]] = {
        "glance": {"groups": _glance(edition, desk)},
        "coverage": {"documents": _coverage(edition)},
        "figures": {"figures": _figures(edition)},
        "changes": {"changes": edition.changes, "version": edition.version},
        "relations": {"relations": edition.relations},
        "report": {"issues": addresses.issues_url(edition.url)},
        "example": _example(edition, desk),
        **cite_slots(edition, desk),
    }
    return {
        name: templates.get_template(f"slots/{name}.html").render(**value).strip()
        for name, value in values.items()
    }


def _glance(edition: Edition, desk: Desk) -> list[dict[str, object]]:
    groups: list[dict[str, object]] = []
    linked = _linked_units(edition)
    for document in edition.documents:
        for unit in edition.children(None, document.id):
            tiles = [
                {"unit": desk.unit(child), "linked": " ".join(linked.get(child.id, ()))}
                for run in blocks(edition, unit)
                for child in run.units
            ]
            groups.append({"unit": desk.unit(unit), "tiles": tiles, "role": document.role})
    return groups


def _linked_units(edition: Edition) -> dict[str, list[str]]:
    """Return the units that each unit is linked to."""
    found: dict[str, dict[str, None]] = {}
    for link in edition.links:
        one, other = link.source.clause.unit, link.target.clause.unit
        if one != other:
            found.setdefault(one, {})[other] = None
            found.setdefault(other, {})[one] = None
    return {unit: list(others) for unit, others in found.items()}


def _coverage(edition: Edition) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for document in edition.documents:
        lines = [line for line in document.source.lines if line.text]
        headings = sum(unit.heading is not None for unit in document.units)
        clauses = sum(len(unit.clauses) for unit in document.units)
        front = len(document.front_matter)
        rows.append(
            {
                "name": document.name,
                "file": document.source.file,
                "sha256": document.source.sha256,
                "lines": len(lines),
                "front": front,
                "headings": headings,
                "clauses": clauses,
                "accounted": front + headings + clauses,
                "sentences": sum(len(c.sentences) for u in document.units for c in u.clauses),
            }
        )
    return rows


def _figures(edition: Edition) -> list[str]:
    uses = sum(len(term.occurrences) for term in edition.terms)
    defined = sum(term.definition is not None for term in edition.terms)
    headings = sum(entry.subheading is None for entry in edition.index)
    return [
        (
            f"{plural(len(edition.links), 'link', 'links')} of "
            f"{plural(len(edition.relations), 'relation', 'relations')}; "
            f"{plural(len(edition.unlinked), 'sentence', 'sentences')} of the commentary "
            "recorded as without counterpart"
        ),
        (
            f"{plural(len(edition.terms), 'term', 'terms')} in the glossary, {defined} of them "
            f"defined with a source, with {plural(uses, 'occurrence', 'occurrences')}"
        ),
        f"{plural(headings, 'heading', 'headings')} in the subject index",
        f"{plural(len(edition.notes), 'note', 'notes')} on probable slips of the wording",
    ]


def _example(edition: Edition, desk: Desk) -> dict[str, object]:
    """Return a clause to show how links are made."""
    clause = example_clause(edition)
    return {
        "clause": desk.clause(clause, anchored=False),
        "address": addresses.absolute(edition, addresses.clause_in_context(edition, clause)),
        "permanent": addresses.absolute(edition, addresses.permanent(clause)),
    }
