"""What a line opens that begins with a marker: a unit, or a point in one."""

from __future__ import annotations

from collections.abc import Callable

from edition.compiling.counting import Candidate, Counts, Opened, Stack
from edition.compiling.flowing import Flow
from edition.compiling.markers import Level
from edition.compiling.naming import Naming, order_hint
from edition.compiling.numerals import Number
from edition.compiling.opened_units import OpenedUnits
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.model import SourceLine
from edition.reading.text_files import TextFile


class MarkedLines:
    """Opens what markers announce, in the units and the flow of one source.

    `counts` are the numbers met so far. `note` is told of each line what became of it, and why.
    """

    def __init__(
        self,
        source: TextFile,
        *,
        naming: Naming,
        units: OpenedUnits,
        flow: Flow,
        note: Callable[[SourceLine, str, str], None],
        faults: Faults,
    ) -> None:
        self._source = source
        self.counts: Counts = {}
        self._units = units
        self._flow = flow
        self._naming = naming
        self._faults = faults
        self._note = note
        self._back: Stack | None = None  # what is open again after a note

    def go_back(self) -> None:
        """Leave a note, if one is open, for what was open before it."""
        if self._back is not None:
            self._units.stack, self._back = self._back, None
            self._flow.cut()

    def open(self, one: Candidate, line: SourceLine) -> SourceLine:
        """Open the unit or point that a marker announces; return the line with its marker cut."""
        level, cut = one.level, one.line
        at = self._source.place(line.number, len(line.indent) + 1, len(cut.marker))
        if one.homeless:
            message = f'the marker "{cut.marker}" stands outside any unit of the level above'
            self._faults.add(rules.STRAY_MARKER, at, message)
            self._units.lost = True
            return cut
        number = one.number or Number(one.expected, 0, self._naming.counting.written(one))
        if not one.follows:
            message = f'expected the {level.kind} number {one.expected}, found "{cut.marker}"'
            self._faults.add(rules.MARKER_ORDER, at, message, order_hint(one, self.counts))
        before = self._units.stack
        _, self.counts = self._naming.counting.after(one, self.counts)
        place = self._place(one, number, cut, at)
        if place is None:
            self._units.lost = True
            return cut
        self._units.keep(place, one.around)
        self._begin(
            level, place, cut, line, f'the marker "{cut.marker}" of the level "{level.kind}"'
        )
        if level.returns:
            self._back = before
        elif level.single:
            self._back = one.around
        return cut if cut.text else line

    def _begin(
        self, level: Level, place: Opened, cut: SourceLine, line: SourceLine, why: str
    ) -> None:
        """Take a marked line as the heading or the first clause of what it opens."""
        unit = place.unit
        assert unit is not None, "a place of the text has a unit"
        if level.page and level.opens == "heading":
            if cut.text:
                self._flow.head(unit, cut, more=level.title == "paragraph")
            elif level.title:
                self._flow.cut()
                self._flow.titled = unit
            else:
                self._flow.head(unit, line, more=False)
            self._note(line, "heading", why)
        elif cut.text:
            self._flow.cut()
            self._flow.add(cut, place, first=not level.page)
            self._note(line, "clause", why)
        else:
            self._flow.announce(cut.marker)
            self._note(line, "marker", why)

    def _place(self, one: Candidate, number: Number, line: SourceLine, at: Place) -> Opened | None:
        """Return the place that a marker opens; None, with a fault, where none is declared."""
        level, parent = one.level, one.parent
        if not level.page and parent is not None:
            key = self._naming.counting.key(level, parent, number.text)
            path = (*parent.path, number.text)
            return Opened(level=level, depth=level.depth, key=key, unit=parent.unit, path=path)
        unit_id = self._naming.unit_id(one, number)
        if unit_id is None:
            self._naming.add_undeclared(one, line, at, self._faults)
            return None
        if unit_id not in self._units.by_id:
            self._units.by_id[unit_id] = self._naming.unit(unit_id, one, number, line)
        elif one.follows:  # else its number was reported above
            since = self._units.by_id[unit_id].line
            message = f'the unit "{unit_id}" begins here, and began in line {since}'
            self._faults.add(rules.DUPLICATE_ID, at, message)
        return Opened(level=level, depth=level.depth, key=unit_id, unit=self._units.by_id[unit_id])
