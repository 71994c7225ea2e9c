"""Markers of headings and items: how each level recognises its own, and how they count."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, replace

from edition.faults import rules
from edition.faults.fault import Faults
from edition.model import SourceLine
from edition.reading.yaml_file import Row

_NUMBER = re.compile(r"[0-9a-z]+(?=[^0-9a-z]*$)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of units: what its units are called, and how a line begins one.

    `opens` says what the line is that carries the marker: a `heading` or the first `clause`.
    """

    kind: str
    pattern: re.Pattern[str]
    numbering: str
    opens: str

    def cut(self, line: SourceLine) -> SourceLine | None:
        """Return a line with its marker cut off, or None where it does not begin with one."""
        match = self.pattern.fullmatch(line.text)
        if match is None:
            return None
        return replace(line, marker=match["marker"], gap=match["gap"], text=match["text"])

    def ordinal(self, number: str) -> int | None:
        """Return the value of a marker's number, or None where it has none in this numbering."""
        if self.numbering == "letters":
            return ord(number) - ord("a") + 1 if re.fullmatch("[a-z]", number) else None
        if self.numbering == "roman":
            return _roman(number)
        return int(number) if re.fullmatch("[0-9]{1,6}", number) else None


def read_levels(document: Row, faults: Faults) -> tuple[Level, ...]:
    """Return the levels that content/edition.yml declares for a document, outermost first.

    Adds a fault for each marker that is no regular expression; such a level is left out.
    """
    found = []
    for row in document.rows("levels"):
        pattern = _compile(row, faults)
        if pattern is not None:
            level = Level(
                kind=row["kind"], pattern=pattern, numbering=row["numbering"], opens=row["line"]
            )
            found.append(level)
    return tuple(found)


def number_in(marker: str) -> str:
    """Return the number of a marker in small letters: `ii` of `Part II:`, `2` of `1.2`."""
    found = _NUMBER.search(marker.lower())
    return found[0] if found else ""


def _compile(level: Row, faults: Faults) -> re.Pattern[str] | None:
    """Compile the marker of a level, and what stands after it in a line."""
    marker = level["marker"]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # of syntax that will change its meaning
            re.compile(marker)
            return re.compile(rf"(?P<marker>{marker})(?P<gap>\s+)(?P<text>\S.*)", re.DOTALL)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        message = f"this is not a regular expression: {error}"
        faults.add(rules.MARKER_PATTERN, level.place("marker"), message)
        return None


def _roman(number: str) -> int | None:
    if not re.fullmatch("[ivxlcdm]+", number):
        return None
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
