"""What the lines behind the one at hand say of it: a title above a marker, a row that goes on."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from edition.compiling.counting import Candidate, Counting, Counts, Stack
from edition.compiling.markers import Level
from edition.model import SourceLine

_SEEN = 400  # lines that are read ahead
_LONGEST = 100  # characters of a line of a title above its marker
_MOST_LINES = 3  # of such a title, where lines are wrapped
STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")


class Following:
    """The lines of text behind one; each time it is asked, from the first on."""

    def __init__(self, lines: Sequence[SourceLine], at: int, skipped: Container[int]) -> None:
        self._lines = lines
        self._at = at
        self._skipped = skipped

    def __iter__(self) -> Iterator[SourceLine]:
        for line in islice(self._lines, self._at + 1, self._at + _SEEN):
            if line.text and line.number not in self._skipped:
                yield line


class Ahead:
    """Reads ahead with what the levels of a document can be."""

    def __init__(self, counting: Counting, levels: Sequence[Level], *, wrapped: bool) -> None:
        self._counting = counting
        self._most_lines = _MOST_LINES if wrapped else 1
        self._some_above = any(level.title == "above" for level in levels)

    def has_title(
        self,
        line: SourceLine,
        stack: Stack,
        following: Following,
        counts: Counts,
        exceptional: Container[int],
    ) -> bool:
        """Say whether a line without a marker is the title of what is marked in the next one."""
        last = line
        below = iter(following if self._some_above else ())
        for number, other in enumerate(below, 1):
            if other.number in exceptional or len(last.text) > _LONGEST:
                return False
            found = list(self._counting.candidates(other, stack, counts))
            if found:
                chosen = self._counting.choose(found, below, counts)
                bare = chosen.level.opens == "clause" or not chosen.line.text
                above = chosen.level.page and chosen.level.title == "above"
                return above and bare and chosen.follows and not last.text.endswith(STOPS)
            if number >= self._most_lines or other.number != last.number + 1:
                return False
            last = other
        return False

    def row_goes_on(self, stack: Stack, following: Following, counts: Counts) -> bool:
        """Say whether the row of the innermost open place goes on before what is around ends."""
        *around, place = stack
        assert place.level is not None, "only places of levels have rows"
        runs_on = place.level.runs_on or not around
        series = (place.level.series, "" if runs_on else around[-1].key)
        for line in following:
            found = list(self._counting.candidates(line, stack, counts))
            if any(one.follows and one.series == series for one in found):
                return True
            if any(one.level.depth <= place.level.depth for one in found):
                return False
        return False

    def parts(
        self, one: Candidate, following: Following, counts: Counts
    ) -> tuple[Candidate, SourceLine | None, SourceLine | None]:
        """Return a candidate with its text, the title before that, and the row of points in it.

        Where text is the first point of a row, the candidate has none of its own.
        """
        title, text = one.level.parted(one.line)
        one = replace(one, line=text)
        is_text = title is not None or one.level.opens == "clause"
        inside = self._row_inside(one, following, counts) if is_text else None
        return replace(one, line=replace(text, text="")) if inside else one, title, inside

    def _row_inside(
        self, one: Candidate, following: Following, counts: Counts
    ) -> SourceLine | None:
        """Return the text behind the marker, or title, of a unit, if a row of points begins so."""
        if not (one.level.page and one.line.text and one.follows):
            return None
        stack, then = self._counting.after(one, counts)
        cut = one.line
        rest = replace(cut, indent=f"{cut.indent}{cut.marker}{cut.gap}", marker="", gap="")
        for point in self._counting.points(rest, one.level, stack, then):
            inside, counted = self._counting.after(point, then)
            if self.row_goes_on(inside, following, counted):
                return rest
        return None
