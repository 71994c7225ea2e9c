"""Single lines of which content/edition.yml says what they are."""

from __future__ import annotations

from collections.abc import Sequence

from edition.compiling.flowing import Flow
from edition.compiling.marked_lines import MarkedLines
from edition.compiling.markers import Level, named_in
from edition.compiling.opened_units import OpenedUnits
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.model import SourceLine
from edition.reading.yaml_file import Row


class ExceptionalLines:
    """Gives such lines their places."""

    def __init__(
        self,
        units: OpenedUnits,
        levels: Sequence[Level],
        flow: Flow,
        marked: MarkedLines,
        faults: Faults,
    ) -> None:
        self._units = units
        self._marked = marked
        self._levels = {level.kind: level for level in reversed(levels)}
        self._flow = flow
        self._faults = faults

    def take(self, exception: Row, line: SourceLine) -> str:
        """Do what an exception says of its line; return what that became, or nothing.

        Where it cannot be done there is a fault, and the line is like any other.
        """
        if exception.get("continues"):
            return self._go_on(exception, line)
        if not self._open(exception, line):
            return ""
        place = self._units.stack[-1]
        if exception.get("as") == "heading" and place.unit is not None and not place.is_point:
            headed = named_in(line, place.name) if exception.get("called") else None
            if headed is not None:
                place.unit.marker = headed.marker
            self._flow.head(place.unit, headed or line, more=False)
            return "heading"
        first = self._marked.paragraph(line) if "opens" in exception else None
        if first is not None and not place.is_point:
            return self._marked.take(first, line)
        self._flow.cut()
        self._flow.add(line, place)
        return "clause"

    def _go_on(self, exception: Row, line: SourceLine) -> str:
        unit = self._units.innermost
        if unit is None or not unit.clauses:
            message = f"no clause stands before line {line.number}"
            hint = "a heading goes on by title: paragraph in its level; else remove continues"
            self._faults.add(rules.EXCEPTION, exception.place("continues"), message, hint)
            return ""
        self._flow.extend(line, unit)
        return "goes on"

    def _open(self, exception: Row, line: SourceLine) -> bool:
        """Open the unit of an exception; say whether there is one."""
        unit_id, at = exception["unit"], exception.place("unit")
        if "opens" in exception and self._units.knows(unit_id):
            message = f'"{unit_id}" is {self._units.what_is(unit_id)}'
            hint = f"write {self._units.free(unit_id)}, which is free, or leave opens out"
            self._faults.add(rules.DUPLICATE_ID, at, message, hint)
        elif "opens" in exception:
            parent = exception.get("parent")
            if parent is not None and parent not in self._units.by_id:
                self._add_unknown(parent, exception.place("parent"), line)
                return False
            kind: str = exception["opens"]
            level = self._levels.get(kind)
            depth = level.depth if level else 0
            around, called = self._units.around(parent, depth), exception.get("called")
            if level and not level.page and around:
                self._units.add_point(unit_id, level, line, around, called)
            else:
                self._units.add(unit_id, kind, line, around, called, depth)
        elif not self._units.knows(unit_id):
            self._add_unknown(unit_id, at, line)
            return False
        self._units.reopen(unit_id)
        return True

    def _add_unknown(self, unit_id: str, at: Place, line: SourceLine) -> None:
        message = f'no unit "{unit_id}" stands before line {line.number}'
        hint = (
            f'a line belongs to what begins before it; if "{unit_id}" begins below, leave the line '
            "out with a reason (left_out), or let it open a unit of its own (opens, as: heading)"
        )
        self._faults.add(rules.UNKNOWN_UNIT, at, message, hint)
