"""Why a rule of content/edition.yml meets no line: what nearly fits it, as a hint."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from edition.compiling.markers import width
from edition.model import SourceLine
from edition.reading.yaml_file import Row

_OPENING = "\u2018\u201a\u201c\u201e\u00ab"  # quotation marks that are none to YAML
_SIGNS = r"(?P<signs>[^\w\s]+\s*)"


def unmet_marker(level: Row, lines: Iterable[SourceLine]) -> str:
    """Return a hint where lines nearly begin with the marker of a level that none begins with."""
    marker: str = level["marker"]
    if marker[0] in _OPENING:
        return "its curly quotation marks are part of it: write '…'"
    hints = [hint for line in lines if (hint := _nearly(marker, level, line))]
    return next(iter(hints), "")


def unmet_pattern(pattern: re.Pattern[str], lines: Iterable[SourceLine]) -> str:
    """Return a hint where lines hold what a pattern for whole lines says, and more."""
    for line in lines:
        if line.text and pattern.pattern and pattern.search(line.text):
            begins = "" if pattern.match(line.text) else ".*"
            whole = f"'{begins}{pattern.pattern}.*'"
            return f"a pattern is the whole line; of line {line.number} it is a part: {whole}"
        if line.text and pattern.fullmatch(line.raw.strip()):
            return f"line {line.number} is this only with its marks, which are taken off before"
    return ""


def unmet_lines(numbers: Collection[int], lines: Sequence[SourceLine]) -> str:
    """Return a hint why there is no text in the lines of some numbers."""
    last = lines[-1].number if lines else 0
    if not numbers:
        return "write the smaller number first"
    if min(numbers) > last:
        return f"the source has {last} lines"
    return "the lines there are blank, or are left out"


def _nearly(marker: str, level: Row, line: SourceLine) -> str:
    found = re.match(marker, line.text)
    if found and found[0]:
        return _begun(found, level, line)
    if found := re.match(marker, line.text, re.IGNORECASE):
        return f'line {line.number} begins with "{found[0]}": large and small letters differ'
    if (found := re.match(_SIGNS + marker, line.text)) and found["signs"] != found[0]:
        signs = found["signs"].strip()
        return (
            f'"{signs}" stands before it in line {line.number}: where it is no part of the text, '
            f"write marks: '{re.escape(signs[0])}+ *'"
        )
    return ""


def _begun(found: re.Match[str], level: Row, line: SourceLine) -> str:
    """Return a hint for a line that begins as a marker does, and has none of its level."""
    marker: str = level["marker"]
    if "indent" in level and width(line.indent) != level["indent"]:
        return f"line {line.number} begins with it: write indent: {width(line.indent)}"
    behind = line.text[found.end() : found.end() + 1]
    if behind.isupper() and not found[0][-1].isalnum():
        return (
            f"no blank follows on it in line {line.number}; a marker may look at what follows: "
            f"'{marker}(?=\\s*[A-Z])'"
        )
    if behind.strip() and not behind.isalnum():
        sign = f"'{marker}{re.escape(behind)}'"
        return (
            f'"{behind}" stands behind it in line {line.number}, and a marker goes as far as '
            f"a blank: {sign}"
        )
    return ""
