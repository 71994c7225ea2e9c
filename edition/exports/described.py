"""What every format says of an edition and its texts, in the same words."""

from __future__ import annotations

from edition.catalogues import gettext, later
from edition.citations.cited import cite_document, released, stated
from edition.claims import no_licence, text_rights
from edition.dates import day_month_year
from edition.full_stops import stopped
from edition.model import Document, Edition
from edition.wording import opening

EDITORS = later("The editors of this edition")
LICENSED = later(
    "The licence is for what the editors of this edition added. It does not extend to the texts."
)
UNEXPLAINED = later(
    "The texts use this term without explaining it, and no definition is given here."
)


def language(document: Document) -> str:
    """Return the language of a text, as BCP 47 names it."""
    return document.language


def statement(document: Document) -> str | None:
    """Return what is said of a text wherever it stands, such as that it is no official one."""
    return opening(document.statement) if document.statement else None


def rights(edition: Edition) -> tuple[str, ...]:
    """Return which rights there are in each text, as far as stated, and in what was added."""
    own = gettext(LICENSED) if edition.licence else no_licence(edition)
    return (*(stopped(said) for said in text_rights(edition)), own)


def release(edition: Edition, document: Document) -> str | None:
    """Return when and by whom a text was released, if known; marked where the editors say so."""
    cited = cite_document(edition, document)
    words = released(cited, day_month_year)
    return stated(cited, opening(words)) if words else None
