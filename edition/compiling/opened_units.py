"""The units found so far, and which of them are open."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count

from edition.compiling.counting import Opened, Stack
from edition.compiling.markers import Level
from edition.compiling.numerals import letters_of
from edition.compiling.parsed import ParsedUnit
from edition.compiling.unit_names import plain_name
from edition.faults import rules
from edition.faults.fault import Faults
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row


class OpenedUnits:
    """Units by identifier in the order of the source, and the places that are open."""

    def __init__(self, source: TextFile, document: Row, faults: Faults) -> None:
        self.by_id: dict[str, ParsedUnit] = {}
        self.stack: Stack = ()
        self.lost = False  # whether a line had no unit, and a fault has said so
        self._source = source
        self._opening: dict[str, str] | None = document.get("opening_unit")
        self._faults = faults
        self._stacks: dict[str, Stack] = {}  # the places that were open when one was opened
        self._lines: dict[str, int] = {}  # in which each was opened
        self._implied: dict[str, list[Opened]] = {}  # points that may be implied, by what is around

    @property
    def innermost(self) -> ParsedUnit | None:
        """The unit that is open here."""
        return self.stack[-1].unit if self.stack else None

    def keep(self, place: Opened, around: Stack, line: int) -> None:
        """Open a place in a line; it can be opened again by its identifier."""
        self.stack = (*around, place)
        self._stacks.setdefault(place.key, self.stack)
        self._lines.setdefault(place.key, line)
        if place.level and place.level.implied and place.is_point:
            self._implied.setdefault(around[-1].key, []).append(place)

    def imply(self) -> None:
        """Call points inside the only one of an implied level as if they stood in its parent."""
        for key, places in self._implied.items():
            place = places[0]
            if len(places) > 1 or place.unit is None:
                continue
            around = self._stacks[key][-1].name
            for at, clause in enumerate(place.unit.clauses):
                point = clause.point
                if point and point.depth > place.points and point.name.startswith(place.name):
                    name = around + point.name.removeprefix(place.name)
                    place.unit.clauses[at] = replace(clause, point=replace(point, name=name))

    def knows(self, identifier: str) -> bool:
        """Say whether there is a unit or a point with an identifier so far."""
        return identifier in self._stacks

    def known(self, identifier: str) -> Opened | None:
        """Return the place with an identifier, if there is one so far."""
        return self._stacks[identifier][-1] if self.knows(identifier) else None

    def what_is(self, identifier: str) -> str:
        """Return what has an identifier: a unit or a point, by its name, and since which line."""
        place = self._stacks[identifier][-1]
        kind = "point" if place.is_point else "unit"
        return f'the {kind} "{place.name}" already, since line {self._lines[identifier]}'

    def free(self, identifier: str) -> str:
        """Return an identifier like one that is taken: `section-4a` for `section-4-1`."""
        stem, _, rank = identifier.rpartition("-")
        inserted = stem[-1:].isdigit() and rank.isdecimal() and int(rank) > 0
        tries = [f"{stem}{letters_of(int(rank))}"] if inserted else []
        numbered = (f"{identifier}-{number}" for number in count(2))
        return next(one for one in chain(tries, numbered) if not self.knows(one))

    def reopen(self, identifier: str) -> None:
        """Go back to a unit or a point."""
        self.stack = self._stacks[identifier]

    def around(self, parent: str | None, depth: int) -> Stack:
        """Return the places around a unit: its parent, or what is open that is less deep."""
        if parent is not None:
            return self._stacks[parent]
        return tuple(place for place in self.stack if place.depth < depth)

    def add(
        self,
        unit_id: str,
        kind: str,
        line: SourceLine,
        around: Stack = (),
        called: str | None = None,
        depth: int = 0,
    ) -> None:
        """Add a unit without a marker, and open it; `called` is what readers call it.

        It stands at a depth, or deeper where what is around it does.
        """
        above = around[-1].unit if around else None
        unit = ParsedUnit(
            id=unit_id,
            kind=kind,
            line=line.number,
            address=f"/{unit_id}/",
            parent=above.id if above else None,
            name=called or plain_name(unit_id),
            named=called is not None,
        )
        self.by_id[unit_id] = unit
        depth = max(depth, around[-1].depth + 1 if around else 0)
        place = Opened(level=None, depth=depth, key=unit_id, unit=unit, name=unit.name)
        self.keep(place, around, line.number)

    def add_point(
        self,
        key: str,
        level: Level,
        line: SourceLine,
        around: Stack,
        called: str | None = None,
    ) -> None:
        """Open a point without a marker or a page in what is around it."""
        name = called or plain_name(key)
        above = around[-1]
        point = Opened(
            level=level,
            depth=level.depth,
            key=key,
            unit=above.unit,
            name=name,
            points=above.points,
        )
        self.keep(point, around, line.number)

    def place(self, line: SourceLine) -> Opened | None:
        """Return the place to which a line belongs; before all units that is the opening unit.

        Where there is none, it adds a fault for the first such line.
        """
        if self.stack:
            return self.stack[-1]
        if self._opening is not None and self._opening["id"] not in self.by_id:
            opening = self._opening
            self.add(opening["id"], opening["kind"], line, called=opening.get("called"))
            return self.stack[-1]
        if not self.lost:
            at = self._source.place(line.number, len(line.indent) + 1, len(line.text))
            self._faults.add(rules.STRAY_LINE, at, "this line belongs to no unit")
        self.lost = True
        return None
