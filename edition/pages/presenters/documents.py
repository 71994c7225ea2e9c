"""What pages say first of a document, and what their sentences call those of an edition."""

from __future__ import annotations

from collections.abc import Sequence

from edition.catalogues import gettext
from edition.model import Document, Edition
from edition.wording import opening, the


def standing(document: Document) -> list[str]:
    """Return what is said of a document, as its pages say it first; there may be nothing."""
    return [opening(document.statement)] if document.statement else []


def named_with_statement(document: Document) -> str:
    """Return the title or name of a document, with what is said of it."""
    name = document.title or document.name
    if not document.statement:
        return name
    if document.title:
        return gettext(", ").join((name, document.statement))
    return f"{name} ({document.statement})"


def quoted_document(document: Document) -> str:
    """Return what follows the name of a place in a quotation: its document, and what it is.

    The name of a place in an untitled document says which one is meant.
    """
    if document.title is None and document.statement:
        return opening(document.statement)
    return named_with_statement(document)


def called_by(document: Document) -> str:
    """Return the forms of the names of places in a document, as its pages carry them."""
    forms = document.forms
    return f"{forms.clause}|{forms.clauses}|{forms.sentence}|{forms.sentences}"


def the_texts(edition: Edition) -> str:
    """Return what sentences call the texts on which others comment."""
    return _named(edition.texts, gettext("the texts"))


def the_commentary(edition: Edition) -> str:
    """Return what sentences call the commentary of an edition that has one."""
    return _named(edition.commentaries, gettext("the commentaries"))


def _named(documents: Sequence[Document], several: str) -> str:
    return the(documents[0].name) if len(documents) == 1 else several
