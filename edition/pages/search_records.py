"""What pages load only when a reader asks for it: records to search, and the previews of terms."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from edition import addresses, listed, place_names
from edition.catalogues import gettext
from edition.identifiers import last_part
from edition.model import (
    Clause,
    Document,
    Edition,
    FrontMatter,
    IndexEntry,
    Locator,
    Note,
    Official,
    Term,
    Unit,
)
from edition.page_kinds import PAGE_KINDS
from edition.pages.navigation import kind_name
from edition.pages.presenters.references import reference_title
from edition.pages.short_names import ShortNames
from edition.pages.typed_forms import character_forms, number_words
from edition.place_names import prose_text
from edition.told_names import told_clause


def files(edition: Edition) -> dict[str, str | bytes]:
    """Return the files that pages load on use, by their name in the site."""
    if edition.is_large:
        from edition.pages import search_parts  # noqa: PLC0415 - slow to load, and rarely needed

        found = search_parts.files(_searched(edition))
    else:
        found = {"assets/search.json": search_json(edition)}
    return {**found, "assets/terms.json": terms_json(edition)}


def search_json(edition: Edition) -> str:
    """Return every record that search and "go to" can lead to, in the order of the edition.

    A record has its kind, identifier, title, text, its address from the root of the site, and the
    documents that it is about; what else each kind has, `shared/records.js` says. Beside them stand
    the pages of every edition, its names, words for numbers and forms of Chinese characters.
    """
    return _compact(_searched(edition))


def _searched(edition: Edition) -> dict[str, Any]:
    records = _records(edition, ShortNames(edition))
    return {
        "called": list(dict.fromkeys((edition.name, edition.short_name))),
        "documents": [_document(document) for document in edition.documents],
        "numbers": number_words(document.language for document in edition.documents),
        "characters": character_forms(_compact(records)),
        "pages": [{"name": name, "address": _from_root(to)} for name, to in _pages(edition)],
        "records": records,
        "retired": [
            {"id": stone.id, "reason": stone.reason, "successors": list(stone.successors)}
            for stone in edition.tombstones
        ],
    }


def _records(edition: Edition, short: ShortNames) -> list[dict[str, Any]]:
    return [
        *(_unit(edition, unit, short) for unit in edition.units),
        *(_front(edition, line) for d in edition.documents for line in d.front_matter),
        *(_clause(edition, clause) for unit in edition.units for clause in unit.clauses),
        *(_term(edition, term) for term in edition.terms),
        *_headings(edition),
        *(_note(edition, note) for note in edition.notes),
    ]


def terms_json(edition: Edition) -> str:
    """Return what the preview of a term shows, by the term's identifier."""
    return _compact(
        {
            term.id: {
                "term": term.term,
                "definition": prose_text(edition, term.definition) if term.definition else None,
                "source": reference_title(edition, term.references[0]) if term.references else None,
            }
            for term in edition.terms
        }
    )


def _pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the pages that every edition has, and those of texts that are read whole."""
    for kind in PAGE_KINDS:
        if kind.address and kind.name and kind.exists(edition):
            yield kind_name(edition, kind), kind.address
    for document in edition.read_whole[1:]:
        yield document.name, addresses.document_home(edition, document)


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "name": document.name,
        "role": document.role,
        "forms": asdict(document.forms),
    }


def _from_root(address: str) -> str:
    return address.removeprefix("/")


def _unit(edition: Edition, unit: Unit, short: ShortNames) -> dict[str, Any]:
    text = unit.heading.text if unit.heading else unit.label
    label = () if unit.label == text else (unit.label,)
    return {
        "kind": "unit",
        "id": unit.id,
        "title": unit.name,
        "text": text,
        "others": [*label, *_official(unit.official)],
        "parent": unit.parent,
        "editorial": unit.heading is None,
        "names": list(dict.fromkeys([*_called(unit), *_names(edition, unit), short.unit(unit)])),
        "documents": [unit.document],
        "address": _from_root(unit.address),
    }


def _called(unit: Unit) -> tuple[str, ...]:
    """Return what the content calls a unit, in every way to write it."""
    return (unit.name, *unit.also) if unit.named else ()


def _names(edition: Edition, unit: Unit) -> list[str]:
    """Return what readers may type for a unit, besides its identifier: `areas 7`, `3(7)`, `7`.

    A document that is one unit has its initial, as it stands before a number: `C 4`; and it may be
    left out before the numbers of a clause and a sentence: `4.11`. The short name stands apart.
    """
    if unit.number is None:
        document = edition.document_by_id[unit.document]
        return [document.name[0], ""] if document.units == (unit,) else []
    if unit.parent is None:
        return [unit.number]
    parent = edition.unit_by_id[unit.parent]
    outer = parent.number
    within = [f"{outer}({unit.number})", f"{outer}.{unit.number}"] if outer else []
    return [f"{parent.id} {unit.number}", *within, f"({unit.number})", unit.number]


def _official(official: Official | None) -> list[str]:
    """Return the official names, as they are shown."""
    return [name for name in (official.english, official.chinese) if name] if official else []


def _front(edition: Edition, line: FrontMatter) -> dict[str, Any]:
    place = Locator(id=line.id, front=line)
    return {
        "kind": "front",
        "id": line.id,
        "title": place_names.locator_name(edition, place),
        "text": line.text,
        "documents": [line.document],
        "address": _from_root(addresses.in_context(edition, place)),
    }


def _clause(edition: Edition, clause: Clause) -> dict[str, Any]:
    return {
        "kind": "clause",
        "id": clause.id,
        "title": place_names.clause_name(edition, clause),
        "text": clause.text,
        "unit": clause.unit,
        "documents": [clause.document],
        "sentences": [[last_part(s.id), s.start, s.end] for s in clause.sentences],
        "address": _from_root(addresses.clause_in_context(edition, clause)),
    }


def _term(edition: Edition, term: Term) -> dict[str, Any]:
    where = {edition.clause_by_id[span.clause].document for span in term.occurrences}
    return {
        "kind": "term",
        "id": term.id,
        "title": term.term,
        "text": prose_text(edition, term.definition) if term.definition else "",
        "others": [*(one for one in term.variants if one != term.term), *_official(term.official)],
        "documents": _in_order(edition, where),
        "address": _from_root(listed.term(edition, term.id)),
    }


def _headings(edition: Edition) -> Iterator[dict[str, Any]]:
    inside = defaultdict[str, list[str]](list)
    for entry in edition.index:
        inside[entry.heading] += [entry.subheading] if entry.subheading is not None else []
    for entry in edition.index:
        yield _heading(edition, entry, inside[entry.heading])


def _heading(edition: Edition, entry: IndexEntry, inside: Sequence[str]) -> dict[str, Any]:
    title = entry.heading if entry.subheading is None else f"{entry.heading}: {entry.subheading}"
    places = gettext("; ").join(
        place_names.told_name(edition, locator) for locator in entry.locators
    )
    see = gettext("See {headings}").format(headings=gettext("; ").join(entry.see))
    under = gettext("Under it: {headings}").format(headings=gettext("; ").join(inside))
    return {
        "kind": "index",
        "id": entry.id,
        "title": title,
        "text": "",
        "places": places or (see if entry.see else under if inside else ""),
        "see": list(entry.see),
        "documents": _in_order(edition, {locator.document for locator in entry.locators}),
        "address": _from_root(listed.heading(edition, entry.id)),
    }


def _note(edition: Edition, note: Note) -> dict[str, Any]:
    clause = edition.clause_by_id[note.span.clause]
    text = gettext("“{quotation}”, probably “{reading}”. {reason}").format(
        quotation=note.quote, reading=note.reading, reason=prose_text(edition, note.reason)
    )
    return {
        "kind": "note",
        "id": note.id,
        "title": told_clause(edition, clause),
        "text": text,
        "quoted": [text.index(note.quote), len(note.quote)],
        "documents": [clause.document],
        "address": _from_root(listed.note(edition, note.id)),
    }


def _in_order(edition: Edition, where: set[str]) -> list[str]:
    """Return identifiers of documents in the order of the edition."""
    return [document.id for document in edition.documents if document.id in where]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
