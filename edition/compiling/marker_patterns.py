"""The pattern of a marker, and what it makes of lines: each is looked at once, however often asked.

Lines are read ahead of others, and rules that are guessed are tried on the same lines many times.
"""

from __future__ import annotations

import functools
import re
import unicodedata
import warnings

_MOST = 50_000  # lines of which a marker remembers what it makes
_LOOKS_AHEAD = re.compile(r"\(\?=(?:\\.|\[[^\]]*\]|[^()\\])*\)\)*\Z")  # its end: (?=[A-Z])


class MarkerPattern:
    """A regular expression for markers, and what may stand after it in a line.

    Behind a bracket and wide characters, as Chinese has them, the text may follow without a blank;
    so it may behind a marker that ends with a look at what follows, as `(?=[A-Z])` is.
    """

    def __init__(self, marker: str) -> None:
        named = rf"(?P<marker>{marker})"
        self._begins = re.compile(named, re.DOTALL)
        self._looks_ahead = bool(_LOOKS_AHEAD.search(marker))
        self._whole = (
            re.compile(rf"{named}(?P<gap>)(?P<text>)", re.DOTALL),
            re.compile(rf"{named}(?P<gap>\s+)(?P<text>\S.*)", re.DOTALL),
            re.compile(rf"{named}(?P<gap>)(?P<text>\S.*)", re.DOTALL),
        )
        self._known: dict[str, tuple[str, str, str] | None] = {}

    def cut(self, line: str) -> tuple[str, str, str] | None:
        """Return the marker, the gap and the text of a line, or None where it has no marker."""
        try:
            return self._known[line]
        except KeyError:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[line] = self._cut(line)
            return found

    def begun(self, line: str) -> str:
        """Return what a line begins with that fits, though it may be no marker for what follows."""
        found = self._begins.match(line)
        return found["marker"] if found else ""

    def number(self, marker: str) -> str:
        """Return the number in a marker, where the expression says which part of it that is."""
        for pattern in self._whole:
            match = pattern.fullmatch(marker)
            if match and match.groupdict().get("number"):
                return match["number"]
        return ""

    def _cut(self, line: str) -> tuple[str, str, str] | None:
        if not self._begins.match(line):
            return None
        for pattern in self._whole:
            match = pattern.fullmatch(line)
            if match and (match["gap"] or not match["text"] or self._may_end(match["marker"])):
                return match["marker"], match["gap"], match["text"]
        return None

    def _may_end(self, marker: str) -> bool:
        """Say whether text may follow on a marker without a blank."""
        return bool(marker) and (self._looks_ahead or _ends(marker[-1]))


@functools.lru_cache(maxsize=200)
def marker_pattern(marker: str) -> MarkerPattern:
    """Return the pattern of a marker; raises what `re.compile` does, and each of its warnings."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # of syntax that will change its meaning
        re.compile(marker)
        return MarkerPattern(marker)


def _ends(char: str) -> bool:
    """Say whether text may follow on this end of any marker without a blank: `(a)so`, 第一条."""
    return char == ")" or unicodedata.east_asian_width(char) in "WF"
