"""What pages say first of a document, and what their sentences call those of an edition."""

from __future__ import annotations

from collections.abc import Sequence

from edition.model import Document, Edition
from edition.wording import opening, the


def standing(edition: Edition, document: Document) -> list[str]:
    """Return what kind of text a document is, as its pages say it first; there may be nothing."""
    words = edition.statement if document.role == "text" else document.imprint.description
    return [opening(words)] if words else []


def the_texts(edition: Edition) -> str:
    """Return what sentences call the texts on which others comment."""
    return _named(edition.texts, "the texts")


def the_commentary(edition: Edition) -> str:
    """Return what sentences call the commentary of an edition that has one."""
    return _named(edition.commentaries, "the commentaries")


def _named(documents: Sequence[Document], several: str) -> str:
    return the(documents[0].name) if len(documents) == 1 else several
