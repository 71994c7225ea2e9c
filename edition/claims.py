"""What may be said of an edition as a whole: only what there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition import place_names
from edition.catalogues import gettext
from edition.model import Edition, Reference, Unit


def is_recorded(edition: Edition) -> bool:
    """Say whether identifiers and addresses are recorded, and with that promised to last."""
    return bool(edition.changes)


def has_own_title(unit: Unit) -> bool:
    """Say whether a unit shows a title of the editors in place of a heading of the text."""
    return unit.heading is None and not unit.untitled


def listed_in_brackets(unit: Unit) -> bool:
    """Say whether lists show a unit with a title of the editors: not where that is its name."""
    return has_own_title(unit) and place_names.label_beside(unit) != ""


def has_titles(edition: Edition) -> bool:
    """Say whether the editors have given titles, which stand in square brackets."""
    return any(has_own_title(unit) for unit in edition.units) or any(
        document.title is None for document in edition.documents
    )


def text_rights(edition: Edition) -> tuple[str, ...]:
    """Return which rights there are in each text of which that is stated."""
    return tuple(
        place_names.titled(document.name, document.rights.statement)
        for document in edition.documents
        if document.rights
    )


def no_licence(edition: Edition) -> str:
    """Return for what no licence is stated, where the editors state none for what they added."""
    stated = [document for document in edition.documents if document.rights]
    if not stated:
        return gettext(
            "No licence is stated, neither for the texts nor for what the editors added."
        )
    if len(stated) < len(edition.documents):
        return gettext("No licence is stated for the other texts, nor for what the editors added.")
    return gettext("No licence is stated for what the editors added.")


def added(edition: Edition) -> tuple[str, ...]:
    """Return what the editors have added to the texts, as it is said within a sentence."""
    return tuple(_added(edition))


def _added(edition: Edition) -> Iterator[str]:
    if has_titles(edition):
        yield gettext("titles in square brackets")
    if edition.links:
        yield gettext("links")
    if edition.notes:
        yield gettext("notes")
    if edition.terms:
        yield gettext("glossary")
    if edition.index:
        yield gettext("index")


def resting(edition: Edition) -> tuple[str, ...]:
    """Return what of the editors’ rests on publications, as it is said within a sentence."""
    return tuple(_resting(edition))


def _resting(edition: Edition) -> Iterator[str]:
    officials = [unit.official for unit in edition.units]
    officials += [term.official for term in edition.terms]
    if _outside(reference for term in edition.terms for reference in term.references):
        yield gettext("definitions")
    if _outside(note.reference for note in edition.notes):
        yield gettext("notes")
    if _outside(one for official in officials if official for one in official.references):
        yield gettext("official names")
    if _outside(document.imprint.reference for document in edition.documents):
        yield gettext("dates")


def _outside(references: Iterable[Reference | None]) -> bool:
    """Say whether any reference is to a publication, not to a place of the edition."""
    return any(one is not None and one.locator is None for one in references)


def addresses_last(edition: Edition) -> str:
    """Return what is promised of addresses: nothing in a draft, but that they may change."""
    if is_recorded(edition):
        return gettext("Addresses of this edition never change")
    return gettext("This is a draft: identifiers and addresses may still change")


def has_sentences(edition: Edition) -> bool:
    """Say whether sentences are told apart: where none are, nothing is said of sentences."""
    return any(len(clause.sentences) > 1 for clause in edition.clauses)
