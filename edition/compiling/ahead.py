"""What the lines behind the one at hand say of it: a title above a marker, a row that goes on."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from edition.compiling.counting import Candidate, Counting, Counts, Stack
from edition.compiling.markers import NEXT_OR_NONE, Level
from edition.model import SourceLine

_SEEN = 400  # lines that are read ahead
_LONGEST = 100  # characters of a line of a title above its marker
_MOST_LINES = 3  # of such a title, where lines are wrapped
_MOST_TITLES = 4  # above one another
_ALL = "all above"
_ABOVE = ("above", _ALL)
_SHORTENED = re.compile(
    r"(?:^|\s)(?:(?:\w{1,2}\.\s?){2,}|(?:etc|osv|mv|mm|jne|stb)\.)$"
)  # m.m., m. fl.
STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")


def ends_sentence(text: str) -> bool:
    """Say whether a line ends with a stop that is not that of an abbreviation such as m.m."""
    return text.endswith(STOPS) and not _SHORTENED.search(text)


class Following:
    """The lines of text behind one; each time it is asked, from the first on."""

    def __init__(self, lines: Sequence[SourceLine], at: int, skipped: Container[int]) -> None:
        self._lines = lines
        self._at = at
        self._skipped = skipped

    def __iter__(self) -> Iterator[SourceLine]:
        for at in range(self._at + 1, min(self._at + _SEEN, len(self._lines))):
            line = self._lines[at]
            if line.text and line.number not in self._skipped:
                yield line


class Ahead:
    """Reads ahead with what the levels of a document can be."""

    def __init__(self, counting: Counting, levels: Sequence[Level], *, wrapped: bool) -> None:
        self._counting = counting
        self._most_lines = _MOST_LINES if wrapped else 1
        self._some_above = any(level.title in _ABOVE for level in levels)
        self._most_titles = _MOST_TITLES if any(level.title == _ALL for level in levels) else 1

    def has_title(
        self,
        line: SourceLine,
        stack: Stack,
        following: Following,
        counts: Counts,
        exceptional: Sequence[Container[int]],
    ) -> bool:
        """Say whether a line without a marker is the title of what is marked in the next one."""
        last = line
        lines = titles = 1
        below = iter(following if self._some_above else ())
        for other in below:
            if any(other.number in one for one in exceptional) or len(last.text) > _LONGEST:
                return False
            found = list(self._counting.candidates(other, stack, counts))
            if found:
                chosen = self._counting.choose(found, below, counts)
                bare = chosen.level.opens == "clause" or not chosen.line.text
                above = chosen.level.page and self._is_title(last, chosen.level, titles)
                return above and bare and chosen.follows
            if other.number == last.number + 1 and self._most_lines > 1:
                lines += 1
            elif ends_sentence(last.text):
                return False
            else:
                lines, titles = 1, titles + 1
            if lines > self._most_lines or titles > self._most_titles:
                return False
            last = other
        return False

    def may_be_title(
        self,
        line: SourceLine,
        stack: Stack,
        following: Following,
        counts: Counts,
        parted: set[int],
    ) -> bool:
        """Say whether a line below the marker of the innermost unit may be its title.

        Where only some units of its level have one it is short, ends with no stop, and something of
        the unit follows; the level is then added to those whose titles were `parted` from text.
        """
        level, below = stack[-1].level, next(iter(following), None)
        if level is None or level.title != NEXT_OR_NONE:
            return True
        if below is None or len(line.text) > _LONGEST or line.text.endswith(STOPS):
            return False
        found = list(self._counting.candidates(below, stack, counts))
        titled = self._most_lines == 1 or below.number > line.number + 1
        if found:
            titled = self._counting.choose(found, iter(()), counts).level.depth > level.depth
        parted |= {level.index} if titled else set()
        return titled

    def _is_title(self, last: SourceLine, level: Level, titles: int) -> bool:
        """Say whether lines are the title of a marker of a level, by the last of them."""
        if level.title == _ALL:
            return not ends_sentence(last.text)
        return level.title == "above" and titles == 1 and not last.text.endswith(STOPS)

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
    ) -> tuple[Candidate, SourceLine | None, Inside | None]:
        """Return a candidate with its text, the title before that, and the point that opens there.

        Where text opens a point, the candidate has none of its own.
        """
        title, text = one.level.parted(one.line)
        one = replace(one, line=text)
        is_text = title is not None or one.level.opens == "clause"
        inside = self._inside(one, following, counts) if is_text else None
        return replace(one, line=replace(text, text="")) if inside else one, title, inside

    def _inside(self, one: Candidate, following: Following, counts: Counts) -> Inside | None:
        """Return what stands behind the marker, or title, of a unit, if it opens a point of it.

        That is the first of a row of points, or a paragraph where these have no markers.
        """
        if not (one.level.page and one.line.text):
            return None
        stack, then = self._counting.after(one, counts)
        rest = _behind_marker(one.line)
        for point in self._counting.points(rest, one.level, stack, then) if one.follows else ():
            inside, counted = self._counting.after(point, then)
            if self.row_goes_on(inside, following, counted):
                return Inside(self._counting, rest, marked=True)
        paragraph = None if one.homeless else self._counting.plain(rest, stack, then)
        if paragraph and paragraph.level.depth > one.level.depth:
            return Inside(self._counting, rest, marked=False)
        return None


class Inside:
    """What opens a point behind the marker of a unit: a second marker, or text without one."""

    def __init__(self, counting: Counting, rest: SourceLine, *, marked: bool) -> None:
        self._counting = counting
        self._rest = rest
        self._marked = marked

    def opens(self, level: Level, stack: Stack, counts: Counts) -> Candidate:
        """Return the point that it opens in a unit of a level, now that this is open."""
        if self._marked:
            return next(self._counting.points(self._rest, level, stack, counts))
        paragraph = self._counting.plain(self._rest, stack, counts)
        assert paragraph is not None, "a look ahead has found it"
        return paragraph


def _behind_marker(cut: SourceLine) -> SourceLine:
    """Return what stands behind the marker of a line, as a line that stands in by so much."""
    return replace(cut, indent=f"{cut.indent}{cut.marker}{cut.gap}", marker="", gap="")
