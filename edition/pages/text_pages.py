"""The pages of the texts: of each unit, of the whole text, of each clause, of what is retired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from edition import addresses
from edition.citations.cited import cite_clause, cite_document, cite_unit
from edition.citations.styles import styled
from edition.identifiers import clause_of
from edition.model import Clause, Document, Edition, Unit
from edition.outline import blocks, level, runs
from edition.pages import diagrams, jsonld, meta_tags
from edition.pages.navigation import steps_to
from edition.pages.presenter import Desk
from edition.pages.render import Page, Printer
from edition.pages.views import UnitView
from edition.wording import opening, plural


def unit_pages(printer: Printer) -> Iterator[Page]:
    """Yield the page of each unit, in reading order."""
    edition = printer.edition
    units = list(edition.units)
    for place, unit in enumerate(units):
        here = unit.address
        desk = printer.desk(here)
        document = edition.document_by_id[unit.document]
        view = desk.unit(unit)
        official = unit.official
        name = addresses.unit_name(unit)
        parts: list[dict[str, Any]] = [
            {
                "title": f"Clauses of {name}" if run.clauses else f"Items of {unit.label}",
                "clauses": [desk.clause(clause) for clause in run.clauses],
                "units": [desk.unit(child) for child in run.units],
            }
            for run in blocks(edition, unit)
        ]
        title = f"{unit.marker} {unit.label}".strip()
        yield printer.page(
            here,
            "unit",
            f"{name}: {unit.label}" if name != unit.label else unit.label,
            meta_tags.unit_description(edition, unit),
            {
                "steps": steps_to(edition, here, unit, last=True),
                "unit": view,
                "facts": _unit_facts(edition, unit, view),
                "official": official,
                "official_reference": _reference_markup(printer, desk, official),
                "whereami": diagrams.where_am_i(edition, unit),
                "blocks": parts,
                "notes": [n for part in parts for c in part["clauses"] for n in c.notes],
                "retired": desk.tombstones(printer.bearings.graveyard.in_unit.get(unit.id, ())),
                "by_sentence": document.role == "commentary",
                "has_commentary": _has_commentary(edition),
                "previous": desk.unit(units[place - 1]) if place else None,
                "following": desk.unit(units[place + 1]) if place + 1 < len(units) else None,
                "title": title,
                "citations": styled(cite_unit(edition, unit)),
                "citation_files": addresses.CITATION_FILES,
            },
            tags=meta_tags.unit_tags(edition, unit),
            jsonld=jsonld.unit_jsonld(edition, unit),
        )


def _unit_facts(edition: Edition, unit: Unit, view: UnitView) -> str:
    facts = _standing(edition, edition.document_by_id[unit.document])
    siblings = edition.children(unit.parent, unit.document)
    if unit.parent is not None:
        parent = edition.unit_by_id[unit.parent]
        facts.append(f"{addresses.unit_name(unit)} of {len(siblings)} in “{parent.label}”")
    children = edition.children(unit.id, unit.document)
    if children:
        facts.append(plural(len(children), "item", "items"))
    if unit.clauses:
        facts.append(plural(len(unit.clauses), "clause", "clauses"))
    if edition.document_by_id[unit.document].role == "text" and _has_commentary(edition):
        facts.append(
            plural(view.commentary, "link", "links") + " from the commentary"
            if view.commentary
            else "nothing in the commentary"
        )
    return " · ".join(facts)


def _standing(edition: Edition, document: Document) -> list[str]:
    """Return what kind of text a document is, as its pages say it first; there may be nothing."""
    words = edition.statement if document.role == "text" else document.imprint.description
    return [opening(words)] if words else []


def _has_commentary(edition: Edition) -> bool:
    return any(document.role == "commentary" for document in edition.documents)


def _reference_markup(printer: Printer, desk: Desk, official: Any) -> Markup:
    if official is None:
        return Markup("")
    macros = printer.templates.get_template("_macros.html").module
    reference: Markup = macros.reference(desk.reference(official.reference))  # type: ignore[attr-defined]
    return reference


def read_page(printer: Printer) -> Page:
    """Return the first document, whole, on one page."""
    edition = printer.edition
    desk = printer.desk(addresses.READ)
    document = edition.documents[0]
    parts: list[dict[str, Any]] = [
        {
            "unit": desk.unit(run.unit),
            "level": level(edition, run.unit),
            "resumed": run.resumed,
            "clauses": [desk.clause(clause) for clause in run.clauses],
        }
        for run in runs(edition, document)
    ]
    count = sum(len(unit.clauses) for unit in document.units)
    title = document.title or document.name
    return printer.page(
        addresses.READ,
        "read",
        f"{title}: the whole text",
        f"The whole text on one page, in {plural(count, 'clause', 'clauses')}.",
        {
            "title": title,
            "front_matter": document.front_matter,
            "facts": " · ".join(
                [*_standing(edition, document), plural(count, "clause", "clauses")]
            ),
            "parts": parts,
            "notes": [note for part in parts for c in part["clauses"] for note in c.notes],
            "retired": [
                stone
                for unit in document.units
                for stone in desk.tombstones(printer.bearings.graveyard.in_unit.get(unit.id, ()))
            ],
            "has_commentary": _has_commentary(edition),
            "citations": styled(cite_document(edition, document)),
            "citation_files": addresses.CITATION_FILES,
        },
        tags=meta_tags.document_tags(edition, document, addresses.READ),
        jsonld=jsonld.document_jsonld(edition, document),
    )


def clause_pages(printer: Printer) -> Iterator[Page]:
    """Yield the permanent page of each clause."""
    edition = printer.edition
    for unit in edition.units:
        for place, clause in enumerate(unit.clauses):
            here = addresses.permanent(clause)
            desk = printer.desk(here)
            before = unit.clauses[place - 1] if place else None
            after = unit.clauses[place + 1] if place + 1 < len(unit.clauses) else None
            terms = dict.fromkeys(
                (term.term, desk.link(f"{addresses.GLOSSARY}#{term.id}"))
                for term, _ in printer.bearings.terms.get(clause.id, ())
            )
            yield printer.page(
                here,
                "clause",
                addresses.clause_name(edition, clause),
                meta_tags.clause_description(clause),
                {
                    "steps": [
                        *steps_to(edition, here, unit, last=False),
                        (f"Clause {clause.ordinal}", ""),
                    ],
                    "facts": _clause_facts(edition, clause),
                    "clause": desk.clause(clause),
                    "before": desk.neighbour(before) if before else None,
                    "after": desk.neighbour(after) if after else None,
                    "terms": list(terms),
                    "has_commentary": _has_commentary(edition),
                    "citations": styled(cite_clause(edition, clause)),
                    "citation_files": addresses.CITATION_FILES,
                },
                tags=meta_tags.clause_tags(edition, clause),
                alternates=(
                    {"type": "application/json", "href": "clause.json", "title": "Data"},
                    {"type": "text/markdown", "href": "clause.md", "title": "Plain text"},
                ),
                jsonld=jsonld.clause_jsonld(edition, clause),
            )


def _clause_facts(edition: Edition, clause: Clause) -> str:
    document = edition.document_by_id[clause.document]
    facts = [document.title or document.name, *_standing(edition, document)]
    facts.append(f"line {clause.line} of {document.source.file}")
    if len(clause.sentences) > 1:
        facts.append(f"{len(clause.sentences)} sentences")
    return " · ".join(facts)


def retired_pages(printer: Printer) -> Iterator[Page]:
    """Yield a page for each retired address: it explains, and leads to what took its place."""
    edition = printer.edition
    graveyard = printer.bearings.graveyard
    gone = [
        stone
        for unit, stones in graveyard.in_unit.items()
        for stone in stones
        if unit not in edition.unit_by_id
    ]
    for stone in graveyard.by_kind.get("page", ()):
        desk = printer.desk(stone.id)
        name = stone.id.strip("/").rpartition("/")[2]
        # An old link may carry the identifier of a clause or a sentence of this page.
        parts = (*graveyard.by_kind.get("clause", ()), *graveyard.by_kind.get("sentence", ()))
        here = [other for other in parts if name == clause_of(other.id)]
        yield printer.page(
            stone.id,
            "retired",
            f"Retired: {name}",
            f"The address {stone.id} is retired: {stone.reason}",
            {
                "steps": [("Home", desk.link(addresses.HOME)), (name, "")],
                "stone": desk.tombstone(stone),
                "anchors": desk.tombstones(here or gone),
            },
        )
