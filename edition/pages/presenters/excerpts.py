"""The words around a stretch of a text."""

from __future__ import annotations

from edition.model import Span


def words_around(text: str, span: Span, width: int) -> tuple[str, str]:
    """Return up to `width` characters on either side of a span, cut at a space."""
    left = text[max(0, span.start - width) : span.start]
    if span.start > width:
        left = left.partition(" ")[2]
    right = text[span.end : span.end + width]
    if len(text) > span.end + width:
        right = right.rpartition(" ")[0]
    return left, right
