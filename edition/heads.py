"""What the head of a page says: description, social tags, and JSON-LD for machines."""

from __future__ import annotations

import json
from typing import Any

from edition import addresses
from edition.addresses import absolute
from edition.model import Clause, Document, Edition, Unit

DESCRIPTION_LENGTH = 200


def clause_description(clause: Clause) -> str:
    """Return the clause's own words; of a long clause its opening ones, the ellipsis bracketed."""
    return shorten(clause.text, DESCRIPTION_LENGTH)


def shorten(text: str, length: int) -> str:
    """Return a text, cut at a word if it is longer than `length`; the cut is visibly ours."""
    if len(text) <= length:
        return text
    return text[: length - 4].rpartition(" ")[0] + " […]"


def unit_description(edition: Edition, unit: Unit) -> str:
    """Return what a unit's page is, for results and previews."""
    document = edition.document_by_id[unit.document]
    name = addresses.unit_name(unit)
    label = "" if name == unit.label else f": {unit.label}"
    lead = f" {shorten(unit.clauses[0].text, 120)}" if unit.clauses else ""
    return f"{name}{label}. {document.title or document.name}.{lead}"


def unit_tags(edition: Edition, unit: Unit) -> tuple[dict[str, str], ...]:
    """Return the social tags of a unit's page."""
    title = f"{addresses.unit_name(unit)}: {unit.label}"
    return _social(edition, unit.address, title, unit_description(edition, unit))


def document_tags(edition: Edition, document: Document, address: str) -> tuple[dict[str, str], ...]:
    """Return the social tags of a page that holds a whole document."""
    title = document.title or document.name
    return _social(edition, address, title, f"{title}, every clause citable.")


def clause_tags(edition: Edition, clause: Clause) -> tuple[dict[str, str], ...]:
    """Return the social tags of a clause's page."""
    document = edition.document_by_id[clause.document]
    title = f"{addresses.clause_name(edition, clause)} · {document.title or document.name}"
    return _social(edition, addresses.permanent(clause), title, clause_description(clause))


def unit_jsonld(edition: Edition, unit: Unit) -> str:
    """Return a unit as a part of its document, with its clauses as parts."""
    return _jsonld(
        {
            **_work(absolute(edition, unit.address), addresses.unit_name(unit)),
            "isPartOf": _document(edition, edition.document_by_id[unit.document]),
            "hasPart": [_clause(edition, clause) for clause in unit.clauses],
        }
    )


def document_jsonld(edition: Edition, document: Document, address: str) -> str:
    """Return a document with its units as parts."""
    return _jsonld(
        {
            **_document(edition, document),
            "url": absolute(edition, address),
            "hasPart": [
                _work(absolute(edition, unit.address), addresses.unit_name(unit))
                for unit in document.units
            ],
        }
    )


def clause_jsonld(edition: Edition, clause: Clause) -> str:
    """Return a clause as a part of its document."""
    return _jsonld(
        {
            **_clause(edition, clause),
            "text": clause.text,
            "isPartOf": _document(edition, edition.document_by_id[clause.document]),
        }
    )


def glossary_jsonld(edition: Edition) -> str:
    """Return the glossary as a set of defined terms; the definitions stand on the page."""
    page = absolute(edition, addresses.GLOSSARY)
    return _jsonld(
        {
            "@type": "DefinedTermSet",
            "@id": page,
            "name": f"Glossary of {edition.title}",
            "hasDefinedTerm": [
                {"@type": "DefinedTerm", "@id": f"{page}#{term.id}", "name": term.term}
                for term in edition.terms
            ],
        }
    )


def script_json(value: Any) -> str:
    """Return JSON that cannot end the script element in which it stands."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _social(
    edition: Edition, address: str, title: str, description: str
) -> tuple[dict[str, str], ...]:
    return (
        {"property": "og:type", "content": "article"},
        {"property": "og:site_name", "content": edition.title},
        {"property": "og:title", "content": title},
        {"property": "og:description", "content": description},
        {"property": "og:url", "content": absolute(edition, address)},
    )


def _work(url: str, name: str) -> dict[str, Any]:
    return {"@type": "CreativeWork", "@id": url, "url": url, "name": name, "inLanguage": "en"}


def _document(edition: Edition, document: Document) -> dict[str, Any]:
    home = addresses.READ if document is edition.documents[0] else document.units[0].address
    return _work(absolute(edition, home), document.title or document.name)


def _clause(edition: Edition, clause: Clause) -> dict[str, Any]:
    url = absolute(edition, addresses.permanent(clause))
    return {**_work(url, addresses.clause_name(edition, clause)), "identifier": clause.id}


def _jsonld(value: dict[str, Any]) -> str:
    return script_json({"@context": "https://schema.org", **value})
