"""A few words of a text: its opening, or those around a stretch."""

from __future__ import annotations

import re

from markupsafe import Markup

from edition.model import Span

_CLOSED_BY = {
    "“": "”", "„": "“”", "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "«": "»", "»": "«", "「": "」", "『": "』", '"': '"',
}  # fmt: skip
_BEFORE_WORDS = " \t\n([{\N{EM DASH}\N{EN DASH}-"  # a quotation that begins
_ANYWHERE = "「『"  # where no blanks stand between words
_LONGEST = 2  # times the width: what is taken whole that cannot be cut before its first mark
_HYPHENED = re.compile(r"(\S+-\S+)")


def opening_words(text: str, width: int) -> str:
    """Return a text, or its opening of up to `width` characters, cut at a space."""
    if len(text) <= width:
        return text
    return text[:width].rpartition(" ")[0] or text[:width]


def cut_words(text: str, width: int) -> tuple[str, str]:
    """Return the opening of a text, cut at a space, and the rest, if it is not short.

    It does not end within a quotation, whose second mark would be missed: it ends before that, or,
    where the text begins with it, behind it, if that is not far.
    """
    shown = opening_words(text, width)
    start = _open_quotation(shown)
    if start is not None:
        before = shown[:start].rstrip(" ([")
        shown = before or _with_quotation(text, width) or shown
    return (text, "") if len(text) - len(shown) <= len(" […]") else (shown, text[len(shown) :])


def _open_quotation(words: str) -> int | None:
    """Return where the outermost quotation begins that these words do not close."""
    apostrophe = "\N{RIGHT SINGLE QUOTATION MARK}"
    opened: list[int] = []
    for place, letter in enumerate(words):
        if opened and letter in _CLOSED_BY[words[opened[-1]]]:
            if letter != apostrophe or not words[place + 1 : place + 2].isalpha():
                opened.pop()
        elif letter in _CLOSED_BY and (
            letter in _ANYWHERE or place == 0 or words[place - 1] in _BEFORE_WORDS
        ):
            opened.append(place)
    return opened[0] if opened else None


def _with_quotation(text: str, width: int) -> str:
    """Return the first words of a text up to where its quotations are closed, if that is near."""
    for end in range(width, min(len(text), _LONGEST * width) + 1):
        closed = text[end : end + 1] in ("", " ") and _open_quotation(text[:end]) is None
        if closed:
            return text[:end]
    return ""


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
