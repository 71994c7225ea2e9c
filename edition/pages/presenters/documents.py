"""What pages say first of a document."""

from __future__ import annotations

from edition.model import Document, Edition
from edition.wording import opening


def standing(edition: Edition, document: Document) -> list[str]:
    """Return what kind of text a document is, as its pages say it first; there may be nothing."""
    words = edition.statement if document.role == "text" else document.imprint.description
    return [opening(words)] if words else []
