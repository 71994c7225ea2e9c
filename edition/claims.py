"""What may be said of an edition as a whole: only what there is."""

from __future__ import annotations

from collections.abc import Iterator

from edition.catalogues import gettext
from edition.model import Edition, Unit


def is_recorded(edition: Edition) -> bool:
    """Say whether identifiers and addresses are recorded, and with that promised to last."""
    return bool(edition.changes)


def has_own_title(unit: Unit) -> bool:
    """Say whether a unit shows a title of the editors in place of a heading of the text."""
    return unit.heading is None and not unit.untitled


def has_titles(edition: Edition) -> bool:
    """Say whether the editors have given titles, which stand in square brackets."""
    return any(has_own_title(unit) for unit in edition.units) or any(
        document.title is None for document in edition.documents
    )


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


def addresses_last(edition: Edition) -> str:
    """Return what is promised of addresses: nothing in a draft, but that they may change."""
    if is_recorded(edition):
        return gettext("Addresses of this edition never change")
    return gettext("This is a draft: identifiers and addresses may still change")


def has_sentences(edition: Edition) -> bool:
    """Say whether sentences are told apart: where none are, nothing is said of sentences."""
    return any(len(clause.sentences) > 1 for clause in edition.clauses)
