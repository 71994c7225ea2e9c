"""Signs of a text that none of its levels has, and units that take in a great part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from edition.compiling.numerals import RAISED, SUP
from edition.compiling.parsed import ParsedDocument, ParsedUnit

_SIGN = re.compile(
    rf"(?:§ ?)?(?:\(?(?:\d{{1,3}}(?:{RAISED}|{SUP})?|[a-z])[.)]|[-–—*•·▪◦‣])(?=\s+\S)"
)
_FEWEST = 5  # lines that begin with such a sign
_SHARE = 0.05  # of all lines of text
_MANY = 20  # clauses of a unit
_GREAT = 0.35  # of all clauses


def unread_signs(parsed: ParsedDocument) -> Mapping[str, tuple[int, ...]]:
    """Return the signs with which many lines begin that opened nothing, and those lines.

    A sign stands for others: `(1)` for `(2)`, `a)` for `b)`.
    """
    plain = [one.line for one in parsed.taken if one.became in ("clause", "goes on")]
    texts = {line.number: line.text for line in parsed.lines if not line.marker}
    found: dict[str, list[int]] = {}
    for number in plain:
        if sign := _SIGN.match(texts.get(number, "")):
            bare = re.sub(rf"{SUP}|{RAISED}", "", sign[0])
            same = re.sub("[a-z]", "a", re.sub(r"\d+", "1", bare))
            found.setdefault(same, []).append(number)
    fewest = max(_FEWEST, _SHARE * len(plain))
    return {sign: tuple(lines) for sign, lines in found.items() if len(lines) >= fewest}


def great_unit(parsed: ParsedDocument) -> ParsedUnit | None:
    """Return the unit with a great part of all clauses, where there are several; None without."""
    largest = max(parsed.units, key=lambda one: len(one.clauses), default=None)
    every = sum(len(unit.clauses) for unit in parsed.units)
    if largest is None or len(parsed.units) == 1 or len(largest.clauses) < _MANY:
        return None
    return largest if len(largest.clauses) > every * _GREAT else None
