"""What pages say first of a document."""

from __future__ import annotations

from edition.model import Document
from edition.wording import opening


def standing(document: Document) -> list[str]:
    """Return what is said of a document, as its pages say it first; there may be nothing."""
    return [opening(document.statement)] if document.statement else []


def named_with_statement(document: Document) -> str:
    """Return the title or name of a document, with what is said of it."""
    name = document.title or document.name
    if not document.statement:
        return name
    return f"{name}, {document.statement}" if document.title else f"{name} ({document.statement})"
