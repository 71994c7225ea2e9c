"""What a line opens: a unit with its heading or first clause, or a point without a page."""

from __future__ import annotations

from dataclasses import replace

from edition.compiling.counting import Candidate, Counts, Opened
from edition.compiling.flowing import Flow
from edition.compiling.markers import NEXT_OR_NONE, Level
from edition.compiling.numerals import Number
from edition.compiling.opened_units import OpenedUnits
from edition.compiling.parsed import Doubled
from edition.compiling.unit_identifiers import UnitIdentifiers, order_hint
from edition.compiling.unit_names import named
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.model import SourceLine
from edition.reading.text_files import TextFile


class MarkedLines:
    """Gives marked lines their places, and keeps the counts."""

    def __init__(
        self,
        source: TextFile,
        identifiers: UnitIdentifiers,
        units: OpenedUnits,
        flow: Flow,
        faults: Faults,
    ) -> None:
        self.counts: Counts = {}
        self.above: list[SourceLine] = []  # the title above the marker that comes next
        self.doubled: list[Doubled] = []
        self.parted: set[int] = set()  # the levels of which a title was told from text behind it
        self._source = source
        self._identifiers = identifiers
        self._units = units
        self._flow = flow
        self._faults = faults

    def paragraph(self, line: SourceLine) -> Candidate | None:
        """Return the point that a line without a marker opens here, if it opens one.

        It does not where it is the text of a point whose marker stands before it.
        """
        if self._flow.announced and self._units.stack[-1].is_point:
            return None
        return self._identifiers.counting.plain(line, self._units.stack, self.counts)

    def take(self, one: Candidate, line: SourceLine, title: SourceLine | None = None) -> str:
        """Open the unit or point that a marker announces, or that a line without one begins.

        Returns what the line became; a `title` stands behind the marker, and text behind it.

        Where there is no place for it, that is nothing, and there is a fault.
        """
        level, cut = one.level, one.line
        at = self._source.place(line.number, len(line.indent) + 1, len(cut.marker))
        if one.homeless:
            above = self._identifiers.counting.lacking(one)
            message = f'the marker "{cut.marker}" stands outside any unit of the level "{above}"'
            hint = (
                f'if it may stand without one, write optional: true in the level "{above}"; '
                "else look why none begins before this line"
            )
            self._faults.add(rules.STRAY_MARKER, at, message, hint)
            self._units.lost = True
            return ""
        number = one.number or Number(one.expected, 0, self._identifiers.counting.written(one))
        if not one.follows:
            message = f'expected the {level.kind} number {one.expected}, found "{cut.marker}"'
            hint = order_hint(one, self.counts)
            if self._flow.goes_on(line) and cut.text:
                hint = "if the line only goes on with a paragraph, make the marker narrower"
            self._faults.add(rules.MARKER_ORDER, at, message, hint)
        _, counts = self._identifiers.counting.after(one, self.counts)
        self.counts[one.series] = counts[one.series]
        for key in one.passed:
            self._identifiers.counting.behind.setdefault(key, line.number)
        place = self._place(one, number, cut, at)
        if place is None:
            self._units.lost = True
            return ""
        if place.is_point and one.follows:
            self._check_point(place, at)
        self._units.keep(place, one.around, line.number)
        if title:
            self.parted.add(level.index)
            return self._begin_titled(place, title, cut)
        return self._begin(level, place, cut, line)

    def _check_point(self, place: Opened, at: Place) -> None:
        """Keep what there is to say where a point has the identifier of one of another level."""
        assert place.level is not None, "a marker is one of a level"
        series = place.level.series
        before = self._units.known(place.key)
        if before and not (before.marker and before.level and before.level.series == series):
            what = self._units.what_is(place.key)
            message = f'the point "{place.name}" begins here, and "{place.key}" is {what}'
            self.doubled.append(Doubled(kind=place.level.kind, place=at, message=message))

    def _begin_titled(self, place: Opened, title: SourceLine, text: SourceLine) -> str:
        """Take a marked line as the heading of a unit and its first clause."""
        assert place.unit is not None, "a place of the text has a unit"
        self._flow.head(place.unit, title, more=False)
        if text.text:
            self._flow.add(replace(text, marker=""), place)
        return "title and text"

    def _begin(self, level: Level, place: Opened, cut: SourceLine, line: SourceLine) -> str:
        """Take a marked line as the heading or the first clause of what it opens."""
        unit = place.unit
        assert unit is not None, "a place of the text has a unit"
        above, self.above = self.above, []
        if above:
            self._flow.head_above(unit, above)
        if level.page and level.opens == "heading":
            if above:
                return "heading"
            if cut.text:
                self._flow.head(unit, cut, more=level.title == "paragraph")
            elif level.title in ("next", NEXT_OR_NONE, "paragraph") and not level.goes_on:
                self._flow.cut()
                self._flow.titled = unit
            else:
                unit.marker = ""
                self._flow.head(unit, line, more=level.title == "paragraph")
            return "heading"
        if cut.text:
            self._flow.cut()
            self._flow.add(cut, place)
            return "clause"
        self._flow.announce(cut.marker, line)
        return "marker"

    def _place(self, one: Candidate, number: Number, line: SourceLine, at: Place) -> Opened | None:
        """Return the place that a marker opens; None, with a fault, where none is declared."""
        level, parent = one.level, one.parent
        if not level.page and parent is not None:
            key = self._identifiers.counting.key(level, parent, number.text)
            found = named(level, line.marker, number, parent.names)
            own = level.numbering.own(line.marker, number)
            return Opened(
                level=level,
                depth=level.depth,
                key=key,
                unit=parent.unit,
                name=found.name if found else f"{parent.name}({own})",
                also=found.also if found else (),
                marker=line.marker or number.text,
                number=own,
                points=parent.points + (not level.unmarked),
            )
        unit_id = self._identifiers.unit_id(one, number)
        if unit_id is None:
            self._identifiers.add_undeclared(one, line, at, self._faults)
            return None
        if unit_id not in self._units.by_id:
            self._units.by_id[unit_id] = self._identifiers.unit(unit_id, one, number, line)
        elif one.follows:  # else its number was reported above
            since = self._units.by_id[unit_id].line
            message = f'the unit "{unit_id}" begins here, and began in line {since}'
            self._faults.add(rules.DUPLICATE_ID, at, message)
        unit = self._units.by_id[unit_id]
        return Opened(
            level=level, depth=level.depth, key=unit_id, unit=unit, name=unit.name, also=unit.also
        )
