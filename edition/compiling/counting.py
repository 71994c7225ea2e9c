"""Which level a marked line belongs to: what it can be by its marker, and what by the count.

The same marker may be of two levels: `(i)` is the ninth letter or the first roman. The line is of
the level in which it goes on; where that is so for both, the next marked line decides.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass

from edition.compiling.markers import Level
from edition.compiling.numerals import Number
from edition.compiling.parsed import ParsedUnit
from edition.compiling.unit_names import name_of_missing
from edition.identifiers import item_id
from edition.model import SourceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A place that is open: a unit, or a point without a page in it.

    `key` is its identifier, or what that of a point would be; `name` what readers call it, `also`
    the same in other numerals. `marker` and `number` are those of a point; one that an exception
    opens has none. `points` says in how many points with markers it stands, itself among them.
    """

    level: Level | None
    depth: int
    key: str
    unit: ParsedUnit | None
    name: str
    also: tuple[str, ...] = ()
    marker: str = ""
    number: str = ""
    points: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """What readers call it, in every way to write it."""
        return (self.name, *self.also)

    @property
    def is_point(self) -> bool:
        """Say whether it has no page, but stands in a unit that has."""
        return self.unit is not None and self.unit.id != self.key


Stack = tuple[Opened, ...]  # the open places, outermost first


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The last number of a series, and by how much its place in the series differs from it."""

    last: Number
    shift: int = 0


Counts = MutableMapping[tuple[int, str], Count]  # by level and, unless it runs on, by parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What a marked line can be: of which level, with which number, in which place.

    `around` are the places that stay open; `homeless` says that a level above it is missing.
    `expected` is the value that would go on in its series, `shift` that of its count; `passed` are
    the identifiers that the count leaves out before it.
    """

    level: Level
    line: SourceLine
    number: Number | None
    around: Stack
    homeless: bool
    expected: int
    shift: int
    follows: bool
    passed: tuple[str, ...] = ()

    @property
    def parent(self) -> Opened | None:
        """The place in which it is; None for one of the outermost."""
        return self.around[-1] if self.around else None

    @property
    def why(self) -> str:
        """Why the line is that, in words."""
        if self.level.unmarked:
            return f'no marker; so it opens a point of the level "{self.level.kind}"'
        return f'the marker "{self.line.marker}" of the level "{self.level.kind}"'

    @property
    def series(self) -> tuple[int, str]:
        """The series in which it counts."""
        parent = self.parent
        return self.level.series, "" if self.level.runs_on or not parent else parent.key


class Counting:
    """Says what marked lines are, by the levels and the units that the source leaves out."""

    def __init__(self, levels: Sequence[Level], missing: Sequence[str]) -> None:
        self.levels = levels
        self.missing = frozenset(missing)
        self.passed: dict[str, str] = {}  # the names of those that a count has passed over
        self.behind: dict[str, int] = {}  # the line of what stands behind each of these
        self._optional = {level.depth for level in levels if level.optional}

    def candidates(self, line: SourceLine, stack: Stack, counts: Counts) -> Iterator[Candidate]:
        """Yield what a line can be, in the order of the levels."""
        for level in self.levels:
            cut = level.cut(line)
            if cut is not None:
                yield from self._readings(level, cut, stack, counts)

    def plain(self, line: SourceLine, stack: Stack, counts: Counts) -> Candidate | None:
        """Return the point that a line without a marker opens; None where no level has such."""
        for level in self.levels:
            if level.unmarked:
                [one] = self._readings(level, line, stack, counts)
                later = level.unmarked == "first" and one.series in counts
                if one.parent is not None and not one.homeless and not later:
                    return one
        return None

    def points(
        self, line: SourceLine, level: Level, stack: Stack, counts: Counts
    ) -> Iterator[Candidate]:
        """Yield which first point of a level below a line can be, with text behind its marker."""
        for one in self.candidates(line, stack, counts):
            inner = not one.level.page and one.level.depth > level.depth
            if inner and one.follows and one.line.text:
                yield one

    def choose(
        self, found: Sequence[Candidate], following: Iterator[SourceLine], counts: Counts
    ) -> Candidate:
        """Return which of several candidates a line is; `following` are the lines after it."""
        fitting = [one for one in found if one.follows]
        if len(fitting) < 2:
            return fitting[0] if fitting else found[0]
        for line in following:
            continued = []
            marked = False
            for one in fitting:
                stack, then = self.after(one, counts)
                others = list(self.candidates(line, stack, then))
                marked = marked or bool(others)
                if any(
                    other.follows and other.level.series == one.level.series for other in others
                ):
                    continued.append(one)
            if marked:
                return continued[0] if continued else fitting[0]
        return fitting[0]

    def after(self, one: Candidate, counts: Counts) -> tuple[Stack, Counts]:
        """Return the open places and the counts after a candidate has been taken."""
        number = one.number or Number(one.expected, 0, self.written(one))
        opened = Opened(
            level=one.level,
            depth=one.level.depth,
            key=self.key(one.level, one.parent, number.text),
            unit=None,
            name="",
        )
        count = Count(last=number, shift=one.shift)
        return (*one.around, opened), ChainMap({one.series: count}, counts)

    def written(self, one: Candidate) -> str:
        """Return the number that would go on, as identifiers have it."""
        return one.level.numbering.written(one.expected)

    def lacking(self, one: Candidate) -> str:
        """Return the kind of the level above a homeless candidate of which no unit is open."""
        above = range(one.parent.depth + 1 if one.parent else 0, one.level.depth)
        wanted = [depth for depth in above if depth not in self._optional]
        return next(level.kind for level in self.levels if level.depth == wanted[-1])

    def key(self, level: Level, parent: Opened | None, number: str) -> str:
        """Return the identifier of a place by its number."""
        if parent is None or level.runs_on:
            return item_id(level.stem or "unit", number)
        if level.own_stem and level.stem:
            return item_id(item_id(parent.key, level.stem), number)
        return item_id(parent.key, number)

    def _readings(
        self, level: Level, cut: SourceLine, stack: Stack, counts: Counts
    ) -> Iterator[Candidate]:
        around = () if level.returns else tuple(o for o in stack if o.depth < level.depth)
        parent = around[-1] if around else None
        above = range(parent.depth + 1 if parent else 0, level.depth)
        homeless = not all(depth in self._optional for depth in above)
        count = counts.get((level.series, "" if level.runs_on or not parent else parent.key))
        expected, passed = self._expected(level, parent, count)
        skipped = len(passed)
        shift = (count.shift if count else 0) - skipped
        numbers: Sequence[Number | None] = level.numbers(cut.marker) or (None,)
        if level.numbering.kind == "none":
            numbers = (Number(expected, 0, str(expected)),)
        for number in numbers:
            follows = number is not None and not homeless and _goes_on(number, expected, count)
            if number and skipped and not homeless:  # the one behind which it was inserted is gone
                follows = follows or number == Number(expected - 1, 1)
            inserted = bool(number and number.inserted)
            yield Candidate(
                level=level,
                line=cut,
                number=number,
                around=around,
                homeless=homeless,
                expected=expected,
                shift=shift + inserted,
                follows=follows,
                passed=passed,
            )

    def _expected(
        self, level: Level, parent: Opened | None, count: Count | None
    ) -> tuple[int, tuple[str, ...]]:
        """Return the value that goes on in a series, and what is passed over before it."""
        value = count.last.value + 1 if count else level.first
        passed: list[str] = []
        while (key := self.key(level, parent, level.numbering.written(value))) in self.missing:
            number = Number(value, 0, level.numbering.written(value))
            self.passed[key] = name_of_missing(level, key, number, parent.name if parent else "")
            passed.append(key)
            value += 1
        return value, tuple(passed)


def _goes_on(number: Number, expected: int, count: Count | None) -> bool:
    """Say whether a number is the next one, or one that was inserted behind the last."""
    if number.inserted and count and number.value == count.last.value:
        return number.inserted == count.last.inserted + 1
    return number == Number(expected)
