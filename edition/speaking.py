"""Speak of an edition: in its language, of as many texts as it has, by a word that fits them."""

from __future__ import annotations

from contextlib import AbstractContextManager

from edition.catalogues import speaking
from edition.model import Edition
from edition.place_names import default_forms


def speaking_of(edition: Edition) -> AbstractContextManager[None]:
    """Let all that is made meanwhile speak of this edition."""
    with speaking(edition.interface):
        usual = default_forms().clause
    return speaking(
        edition.interface,
        texts=len(edition.documents),
        clauses=all(document.forms.clause == usual for document in edition.documents),
    )
