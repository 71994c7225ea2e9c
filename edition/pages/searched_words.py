"""Where texts are cut at their words, as the search in the browser cuts them (search/words.js).

What is cut here is only counted and written down as it stands: what the spellings of a word have in
common is found in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from edition.languages import UNSPACED

_UNDER = r"[\p{M}\p{Default_Ignorable_Code_Point}]*"
_APOSTROPHE_S = r"(?:['’ʼ＇´`][sS](?!\p{L}))?"  # noqa: RUF001 - signs that look alike
_WORD = regex.compile(
    rf"[{UNSPACED}]{_UNDER}|\p{{N}}+|(?:(?![{UNSPACED}])\p{{L}}{_UNDER})+{_APOSTROPHE_S}"
)
_ALONE = regex.compile(f"[{UNSPACED}]")
_DIGITS = regex.compile(r"\p{N}+")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_CAPITALS = regex.compile(r"\p{Lu}+")
_SMALL_WORD = regex.compile(r"\p{Ll}{1,3}")
# What may stand inside of a word, as it is typed.
_INSIDE = frozenset(["", *"-‐‑‒–−'’ʼ＇´`."])  # noqa: RUF001 - signs that look alike

Span = tuple[int, int]  # of a word, in code points


def words(text: str) -> list[Span]:
    """Return where the words of a text stand."""
    return [found.span() for found in _WORD.finditer(text)]


def compounds(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Yield what stands between blanks and is several words, such as `non-proliferation`."""
    first = 0
    for at, (before, after) in enumerate(pairwise(spans), 1):
        if not _is_inside(text[before[1] : after[0]], text[slice(*after)]):
            yield from _compound(text, spans[first:at])
            first = at
    yield from _compound(text, spans[first:])


def _is_inside(gap: str, word: str) -> bool:
    return gap in _INSIDE or (gap == "," and bool(_DIGITS.fullmatch(word)))


def _compound(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Yield a row of words as one, unless it is a text in a script that writes no blanks."""
    if len(spans) > 1 and not all(_ALONE.match(text, start) for start, _ in spans):
        yield text[spans[0][0] : spans[-1][1]]


def initials(name: str) -> set[str]:
    """Return what may stand for a name of several words: initials of all, and of the large ones.

    A word in capitals counts whole.
    """
    found = _LETTERS.findall(name)
    large = [word for word in found if not _SMALL_WORD.fullmatch(word)]
    return {_firsts(some) for some in (found, large)} if len(large) > 1 else set()


def _firsts(some: Sequence[str]) -> str:
    return "".join(word if _CAPITALS.fullmatch(word) else word[0] for word in some)
