"""One pass over the lines of a source: which units they open, and to which they belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from edition.compiling.counting import Candidate, Counting, Counts, Opened, Stack
from edition.compiling.flowing import Flow
from edition.compiling.markers import Level
from edition.compiling.naming import Naming, order_hint
from edition.compiling.numerals import Number
from edition.compiling.opened_units import OpenedUnits
from edition.compiling.parsed import Taken
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row

_SEEN_AHEAD = 400  # lines that are read ahead where a marker may be of two levels


class Placing:
    """Gives every line its place; what is met and made on the way is kept here."""

    def __init__(
        self, source: TextFile, document: Row, levels: tuple[Level, ...], faults: Faults
    ) -> None:
        self.source = source
        self.document = document
        self.faults = faults
        self.exceptions: Mapping[int, Row] = {}
        self.blocks: Mapping[int, Row] = {}
        self.units = OpenedUnits(source, document, faults)
        self.matched: set[int] = set()  # the levels whose marker has been met
        self.taken: list[Taken] = []
        missing = [row["unit"] for row in document.rows("missing")]
        self.counting = Counting(levels, missing)
        self._naming = Naming(document, self.counting)
        self._flow = Flow(document)
        self._counts: Counts = {}
        self._back: Stack | None = None  # what is open again after a note
        self._block: Row | None = None

    def read(self, lines: Sequence[SourceLine], skipped: set[int]) -> list[SourceLine]:
        """Give the lines their places; return them with their markers cut off.

        `skipped` are the numbers of those that are no running text.
        """
        cut = []
        for at, line in enumerate(lines):
            if not line.text:
                self._flow.blank = True
                if self._flow.titled and self._flow.titled.heading:
                    self._flow.cut()
            elif line.number not in skipped:
                following = (
                    other
                    for other in islice(lines, at + 1, at + _SEEN_AHEAD)
                    if other.text and other.number not in skipped
                )
                if line.number in self.blocks:
                    self._keep(line, lines)
                else:
                    line = self._take(line, following)  # noqa: PLW2901 - its marker is cut off
                self._flow.blank = False
            cut.append(line)
        return cut

    def _note(self, line: SourceLine, became: str, why: str) -> None:
        unit = self.units.innermost
        self.taken.append(
            Taken(line=line.number, became=became, unit=unit.id if unit else "", why=why)
        )

    def _take(self, line: SourceLine, following: Iterator[SourceLine]) -> SourceLine:
        if self._back is not None and not self._flow.goes_on(line):
            self.units.stack, self._back = self._back, None
            self._flow.cut()
        exception = self.exceptions.get(line.number)
        if exception and self._take_exception(exception, line):
            return line
        found = list(self.counting.candidates(line, self.units.stack, self._counts))
        if found:
            self.matched |= {one.level.index for one in found}
            chosen = self.counting.choose(found, following, self._counts)
            if chosen.follows or not self._flow.titled:
                return self._open(chosen, line)
        if self._flow.titled:
            title = self._flow.titled
            self._flow.head_on(line)
            self._note(line, "heading", f'title of "{title.id}"')
            if title.heading and self._title_is_one_line():
                self._flow.cut()
        elif self._flow.goes_on(line) and (unit := self.units.innermost):
            self._flow.extend(line, unit)
            self._note(
                line, "goes on", "no blank line and no marker before it: the lines are wrapped"
            )
        else:
            self._add_clause(line, "no marker of a level; it belongs to what is open here")
        return line

    def _title_is_one_line(self) -> bool:
        level = self.units.stack[-1].level
        return level is None or level.title == "next"

    def _keep(self, line: SourceLine, lines: Sequence[SourceLine]) -> None:
        """Add the block that begins with a line; the other lines of it are in it already."""
        block = self.blocks[line.number]
        if self._block is not None and self._block.path == block.path:
            self._note(line, "goes on", f"the block {block['lines']} is kept as it is")
            return
        self._block = block
        numbers = [number for number, row in self.blocks.items() if row.path == block.path]
        whole = [other for other in lines if min(numbers) <= other.number <= max(numbers)]
        while not whole[-1].text:
            whole.pop()
        place = self.units.place(line)
        if place is not None:
            self._flow.keep(block, [one for one in whole if one.number >= line.number], place)
            self._note(line, block["kind"], f"the block {block['lines']} is kept as it is")

    def _take_exception(self, exception: Row, line: SourceLine) -> bool:
        """Do what an exception says of its line; say whether it could be done."""
        why = f"exception: {exception['reason']}"
        if exception.get("continues"):
            unit = self.units.innermost
            if unit is None or not unit.clauses:
                message = f"no clause stands before line {line.number}"
                self.faults.add(rules.EXCEPTION, exception.place("continues"), message)
                return False
            self._flow.extend(line, unit)
            self._note(line, "goes on", why)
            return True
        if not self._open_exception(exception, line):
            return False
        if exception.get("as") == "heading":
            unit = self.units.innermost
            assert unit is not None, "it was opened just now"
            self._flow.head(unit, line, more=False)
            self._note(line, "heading", why)
        else:
            self._flow.cut()
            self._add_clause(line, why)
        return True

    def _open_exception(self, exception: Row, line: SourceLine) -> bool:
        unit_id, at = exception["unit"], exception.place("unit")
        if "opens" in exception and unit_id in self.units.by_id:
            since = self.units.by_id[unit_id].line
            message = f'the unit "{unit_id}" is open already, since line {since}'
            hint = "choose another identifier, or leave opens out"
            self.faults.add(rules.DUPLICATE_ID, at, message, hint)
        elif "opens" in exception:
            parent = exception.get("parent")
            if parent is not None and parent not in self.units.by_id:
                self._add_unknown(parent, exception.place("parent"), line)
                return False
            self.units.add(unit_id, exception["opens"], line, parent)
        elif unit_id not in self.units.by_id:
            self._add_unknown(unit_id, at, line)
            return False
        self.units.reopen(unit_id)
        return True

    def _add_unknown(self, unit_id: str, at: Place, line: SourceLine) -> None:
        message = f'no unit "{unit_id}" stands before line {line.number}'
        self.faults.add(rules.UNKNOWN_UNIT, at, message)

    def _open(self, one: Candidate, line: SourceLine) -> SourceLine:
        """Open the unit or point that a marker announces; return the line with its marker cut."""
        level, cut = one.level, one.line
        at = self.source.place(line.number, len(line.indent) + 1, len(cut.marker))
        if one.homeless:
            message = f'the marker "{cut.marker}" stands outside any unit of the level above'
            self.faults.add(rules.STRAY_MARKER, at, message)
            self.units.lost = True
            return cut
        number = one.number or Number(one.expected, 0, self.counting.written(one))
        if not one.follows:
            message = f'expected the {level.kind} number {one.expected}, found "{cut.marker}"'
            self.faults.add(rules.MARKER_ORDER, at, message, order_hint(one, self._counts))
        before = self.units.stack
        _, self._counts = self.counting.after(one, self._counts)
        place = self._place(one, number, cut, at)
        if place is None:
            self.units.lost = True
            return cut
        self.units.keep(place, one.around)
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
            key = self.counting.key(level, parent, number.text)
            path = (*parent.path, number.text)
            return Opened(level=level, depth=level.depth, key=key, unit=parent.unit, path=path)
        unit_id = self._naming.unit_id(one, number)
        if unit_id is None:
            self._naming.add_undeclared(one, line, at, self.faults)
            return None
        if unit_id not in self.units.by_id:
            self.units.by_id[unit_id] = self._naming.unit(unit_id, one, number, line)
        elif one.follows:  # else its number was reported above
            since = self.units.by_id[unit_id].line
            message = f'the unit "{unit_id}" begins here, and began in line {since}'
            self.faults.add(rules.DUPLICATE_ID, at, message)
        return Opened(level=level, depth=level.depth, key=unit_id, unit=self.units.by_id[unit_id])

    def _add_clause(self, line: SourceLine, why: str) -> None:
        place = self.units.place(line)
        if place is not None:
            self._flow.add(line, place)
            self._note(line, "clause", why)
