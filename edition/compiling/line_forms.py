"""What the lines of a text look like: whole or wrapped, headings or text, titled or alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence, Sized
from itertools import pairwise
from typing import Any

from edition.compiling.ahead import ends_sentence
from edition.compiling.scheme import Scheme
from edition.model import SourceLine

Level = dict[str, Any]

_STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")
_ENDS = tuple('.!?”"\u3002\u061f')
RUN_IN = re.compile(r"[^.;:,]{2,80}\.\s?[–—-]\s+(?=\S)")  # a title with text behind it
_QUOTES = ('"', "\u201c", "\u201e", "\u00ab")  # before what is defined
_LONGEST = 100  # characters of a heading
_SHORT = 0.75  # of the width at which lines are wrapped: a heading is shorter
_FEW = 0.05
_MOSTLY = 0.6
_NEARLY_ALL = 0.8
_SOME = 0.2  # of sections such as 1 §, of which one title may stand above several
_POINTS = ("point", "subpoint", "item")  # whose lines are text, short as they may be
_POINT = re.compile(r"Stk|\\d\+(?:\(\?:[^()]*\)\?)*\\\)")  # the marker of 1), 2¹)
_MANY = 10  # lines with a marker, of which one may be none


def flow(lines: Sequence[SourceLine], known: Iterable[Scheme]) -> dict[str, Any]:
    """Return how lines are paragraphs: each, by blank lines, or wrapped."""
    marked = {line.number for one in known for line in one.lines}
    full = [line for line in lines if line.text]
    pairs = [
        (line, other)
        for line, other in pairwise(lines)
        if line.text and other.text and other.number not in marked
        if line.number not in marked or len(line.text) > _LONGEST / 2
    ]
    if len(pairs) * 4 < len(full):
        plain = [line for line in full if line.number not in marked and "#" not in line.indent]
        indented = sum(bool(line.indent.strip("\f")) for line in plain)
        blank = len(lines) - len(full)
        if len(plain) * 0.2 < indented < len(plain) * 0.8 and blank * 5 < len(lines):
            return {"paragraphs": "indent"}
        return {"paragraphs": "line", "wrapped": False}
    cut = [(one, other) for one, other in pairs if not one.text.endswith(_ENDS)]
    small = sum(other.text[:1].islower() for _, other in cut)
    if len(cut) * 2 <= len(pairs):
        return {"paragraphs": "line", "wrapped": False}
    return {"paragraphs": "blank", "wrapped": small * 4 > len(cut)}


class Forms:
    """Says of schemes whether their lines are headings, and where their titles are."""

    def __init__(
        self, lines: Sequence[SourceLine], marked: Container[int], *, wrapped: bool
    ) -> None:
        self._marked = marked
        self._lines = {line.number: line for line in lines}
        self._wrapped = wrapped
        widths = sorted(len(line.text) for line in lines if line.text)
        width = widths[len(widths) * 9 // 10] if widths else _LONGEST
        self._longest = int(width * _SHORT) if wrapped else _LONGEST

    def levels(self, scheme: Scheme, *, heading: bool = False) -> list[Level]:
        """Return the levels of a scheme: one, or two of one kind where some lines alone are titled.

        `heading` says that all its lines are headings, by the signs of the format.
        """
        level = level_of(scheme)
        if scheme.numbering == "none" and not scheme.worded:
            return [{**level, "line": "clause", "single": True}]
        rests = [(line, self._rest(scheme, line)) for line in scheme.lines]
        alone = [line for line, rest in rests if not rest]
        titled = [line for line, rest in rests if rest and (heading or self._is_title(line, rest))]
        text = len(rests) - len(alone) - len(titled)
        few = max(len(rests) * _FEW, len(rests) >= _MANY) if self._wrapped else 0
        if self.titles_above(scheme):
            level["title"] = "all above" if "§" in scheme.marker else "above"
        if heading or (text <= few and scheme.kind not in _POINTS):
            below = self.titles_below(scheme)
            if not titled and not below and not heading and not scheme.called:
                return [{**level, "line": "clause"}]
            level["line"] = "heading"
            if below and "title" not in level:
                level["title"] = "next" if self._most_titled(scheme, below) else "next or none"
            return [level]
        clause = {**level, "line": "clause"}
        if scheme.worded and scheme.numbering == "decimal":
            clause["marker"] += r"(?:\s[-–—])?"
        if sum(bool(RUN_IN.match(rest)) for _, rest in rests) >= max(2, len(rests) * _MOSTLY):
            return [{**clause, "title_ends": r"\.\s?[–—-](?=\s)"}]
        first = self._first_sign(rests)
        points = scheme.kind in _POINTS or bool(_POINT.match(scheme.marker))
        few = (len(titled) + len(alone)) * 4 < len(rests) or points
        if few or not titled or not first:
            return [clause]
        title = rf"\s+{first}.{{0,{self._longest - 1}}}$"
        if not self._wrapped:
            title = rf"$|(?!.*[.;:,]$){title}"
        headed = {**level, "marker": f"{scheme.marker}(?={title})", "line": "heading"}
        return [headed, {**clause, "beside": level["kind"]}]

    def titles_of(self, scheme: Scheme) -> frozenset[int]:
        """Return the lines of titles above or below the lines of a scheme with a word."""
        if not scheme.worded:
            return frozenset()
        return self.titles_above(scheme) or self.titles_below(scheme)

    def titles_above(self, scheme: Scheme) -> frozenset[int]:
        """Return the lines of titles above the lines of a scheme that have none behind the marker.

        Nothing where fewer than most of all its lines have one.
        """
        if not scheme.worded or ("§" in scheme.marker and self.titles_below(scheme)):
            return frozenset()
        rests = [(line, self._rest(scheme, line)) for line in scheme.lines]
        bare = [line for line, rest in rests if not rest or not self._is_title(line, rest)]
        found = frozenset(number for line in bare for number in self._title_above(line))
        share = _SOME if "§" in scheme.marker else _MOSTLY
        enough = len(found) > 1 and len(found) >= len(rests) * share
        return found if enough else frozenset()

    def titles_below(self, scheme: Scheme) -> frozenset[int]:
        """Return the lines of titles below lines of a scheme that are their marker alone.

        Nothing where few of these have one.
        """
        alone = self._alone(scheme)
        found = frozenset(number for line in alone for number in self._title_below(line))
        some = len(found) >= max(2, len(alone) * _SOME)
        return found if some or len(found) > len(alone) * _NEARLY_ALL else frozenset()

    def _alone(self, scheme: Scheme) -> list[SourceLine]:
        return [line for line in scheme.lines if not self._rest(scheme, line)]

    def _most_titled(self, scheme: Scheme, titles: Sized) -> bool:
        return len(titles) > len(self._alone(scheme)) * _NEARLY_ALL

    def _title_above(self, line: SourceLine) -> tuple[int, ...]:
        """Return the line above a marker, or the last of several, if it may be a title."""
        numbers = range(line.number - 1, line.number - 4, -1)
        above = [one for number in numbers if (one := self._lines.get(number)) and one.text]
        if not above or len(above[0].text) > _LONGEST or ends_sentence(above[0].text):
            return ()
        return () if above[0].number in self._marked else (above[0].number,)

    def _rest(self, scheme: Scheme, line: SourceLine) -> str:
        match = scheme.pattern().fullmatch(line.text)
        return (match["rest"] or "") if match else ""

    def _is_title(self, line: SourceLine, rest: str) -> bool:
        """Say whether what stands behind a marker is a title: short, and a paragraph of its own."""
        if len(rest) > self._longest or rest[:1].islower():
            return False
        below = self._lines.get(line.number + 1)
        if self._wrapped:
            return (below is None or not below.text) and not rest.endswith((",", ";"))
        return not rest.endswith(_STOPS)

    def _title_below(self, line: SourceLine) -> tuple[int, ...]:
        numbers = range(line.number + 1, line.number + 4)
        below = [one for number in numbers if (one := self._lines.get(number)) and one.text]
        if not below or len(below[0].text) > _LONGEST or below[0].text.endswith(_STOPS):
            return ()
        following = self._lines.get(below[0].number + 1)
        cut = self._wrapped and following and following.text
        return () if cut or below[0].number in self._marked else (below[0].number,)

    def _first_sign(self, rests: Sequence[tuple[SourceLine, str]]) -> str:
        """Return the pattern of the sign with which titles begin, and short text does not.

        Nothing where titles cannot be told from text by their line alone.
        """
        if not self._wrapped:
            return r"\S"
        text = [rest for line, rest in rests if rest and not self._is_title(line, rest)]
        short = [rest for rest in text if len(rest) <= self._longest]
        if all(rest.startswith(_QUOTES) for rest in short):
            return rf"[^\s{''.join(_QUOTES)}]" if short else r"\S"
        return ""


def level_of(scheme: Scheme) -> Level:
    """Return a scheme as a level of content/edition.yml, but for what its lines are."""
    level: Level = {"kind": scheme.kind, "marker": scheme.marker, "numbering": scheme.numbering}
    if scheme.words:
        level["words"] = list(scheme.words)
    if scheme.alphabet:
        level["alphabet"] = scheme.alphabet
    if scheme.first != 1:
        level["first"] = scheme.first
    if scheme.called:
        level["called"] = scheme.called
    return level
