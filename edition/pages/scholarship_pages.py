"""The pages of the scholarship: comparison, map, glossary, index, notes."""

from __future__ import annotations

from itertools import groupby

from edition import addresses
from edition.compiling.subject_index import initial
from edition.pages import diagrams, jsonld
from edition.pages.render import Page, Printer
from edition.pages.views import TermView
from edition.wording import plural


def compare_page(printer: Printer) -> Page:
    """Return both texts side by side, aligned by the links."""
    edition = printer.edition
    desk = printer.desk(addresses.COMPARE)
    commentary = [d for d in edition.documents if d.role == "commentary"]
    texts = [d for d in edition.documents if d.role == "text"]
    clauses = [c for d in commentary for u in d.units for c in u.clauses]
    count = sum(
        edition.document_by_id[link.source.clause.document].role == "commentary"
        for link in edition.links
    )
    return printer.page(
        addresses.COMPARE,
        "compare",
        "Compare: both texts side by side",
        "The commentary beside the clauses of the paper that it speaks of, sentence by sentence.",
        {
            "steps": [("Home", desk.link(addresses.HOME)), ("Compare", "")],
            "facts": f"{count} links from the commentary to the paper",
            "relations_href": desk.link(f"{addresses.MAP}#relations"),
            "commentary": [desk.clause(clause, anchored=False) for clause in clauses],
            "units": [
                {
                    "unit": desk.unit(unit),
                    "clauses": [desk.clause(clause, anchored=False) for clause in unit.clauses],
                }
                for document in texts
                for unit in document.units
                if unit.clauses
            ],
        },
    )


def map_page(printer: Printer) -> Page:
    """Return every link at a glance."""
    edition = printer.edition
    desk = printer.desk(addresses.MAP)
    grids = diagrams.grids(edition, desk)
    counts = {relation.id: 0 for relation in edition.relations}
    for link in edition.links:
        counts[link.relation.id] += 1
    relations = [
        {
            "label": relation.label,
            "inverse": relation.inverse,
            "explanation": relation.explanation,
            "count": counts[relation.id],
        }
        for relation in edition.relations
    ]
    return printer.page(
        addresses.MAP,
        "map",
        "Map of links",
        "Every link between the two texts, and inside the paper, at a glance.",
        {
            "steps": [("Home", desk.link(addresses.HOME)), ("Map of links", "")],
            "facts": f"{plural(len(edition.links), 'link', 'links')} in all",
            "grids": grids,
            "relations": relations,
        },
    )


def glossary_page(printer: Printer) -> Page:
    """Return the terms by category, each with its concordance."""
    edition = printer.edition
    desk = printer.desk(addresses.GLOSSARY)
    groups = []
    for category in edition.categories:
        terms: list[TermView] = [desk.term(t) for t in edition.terms if t.category == category.id]
        if terms:
            groups.append({"id": category.id, "label": category.label, "terms": terms})
    uses = sum(len(term.occurrences) for term in edition.terms)
    return printer.page(
        addresses.GLOSSARY,
        "glossary",
        "Glossary",
        "Names and terms of both texts, with sources for every definition and every occurrence.",
        {
            "steps": [("Home", desk.link(addresses.HOME)), ("Glossary", "")],
            "facts": f"{plural(len(edition.terms), 'term', 'terms')}, "
            f"{plural(uses, 'occurrence', 'occurrences')}",
            "groups": groups,
            "retired": desk.tombstones(printer.bearings.graveyard.by_kind.get("term", ())),
        },
        jsonld=jsonld.glossary_jsonld(edition),
    )


def index_page(printer: Printer) -> Page:
    """Return the subject index, by letters."""
    edition = printer.edition
    desk = printer.desk(addresses.INDEX)
    letters = []
    for letter, rows in groupby(desk.index(), key=lambda row: initial(row.heading)):
        identifier = letter.lower() if letter.isalpha() else "numbers"
        letters.append({"id": identifier, "name": letter, "rows": list(rows)})
    headings = sum(entry.subheading is None for entry in edition.index)
    locators = sum(len(entry.locators) for entry in edition.index)
    return printer.page(
        addresses.INDEX,
        "index",
        "Subject index",
        "A back-of-book index of both texts; every locator leads to a clause.",
        {
            "steps": [("Home", desk.link(addresses.HOME)), ("Subject index", "")],
            "facts": f"{plural(headings, 'heading', 'headings')}, "
            f"{plural(locators, 'locator', 'locators')}",
            "letters": letters,
            "retired": desk.tombstones(printer.bearings.graveyard.by_kind.get("index", ())),
        },
    )


def notes_page(printer: Printer) -> Page:
    """Return the apparatus, by document."""
    edition = printer.edition
    desk = printer.desk(addresses.NOTES)
    groups = []
    for document in edition.documents:
        clauses = {clause.id for unit in document.units for clause in unit.clauses}
        notes = [desk.note(note) for note in edition.notes if note.span.clause in clauses]
        if notes:
            groups.append({"id": document.id, "label": document.name, "notes": notes})
    return printer.page(
        addresses.NOTES,
        "notes",
        "Notes on the texts",
        "The apparatus: probable slips of both texts, with suggested readings and reasons.",
        {
            "steps": [("Home", desk.link(addresses.HOME)), ("Notes", "")],
            "facts": plural(len(edition.notes), "note", "notes"),
            "groups": groups,
            "retired": desk.tombstones(printer.bearings.graveyard.by_kind.get("note", ())),
        },
    )
