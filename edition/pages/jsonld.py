"""What the pages are, as JSON-LD in the vocabulary of schema.org.

The edition, its texts, units and clauses are works, each a part of the next larger one. When and by
whom a text was released is left out: it is an editorial fact, which the vocabulary cannot mark.
In a large edition a work is described whole on its own page alone; elsewhere it has its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from edition import addresses, listed, place_names
from edition.addresses import absolute
from edition.catalogues import gettext
from edition.model import Clause, Document, Edition, Term, Unit


def edition_jsonld(edition: Edition) -> str:
    """Return the edition with its texts and its glossary as parts."""
    parts = [_document(edition, document) for document in edition.documents]
    if edition.terms:
        parts.append({"@type": "DefinedTermSet", "@id": absolute(edition, addresses.GLOSSARY)})
    return _script({**_edition(edition), "hasPart": parts})


def document_jsonld(edition: Edition, document: Document) -> str:
    """Return a text with its outermost units as parts."""
    units = edition.children(None, document.id)
    return _script(
        {
            **_document(edition, document),
            "isPartOf": _edition(edition),
            "hasPart": [_mentioned(edition, _unit(edition, unit)) for unit in units],
        }
    )


def unit_jsonld(edition: Edition, unit: Unit) -> str:
    """Return a unit as a part of its text, with its clauses and the units in it as parts."""
    document = edition.document_by_id[unit.document]
    whole = document.units == (unit,)
    return _script(
        {
            **(_document(edition, document) if whole else _unit(edition, unit)),
            "isPartOf": _edition(edition) if whole else _within(edition, document),
            "hasPart": [
                *(_mentioned(edition, _clause(edition, clause)) for clause in unit.clauses),
                *(
                    _mentioned(edition, _unit(edition, child))
                    for child in edition.children(unit.id, unit.document)
                ),
            ],
        }
    )


def clause_jsonld(edition: Edition, clause: Clause) -> str:
    """Return a clause with its words, as a part of its text."""
    document = edition.document_by_id[clause.document]
    return _script(
        {
            **_clause(edition, clause),
            "text": clause.text,
            "isPartOf": _within(edition, document),
        }
    )


def glossary_jsonld(edition: Edition, terms: Iterable[Term]) -> str:
    """Return the glossary as a set of defined terms; names and definitions stand on the page.

    `terms` are those of the page.
    """
    page = absolute(edition, addresses.GLOSSARY)
    return _script(
        {
            "@type": "DefinedTermSet",
            "@id": page,
            "url": page,
            "name": gettext("Glossary of {edition}").format(edition=edition.name),
            "isPartOf": _edition(edition),
            "hasDefinedTerm": [
                {"@id": absolute(edition, listed.term(edition, term.id))} for term in terms
            ],
        }
    )


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        **_work(edition.url, edition.name, edition.interface),
        "version": edition.version,
        "datePublished": edition.date,
    }


def _document(edition: Edition, document: Document) -> dict[str, Any]:
    url = absolute(edition, addresses.document_home(edition, document))
    kind = {"@type": "Report"} if document.imprint.kind == "report" else {}
    return {
        **_work(url, document.title or document.name, document.language),
        **kind,
        **({"description": document.statement} if document.statement else {}),
        **_rights(document),
        **_origin(document),
        "identifier": document.id,
    }


def _origin(document: Document) -> dict[str, Any]:
    if document.origin is None:
        return {}
    address = {"url": document.origin.url} if document.origin.url else {}
    return {"isBasedOn": {"@type": "CreativeWork", "name": document.origin.title, **address}}


def _rights(document: Document) -> dict[str, Any]:
    if document.rights is None:
        return {}
    licence = {"license": document.rights.url} if document.rights.url else {}
    return {"copyrightNotice": document.rights.statement, **licence}


def _within(edition: Edition, document: Document) -> dict[str, Any]:
    if edition.is_large:
        return _mentioned(edition, _document(edition, document))
    return {**_document(edition, document), "isPartOf": _edition(edition)}


def _mentioned(edition: Edition, work: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of a work on the page of another one."""
    if not edition.is_large:
        return work
    return {key: work[key] for key in ("@type", "@id", "name")}


def _unit(edition: Edition, unit: Unit) -> dict[str, Any]:
    url = absolute(edition, unit.address)
    name = unit.name
    label = {"alternateName": unit.label} if unit.label != name else {}
    return {
        **_work(url, name, edition.document_by_id[unit.document].language),
        **label,
        "identifier": unit.id,
    }


def _clause(edition: Edition, clause: Clause) -> dict[str, Any]:
    url = absolute(edition, addresses.permanent(clause))
    language = edition.document_by_id[clause.document].language
    return {
        **_work(url, place_names.clause_name(edition, clause), language),
        "identifier": clause.id,
    }


def _work(url: str, name: str, language: str) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "@id": url,
        "url": url,
        "name": name,
        "inLanguage": language,
    }


def _script(value: dict[str, Any]) -> str:
    """Return JSON-LD that cannot end the script element in which it stands."""
    linked = {"@context": "https://schema.org", **value}
    text = json.dumps(linked, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
