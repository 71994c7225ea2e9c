"""The pages of the site as values: address, head and body of each, before any engine."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from edition import addresses, heads, jsonld, pictures
from edition.addresses import relative
from edition.citation_files import FILES
from edition.citation_styles import styled
from edition.citations import cite_clause, cite_document, cite_unit
from edition.markup import text_markup
from edition.model import Clause, Document, Edition, Unit
from edition.subject_index import sort_key
from edition.views import Bearings, Desk, TermView, UnitView


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """A line of the contents that every page carries."""

    title: str
    number: str
    href: str
    level: int
    current: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: where it is, what its head says, and its body as a raw HTML block."""

    address: str
    kind: str
    title: str
    description: str
    body: str
    contents: tuple[ContentsEntry, ...]
    tags: tuple[dict[str, str], ...] = ()
    alternates: tuple[dict[str, str], ...] = ()
    jsonld: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive lines of a unit: some of its own clauses, or some of the units in it."""

    unit: Unit
    clauses: tuple[Clause, ...] = ()
    units: tuple[Unit, ...] = ()
    resumed: bool = False


@dataclass(frozen=True, kw_only=True)
class Printer:
    """Makes every page of an edition from the templates."""

    edition: Edition
    templates: Environment
    bearings: Bearings

    def page(
        self,
        address: str,
        kind: str,
        title: str,
        description: str,
        values: dict[str, Any],
        **head: Any,
    ) -> Page:
        """Fill the template of a kind of page."""
        template = self.templates.get_template(f"pages/{kind}.html")
        head.setdefault("tags", heads.page_tags(self.edition, address, title, description))
        return Page(
            address=address,
            kind=kind,
            title=title,
            description=description,
            body=template.render(**values),
            contents=tuple(contents(self.edition, address)),
            **head,
        )

    def desk(self, address: str) -> Desk:
        """Return the maker of views for the page at this address."""
        return Desk(self.edition, address, self.bearings)


@functools.cache
def make_templates(folder: Path) -> Environment:
    """Return the environment of the page templates: escaping, strict, layout only."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_escaped,
    )


def _escaped(value: Any) -> Any:
    """Escape text for Markdown as well as for HTML, so that quotations are verbatim too."""
    return text_markup(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def make_pages(printer: Printer, progress: Callable[[str], None]) -> Iterator[Page]:
    """Yield every generated page."""
    edition = printer.edition
    progress("units")
    yield from _unit_pages(printer)
    progress("texts and concordance")
    yield _read_page(printer)
    if edition.links:
        yield _compare_page(printer)
        yield _map_page(printer)
    yield _glossary_page(printer)
    yield _index_page(printer)
    yield _notes_page(printer)
    progress("permanent pages")
    yield from _clause_pages(printer)
    yield from _retired_pages(printer)


def contents(edition: Edition, here: str) -> Iterator[ContentsEntry]:
    """Yield the contents as they show on the page at `here`.

    Only the units near the page are listed, so that the list does not grow with the texts.
    """

    def entry(title: str, address: str, level: int, number: str = "") -> ContentsEntry:
        return ContentsEntry(
            title=title,
            number=number,
            href=relative(here, address),
            level=level,
            current="page" if address == here else None,
        )

    yield entry("Home", addresses.HOME, 1)
    for document in edition.documents:
        if document is edition.documents[0]:
            yield entry("Read the whole text", addresses.READ, 1)
            for unit in document.units if here == addresses.READ else ():
                anchor = f"{addresses.READ}#at-{unit.id}"
                yield entry(unit.label, anchor, 1 + level(edition, unit), unit.marker)
        for unit in edition.children(None, document.id):
            yield entry(unit.label, unit.address, 1, unit.marker)
            inside = [u for u in document.units if here.startswith(unit.address) and u.parent]
            near = [u for u in inside if u.address.startswith(unit.address)]
            places = [place for place, u in enumerate(near) if u.address == here]
            if places:
                window = near[max(0, places[0] - 2) : places[0] + 3]
                for other in window:
                    yield entry(other.label, other.address, 2, other.marker)
    if edition.links:
        yield entry("Compare", addresses.COMPARE, 1)
        yield entry("Map of links", addresses.MAP, 1)
    yield entry("Glossary", addresses.GLOSSARY, 1)
    yield entry("Index", addresses.INDEX, 1)
    yield entry("Notes", addresses.NOTES, 1)
    yield entry("Cite", addresses.CITE, 1)
    yield entry("Data", addresses.DATA, 1)
    yield entry("About", addresses.ABOUT, 1)


def runs(edition: Edition, document: Document) -> Iterator[Run]:
    """Yield a document in the order of its lines, as runs of clauses of one unit."""
    clauses = sorted((c for u in document.units for c in u.clauses), key=lambda c: c.line)
    met: set[str] = set()
    openings = [unit for unit in document.units if not unit.clauses or unit.heading]
    events: list[tuple[int, Unit, Clause | None]] = [(u.line, u, None) for u in openings]
    events += [(c.line, edition.unit_by_id[c.unit], c) for c in clauses]
    events.sort(key=lambda event: event[0])
    for unit, group in groupby(events, key=lambda event: event[1]):
        own = tuple(clause for _, _, clause in group if clause is not None)
        yield Run(unit=unit, clauses=own, resumed=unit.id in met)
        met.add(unit.id)


def blocks(edition: Edition, unit: Unit) -> Iterator[Run]:
    """Yield what a unit's page shows, in the order of the lines: its clauses, the units in it."""
    children = edition.children(unit.id, unit.document)
    parts: list[tuple[int, bool, Any]] = [(c.line, True, c) for c in unit.clauses]
    parts += [(child.line, False, child) for child in children]
    parts.sort(key=lambda part: part[0])
    for own, group in groupby(parts, key=lambda part: part[1]):
        things = tuple(thing for _, _, thing in group)
        yield Run(unit=unit, clauses=things) if own else Run(unit=unit, units=things)


def level(edition: Edition, unit: Unit) -> int:
    """Return how deep a unit stands; the outermost is 1."""
    return 1 if unit.parent is None else 1 + level(edition, edition.unit_by_id[unit.parent])


def steps_to(edition: Edition, here: str, unit: Unit, *, last: bool) -> list[tuple[str, str]]:
    """Return the way from the document to a unit; `last` says that the unit is the page."""
    way: list[tuple[str, str]] = []
    at: Unit | None = unit
    while at is not None:
        title = f"{at.marker} {at.label}".strip()
        way.insert(0, (title, "" if last and at is unit else relative(here, at.address)))
        at = edition.unit_by_id[at.parent] if at.parent else None
    document = edition.document_by_id[unit.document]
    if document.role == "text":
        way.insert(0, (document.name, relative(here, addresses.READ)))
    else:
        way.insert(0, ("Home", relative(here, addresses.HOME)))
    return way


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"


def _unit_pages(printer: Printer) -> Iterator[Page]:
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
            heads.unit_description(edition, unit),
            {
                "steps": steps_to(edition, here, unit, last=True),
                "unit": view,
                "facts": _unit_facts(edition, unit, view),
                "official": official,
                "official_reference": _reference_markup(printer, desk, official),
                "whereami": pictures.where_am_i(edition, unit),
                "blocks": parts,
                "notes": [n for part in parts for c in part["clauses"] for n in c.notes],
                "retired": desk.tombstones(printer.bearings.graveyard.in_unit.get(unit.id, ())),
                "by_sentence": document.role == "commentary",
                "has_commentary": _has_commentary(edition),
                "previous": desk.unit(units[place - 1]) if place else None,
                "following": desk.unit(units[place + 1]) if place + 1 < len(units) else None,
                "title": title,
                "citations": styled(cite_unit(edition, unit)),
                "citation_files": FILES,
            },
            tags=heads.unit_tags(edition, unit),
            jsonld=jsonld.unit_jsonld(edition, unit),
        )


def _unit_facts(edition: Edition, unit: Unit, view: UnitView) -> str:
    facts = []
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


def _has_commentary(edition: Edition) -> bool:
    return any(document.role == "commentary" for document in edition.documents)


def _reference_markup(printer: Printer, desk: Desk, official: Any) -> Markup:
    if official is None:
        return Markup("")
    macros = printer.templates.get_template("_macros.html").module
    reference: Markup = macros.reference(desk.reference(official.reference))  # type: ignore[attr-defined]
    return reference


def _read_page(printer: Printer) -> Page:
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
            "facts": plural(count, "clause", "clauses") + " on one page",
            "parts": parts,
            "notes": [note for part in parts for c in part["clauses"] for note in c.notes],
            "retired": [
                stone
                for unit in document.units
                for stone in desk.tombstones(printer.bearings.graveyard.in_unit.get(unit.id, ()))
            ],
            "has_commentary": _has_commentary(edition),
            "citations": styled(cite_document(edition, document)),
            "citation_files": FILES,
        },
        tags=heads.document_tags(edition, document, addresses.READ),
        jsonld=jsonld.document_jsonld(edition, document),
    )


def _compare_page(printer: Printer) -> Page:
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


def _map_page(printer: Printer) -> Page:
    edition = printer.edition
    desk = printer.desk(addresses.MAP)
    grids = pictures.grids(edition, desk)
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


def _glossary_page(printer: Printer) -> Page:
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


def _index_page(printer: Printer) -> Page:
    edition = printer.edition
    desk = printer.desk(addresses.INDEX)
    letters = []
    for letter, rows in groupby(desk.index(), key=lambda row: _initial(row.heading)):
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


def _initial(heading: str) -> str:
    key = sort_key(heading)[:1].upper()
    return key if key.isalpha() else "0–9"


def _notes_page(printer: Printer) -> Page:
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


def _clause_pages(printer: Printer) -> Iterator[Page]:
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
                heads.clause_description(clause),
                {
                    "steps": [
                        *steps_to(edition, here, unit, last=False),
                        (f"Clause {clause.ordinal}", ""),
                    ],
                    "facts": _clause_facts(edition, clause),
                    "clause": desk.clause(clause),
                    "before": desk.clause(before, anchored=False) if before else None,
                    "after": desk.clause(after, anchored=False) if after else None,
                    "terms": list(terms),
                    "has_commentary": _has_commentary(edition),
                    "citations": styled(cite_clause(edition, clause)),
                    "citation_files": FILES,
                },
                tags=heads.clause_tags(edition, clause),
                alternates=(
                    {"type": "application/json", "href": "clause.json", "title": "Data"},
                    {"type": "text/markdown", "href": "clause.md", "title": "Plain text"},
                ),
                jsonld=jsonld.clause_jsonld(edition, clause),
            )


def _clause_facts(edition: Edition, clause: Clause) -> str:
    document = edition.document_by_id[clause.document]
    words = [document.title or document.name, f"line {clause.line} of {document.source.file}"]
    if len(clause.sentences) > 1:
        words.append(f"{len(clause.sentences)} sentences")
    return " · ".join(words)


def _retired_pages(printer: Printer) -> Iterator[Page]:
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
        here = [other for other in parts if name in (other.id, _clause_of(other.id))]
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


def _clause_of(identifier: str) -> str:
    return identifier.rpartition("-s")[0]
