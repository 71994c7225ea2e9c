"""What pages say first of a document, and what their sentences call those of an edition."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from edition.catalogues import gettext
from edition.model import Document, Edition
from edition.wording import any_of, opening, series, the

MOST_NAMED = 4  # documents in a sentence; more are said together


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
    """Return what sentences call the texts on which others comment: each by its name."""
    return the_documents(edition.texts)


def any_text(edition: Edition) -> str:
    """Return the same where none of them is meant: `the charter or the protocol`."""
    return _named(edition.texts, any_of)


def the_commentary(edition: Edition) -> str:
    """Return what sentences call the commentary of an edition, or all of them by their names."""
    return the_documents(edition.commentaries)


def any_commentary(edition: Edition) -> str:
    """Return the same where none of them is meant: `the remarks or the notes`."""
    return _named(edition.commentaries, any_of)


def the_documents(documents: Sequence[Document]) -> str:
    """Return what sentences call documents: `the charter, the remarks and the notes`."""
    return _named(documents, series)


def names_of(documents: Sequence[Document]) -> str:
    """Return the names of documents as a title of what they have said: `Remarks and Notes`."""
    if len(documents) <= MOST_NAMED:
        return series([opening(document.name) for document in documents])
    return opening(the_documents(documents))


def _named(documents: Sequence[Document], joined: Callable[[Sequence[str]], str]) -> str:
    if len(documents) <= MOST_NAMED:
        return joined([the(document.name, document.language) for document in documents])
    comment = all(document.role == "commentary" for document in documents)
    return gettext("the commentaries") if comment else gettext("the texts")
