"""A few words of a text: its opening, or those around a stretch."""

from __future__ import annotations

import re

import regex
from markupsafe import Markup

from edition.model import Span

_CLOSED_BY = {
    "“": "”", "„": "“”", "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "(": ")", "[": "]",
}  # fmt: skip
_BEFORE_WORDS = " \t\n([{\N{EM DASH}\N{EN DASH}-"  # a quotation that begins
_ANYWHERE = "「『"  # where no blanks stand between words
_PLACE = regex.compile(r"\s+|(?<=[\p{Terminal_Punctuation}--\p{ASCII}])", regex.V1)  # for a cut
_PHRASE_END = regex.compile(
    r"[\p{Terminal_Punctuation}\p{Pe}[\p{Pf}--\N{RIGHT SINGLE QUOTATION MARK}]]$", regex.V1
)
_FEWEST = 20  # letters that say something
_SPARED = 16  # letters: for fewer, nothing is cut
_FAR, _FARTHEST = 1.5, 4  # times the width: where the end of a phrase, or any good place, may be
_LONGEST = 160  # letters: so many may always be shown where no place before them is good
_HANGING, _LEADING = 4, 3  # letters of words that seldom end a phrase, and of those that open one
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_HYPHENED = re.compile(r"(\S+-\S+)")


def opening_words(text: str, width: int) -> str:
    """Return a text, or its opening of up to `width` characters, cut at a space."""
    if len(text) <= width:
        return text
    return text[:width].rpartition(" ")[0] or text[:width]


def cut_words(text: str, width: int) -> tuple[str, str]:
    """Return the opening of a text, about as long as `width`, and the rest, if it is not short.

    It ends where a phrase does, as far as that can be told in any language: at a mark, or before a
    short word such as an article. It ends neither behind such a word nor within a quotation or
    brackets, whose second mark would be missed: rather than that, it goes on to the next good
    place, if that is not far.
    """
    if len(text) < width + _SPARED:
        return text, ""
    best = _best_place(text, width)
    return (text, "") if len(text) - best < _SPARED else (text[:best], text[best:])


def _best_place(text: str, width: int) -> int:
    """Return where a text is best cut: at the end of a phrase near `width`, or else near it."""
    farthest = max(width * _FARTHEST, _LONGEST)
    places: list[int] = [found.start() for found in _PLACE.finditer(text, 0, farthest)]
    good = {
        place: ends
        for place in places
        if place >= max(_FEWEST, width // 2) and (ends := _ends_phrase(text, place)) is not None
    }
    if len(text) <= farthest:
        good[len(text)] = True
    near = [place for place in reversed(good) if place <= width]
    for found in (
        [place for place in near if good[place]],
        [place for place in good if width < place <= width * _FAR and good[place]],
        near,
        list(good),
    ):
        if found:
            return found[0]
    return len(opening_words(text, width))


def _ends_phrase(text: str, place: int) -> bool | None:
    """Say whether a phrase seems to end at a place; None, where a text must not be cut."""
    words = text[:place]
    if _open_quotation(words) is not None:
        return None
    if _PHRASE_END.search(words):
        return True
    if any(_is_short(word, _HANGING) for word in words.split()[-1:]):
        return None
    return any(
        _is_short(word, _LEADING) and not word.isupper() for word in text[place:].split()[:1]
    )


def _is_short(word: str, letters: int) -> bool:
    """Say whether a word has so few letters that it is likely to belong to the next one."""
    return 0 < len(_NOT_LETTERS.sub("", word)) <= letters


def _open_quotation(words: str) -> int | None:
    """Return where the outermost quotation or bracket begins that these words do not close."""
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
