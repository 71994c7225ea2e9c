"""A way of marking parts, the lines of a text that have it, and how their numbers go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase

from edition.compiling.heading_words import ALPHABETS
from edition.compiling.numerals import Number, Numbering
from edition.model import SourceLine

_REGULAR = 0.6  # the share of lines whose numbers follow one another
FIGURES = r"\d+(?=\s+[^\W\d])"  # the marker of numbers alone
_MOSTLY = 0.8
GLUED = r"(?=\s|$|[A-ZÀ-ÞА-Я])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A way of marking, and the lines of a text that have it.

    `called` is what readers call such a part, with `{number}`; empty where nothing is usual.
    `worded` says that a word stands before or behind the number, `wide` that its signs are as wide
    as Chinese ones, behind which there need be no blank.
    """

    kind: str
    marker: str
    numbering: str
    words: tuple[str, ...] = ()
    alphabet: str = ""
    called: str = ""
    worded: bool = False
    first: int = 1
    wide: bool = False
    lines: tuple[SourceLine, ...] = ()

    def pattern(self) -> re.Pattern[str]:
        """Return the pattern of a whole line, whose `rest` is what stands behind the marker."""
        wide = self.numbering == "chinese" or self.wide
        gap = "" if wide or self.marker.endswith((r"\)", GLUED)) else r"\s"
        return re.compile(rf"(?P<marker>{self.marker})(?:{gap}\s*(?P<rest>.*))?")


def with_lines(scheme: Scheme, lines: Iterable[SourceLine]) -> Scheme:
    """Return a scheme with the lines that have it, the number it begins with, and its alphabet."""
    pattern = scheme.pattern()
    found = replace(scheme, lines=tuple(one for one in lines if pattern.fullmatch(one.text)))
    values = [row[0].value for row in numbers_of(found) if row]
    if values and (values[0] == 0 or (scheme.numbering == "decimal" and 1 not in values)):
        found = replace(found, first=values[0])
    if found.numbering == "letters" and not found.alphabet:
        return relettered(found)
    return found


def by_appearance(schemes: Iterable[Scheme]) -> list[Scheme]:
    """Return schemes in the order in which the text begins with them; those without numbers last.

    What is met first mostly stands around what is met later, and so does a count that begins with
    2, behind a first part without a number.
    """

    def key(one: Scheme) -> tuple[bool, bool, int]:
        return one.numbering == "none", one.first <= 1, one.lines[0].number

    return sorted(schemes, key=key)


def relettered(scheme: Scheme) -> Scheme:
    """Return a scheme of letters with the alphabet in which these follow one another best."""
    tried = [replace(scheme, alphabet=one) for one in ("", *ALPHABETS)]
    return max(tried, key=lambda one: sum(steps(numbers_of(one))))


def is_regular(scheme: Scheme) -> bool:
    """Say whether the numbers of a scheme follow one another."""
    values = numbers_of(scheme)
    if (len(values) == 1 and scheme.worded) or scheme.marker.startswith("Stk"):
        return True
    share = _regularity(values)
    if scheme.marker == FIGURES:  # figures begin lines of text, too
        return share >= _MOSTLY and values[0][0].value <= 1
    if scheme.marker == "[IVXLC]+":  # a letter alone is a word in many languages
        return share == 1 and any(one.value > 2 for row in values for one in row[:1])
    return share >= _REGULAR


def numbers_of(scheme: Scheme) -> list[tuple[Number, ...]]:
    """Return what the number of each line of a scheme can mean."""
    numbering = Numbering(
        kind=scheme.numbering,
        words=scheme.words,
        alphabet=tuple(scheme.alphabet or ascii_lowercase),
    )
    pattern = scheme.pattern()
    found = []
    for line in scheme.lines:
        match = pattern.fullmatch(line.text)
        assert match is not None, "the lines of a scheme have its marker"
        found.append(numbering.read(match.groupdict().get("number") or match["marker"]))
    return found


def _regularity(values: Sequence[tuple[Number, ...]]) -> float:
    """Return the share of numbers that come right behind another one, or before one."""
    pairs = steps(values)
    good = sum(one or other for one, other in zip([False, *pairs], [*pairs, False], strict=True))
    return good / len(values) if values else 0


def steps(values: Sequence[tuple[Number, ...]]) -> list[bool]:
    """Return of each number but the first whether it comes right behind the one before it."""
    return [
        any(
            two.value == one.value + 1 or (two.value == one.value and bool(two.inserted))
            for one in before
            for two in after
        )
        for before, after in pairwise(values)
    ]
