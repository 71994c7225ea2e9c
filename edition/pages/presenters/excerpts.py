"""A few words of a text: its opening, or those around a stretch."""

from __future__ import annotations

import re

from markupsafe import Markup

from edition.model import Span

_HYPHENED = re.compile(r"(\S+-\S+)")


def opening_words(text: str, width: int) -> str:
    """Return a text, or its opening of up to `width` characters, cut at a space."""
    if len(text) <= width:
        return text
    return text[:width].rpartition(" ")[0] or text[:width]


def cut_words(text: str, width: int) -> tuple[str, str]:
    """Return the opening of a text, cut at a space, and the rest, if it is not short."""
    shown = opening_words(text, width)
    return (text, "") if len(text) - len(shown) <= len(" […]") else (shown, text[len(shown) :])


def words_around(text: str, span: Span, width: int) -> tuple[str, str]:
    """Return up to `width` characters on either side of a span, cut at a space."""
    left = text[max(0, span.start - width) : span.start]
    if span.start > width:
        left = left.partition(" ")[2]
    right = text[span.end : span.end + width]
    if len(text) > span.end + width:
        right = right.rpartition(" ")[0]
    return left, right


def unparted(text: str) -> Markup:
    """Return a text in which no line ends at the hyphen of a word."""
    whole = Markup('<span class="whole">{}</span>')
    pieces = enumerate(_HYPHENED.split(text))
    return Markup().join(whole.format(piece) if place % 2 else piece for place, piece in pieces)
