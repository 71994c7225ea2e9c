"""The language in which titles are, where it is not that of the page: as attributes of markup."""

from __future__ import annotations

from markupsafe import Markup

from edition.languages import attributes, direction
from edition.model import Document, Edition, Unit


def document_tongue(edition: Edition, document: Document) -> Markup:
    """Return the language and direction of words of a document."""
    return attributes(document.language, document.direction, edition.interface)


def label_tongue(edition: Edition, unit: Unit) -> Markup:
    """Return those of the label that the editors gave a unit."""
    language = unit.label_language or edition.interface
    return attributes(language, direction(language), edition.interface)


def title_tongue(edition: Edition, unit: Unit) -> Markup:
    """Return those of what a unit is headed with: by its text, by that alone, or by the editors."""
    if unit.heading or unit.untitled:
        return document_tongue(edition, edition.document_by_id[unit.document])
    return label_tongue(edition, unit)


def name_tongue(edition: Edition, document: Document) -> Markup:
    """Return those of the name of a document: of the title, if it is that, else of its labels."""
    if document.name == document.title:
        return document_tongue(edition, document)
    labelled = next((unit for unit in document.units if unit.label_language), None)
    return label_tongue(edition, labelled) if labelled else Markup("")
