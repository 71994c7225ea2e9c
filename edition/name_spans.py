"""What goes from one place to another is called by the names of both, as somebody would write it.

The scripts make the same names; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from edition.catalogues import gettext

# What names are made of: words and numbers, numbers in brackets, blanks and signs.
_TOKEN = re.compile(r"[^\W_]+(?:\.[^\W_]+)*|\([^\W_]+\)|\s+|.", re.DOTALL)
_NUMBER = re.compile(
    r"(?:\d+[^\W\d_]{0,2}|[ivxlcdmIVXLCDM]+|[^\W\d_])(?:\.[^\W_]+)*(?:\([^\W_]+\))*[.)°]*"
)
_BRACKETED = re.compile(r"(?:\([^\W_]+\))+")
_UNIT_BEHIND = re.compile(r"\s[^\d()]*")  # of a number, such as kap.
_WORD_BEFORE = re.compile(r"[^\W\d_]{3,}\s+$")  # "Art." and "§" may stand for several as well


def span(first: str, last: str) -> str:
    """Return the name of what goes from one name to another: `§ 22–29`, `1–3 p`.

    A word before the number stands twice, as nobody has said what it is of several: `point 1 to
    point 3`. Where the names differ in more than a number, both are whole.
    """
    if first == last:
        return first
    names = [_TOKEN.findall(name) for name in (first, last)]
    head = _shared(*names)
    before, rests = "".join(names[0][:head]), [name[head:] for name in names]
    tail = _shared(*(rest[::-1] for rest in rests))
    behind = "".join(rests[0][len(rests[0]) - tail :])
    if tail and not _UNIT_BEHIND.fullmatch(behind):
        tail, behind = 0, ""
    one, other = ("".join(rest[: len(rest) - tail]) for rest in rests)
    word = _WORD_BEFORE.search(before)
    if _alike(one, other) and not word:
        return f"{before}{one}–{other}{behind}"
    if word and _alike(one, other):
        last = f"{word[0]}{other}{behind}"
    elif " " not in f"{first}{last}":
        return f"{first}–{last}"
    return gettext("{first} to {last}").format(first=first, last=last)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many parts two names have in common from the beginning."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _alike(one: str, other: str) -> bool:
    """Say whether both are numbers, or both are numbers in brackets."""
    return any(kind.fullmatch(one) and kind.fullmatch(other) for kind in (_NUMBER, _BRACKETED))
