"""Tell letters from romans where both have the same signs: (a), (b) and in them (i), (ii)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edition.compiling.scheme import Scheme, numbers_of, relettered
from edition.model import SourceLine

_SECOND = 2  # ii


def letters_and_romans(found: Sequence[Scheme]) -> list[Scheme]:
    """Return schemes in which no line is both a letter and a roman.

    A line that may be both is what goes on in the count; where that is so of both, or of none,
    `i` is a letter only behind `h`, and not before `ii`.
    """
    schemes = list(found)
    for one, letters in enumerate(schemes):
        for two, romans in enumerate(schemes):
            kinds = (letters.numbering, letters.worded, romans.numbering)
            shared = not {*letters.lines}.isdisjoint(romans.lines)
            if kinds == ("letters", False, "roman") and shared:
                schemes[one], schemes[two] = _parted(schemes[one], romans)
    return schemes


def _parted(letters: Scheme, romans: Scheme) -> tuple[Scheme, Scheme]:
    """Return both schemes, each line that they share in one of them alone."""
    as_letter, as_roman = _values(letters), _values(romans)
    lines = sorted({*letters.lines, *romans.lines}, key=lambda line: line.number)
    kept: dict[bool, list[SourceLine]] = {True: [], False: []}
    letter = roman = 0
    is_roman = False
    for at, line in enumerate(lines):
        here, other = as_letter.get(line, 0), as_roman.get(line, 0)
        later = as_roman.get(lines[at + 1], 0) if at + 1 < len(lines) else 0
        as_next = here == letter + 1 and not (other == 1 and later == _SECOND)
        if not (here and other):
            is_roman = other > 0
        elif not (as_next and other == roman + 1):
            is_roman = other == 1 or other == roman + 1
            is_roman = is_roman and not as_next
        letter, roman = (letter, other) if is_roman else (here, roman)
        kept[is_roman].append(line)
    lettered = relettered(replace(letters, lines=tuple(kept[False])))
    return lettered, replace(romans, lines=tuple(kept[True]))


def _values(scheme: Scheme) -> dict[SourceLine, int]:
    """Return the number of each line of a scheme, 0 where it is none."""
    pairs = zip(scheme.lines, numbers_of(scheme), strict=True)
    return {line: row[0].value if row else 0 for line, row in pairs}
