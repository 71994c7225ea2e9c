"""What is done with a line of which the content says itself what it is."""

from __future__ import annotations

from collections.abc import Callable

from edition.compiling.flowing import Flow
from edition.compiling.opened_units import OpenedUnits
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.model import SourceLine
from edition.reading.yaml_file import Row


class ExceptionalLines:
    """Does what exceptions say of their lines, in the units and the flow of one source.

    `note` is told of each line what became of it, and why.
    """

    def __init__(
        self,
        units: OpenedUnits,
        flow: Flow,
        faults: Faults,
        note: Callable[[SourceLine, str, str], None],
    ) -> None:
        self._units = units
        self._flow = flow
        self._faults = faults
        self._note = note

    def take(self, exception: Row, line: SourceLine) -> bool:
        """Do what an exception says of its line; say whether it could be done."""
        why = f"exception: {exception['reason']}"
        if exception.get("continues"):
            unit = self._units.innermost
            if unit is None or not unit.clauses:
                message = f"no clause stands before line {line.number}"
                self._faults.add(rules.EXCEPTION, exception.place("continues"), message)
                return False
            self._flow.extend(line, unit)
            self._note(line, "goes on", why)
            return True
        if not self._open(exception, line):
            return False
        if exception.get("as") == "heading":
            unit = self._units.innermost
            assert unit is not None, "it was opened just now"
            self._flow.head(unit, line, more=False)
            self._note(line, "heading", why)
        else:
            self._flow.cut()
            place = self._units.place(line)
            if place is not None:
                self._flow.add(line, place)
                self._note(line, "clause", why)
        return True

    def _open(self, exception: Row, line: SourceLine) -> bool:
        unit_id, at = exception["unit"], exception.place("unit")
        if "opens" in exception and unit_id in self._units.by_id:
            since = self._units.by_id[unit_id].line
            message = f'the unit "{unit_id}" is open already, since line {since}'
            hint = "choose another identifier, or leave opens out"
            self._faults.add(rules.DUPLICATE_ID, at, message, hint)
        elif "opens" in exception:
            parent = exception.get("parent")
            if parent is not None and parent not in self._units.by_id:
                self._add_unknown(parent, exception.place("parent"), line)
                return False
            self._units.add(unit_id, exception["opens"], line, parent)
        elif unit_id not in self._units.by_id:
            self._add_unknown(unit_id, at, line)
            return False
        self._units.reopen(unit_id)
        return True

    def _add_unknown(self, unit_id: str, at: Place, line: SourceLine) -> None:
        message = f'no unit "{unit_id}" stands before line {line.number}'
        self._faults.add(rules.UNKNOWN_UNIT, at, message)
