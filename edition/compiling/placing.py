"""One pass over the lines of a source: which units they open, and to which they belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edition.compiling.ahead import Ahead, Following
from edition.compiling.counting import Candidate, Counting, Counts, Opened, Stack
from edition.compiling.declarations import missing_in
from edition.compiling.exceptional_lines import ExceptionalLines
from edition.compiling.flowing import Flow
from edition.compiling.line_rules import Block
from edition.compiling.marked_lines import MarkedLines
from edition.compiling.markers import Level
from edition.compiling.opened_units import OpenedUnits
from edition.compiling.parsed import Taken
from edition.compiling.unit_identifiers import UnitIdentifiers
from edition.faults.fault import Faults
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row

_WRAPPED = "no blank line and no marker before it: the lines are wrapped"


class Placing:
    """Gives every line its place; what is met and made on the way is kept here."""

    def __init__(
        self, source: TextFile, document: Row, levels: tuple[Level, ...], faults: Faults
    ) -> None:
        self.exceptions: Mapping[int, Row] = {}
        self.blocks: Mapping[int, Block] = {}
        self.units = OpenedUnits(source, document, faults)
        self.matched: set[int] = set()  # the levels whose marker has been met
        self.taken: list[Taken] = []
        missing = [unit for row in document.rows("missing") for unit in missing_in(row)]
        self.counting = Counting(levels, missing)
        self._flow = Flow(document)
        identifiers = UnitIdentifiers(document, self.counting)
        self._marked = MarkedLines(source, identifiers, self.units, self._flow, faults)
        self._exceptional = ExceptionalLines(self.units, levels, self._flow, self._marked, faults)
        self.parted = self._marked.parted
        self.doubled = self._marked.doubled
        self._back: Stack | None = None  # what is open again after a note
        self._ahead = Ahead(self.counting, levels, wrapped=self._flow.wrapped)
        self._following = Following((), 0, ())
        self._block: Block | None = None

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
                self._following = Following(lines, at, skipped)
                if line.number in self.blocks:
                    self._keep(line, lines, skipped)
                else:
                    line = self._take(line)  # noqa: PLW2901 - its marker is cut off
                self._flow.blank = False
            cut.append(line)
        self._flow.cut()
        self.units.imply()
        return cut

    def _note(self, line: SourceLine, became: str, why: str) -> None:
        unit = self.units.innermost
        self.taken.append(
            Taken(line=line.number, became=became, unit=unit.id if unit else "", why=why)
        )

    def _take(self, line: SourceLine) -> SourceLine:
        if self._back is not None and not self._flow.goes_on(line):
            self.units.stack, self._back = self._back, None
            self._flow.cut()
        exception = self.exceptions.get(line.number)
        if exception and (became := self._exceptional.take(exception, line)):
            self._note(line, became, f"exception: {exception['reason']}")
            return line
        found = list(self.counting.candidates(line, self.units.stack, self._marked.counts))
        if found:
            self.matched |= {one.level.index for one in found}
            chosen = self.counting.choose(found, iter(self._following), self._marked.counts)
            titled = self._flow.titled
            more = titled and titled.heading and chosen.level.goes_on
            if not more and (chosen.follows or not titled):
                return self._open(chosen, line)
        if self._flow.titled and not self._ahead.may_be_title(line, *self._here, self.parted):
            self._flow.cut()
        if title := self._flow.titled:
            self._flow.head_on(line, self.units.stack[-1].level)
            self._note(line, "heading", f'title of "{title.id}"')
        elif self._is_above(line):
            self._marked.above.append(line)
        elif self._flow.goes_on(line) and (unit := self.units.innermost):
            self._flow.extend(line, unit)
            self._note(line, "goes on", _WRAPPED)
        elif point := self._marked.paragraph(line):
            self._flow.announced = ""
            return self._open(point, line)
        else:
            self._add_clause(line)
        return line

    def _is_above(self, line: SourceLine) -> bool:
        """Say whether a line is the title, or a part of it, of what is marked below it."""
        begun = line.number - 1 in [one.number for one in self._marked.above]
        if self._flow.announced or (self._flow.goes_on(line) and not begun):
            return False
        return self._ahead.has_title(line, *self._here, (self.exceptions, self.blocks))

    @property
    def _here(self) -> tuple[Stack, Following, Counts]:
        return self.units.stack, self._following, self._marked.counts

    def _keep(self, line: SourceLine, lines: Sequence[SourceLine], skipped: set[int]) -> None:
        """Add the block that begins with a line; the other lines of it are in it already."""
        block = self.blocks[line.number]
        if self._block is block:
            self._note(line, "goes on", f"{block} is kept as it is")
            return
        self._block = block
        if (place := self._around(line)) is not None:
            whole = [one for one in block.within(lines, skipped) if one.number >= line.number]
            self._flow.keep(block.kind, whole, place)
            self._note(line, block.kind, f"{block} is kept as it is")

    def _open(self, one: Candidate, line: SourceLine) -> SourceLine:
        """Open the unit or point that a line begins; return the line with its marker cut."""
        before, above = self.units.stack, self._marked.above
        one, title, inside = self._ahead.parts(one, self._following, self._marked.counts)
        became = self._marked.take(one, line, title)
        if became:
            self.matched.add(one.level.index)
            for at in above:
                self._note(at, "heading", "title above a marker")
            self._note(line, became, one.why)
            if one.level.returns:
                self._back = before
            if inside:
                self._flow.announced = ""
                point = inside.opens(one.level, self.units.stack, self._marked.counts)
                return self._open(point, point.line)
        return one.line if one.line.text else line

    def _add_clause(self, line: SourceLine) -> None:
        place = self._around(line)
        if place is not None:
            why = f'it begins behind its marker "{self._flow.announced}"'
            if not self._flow.announced:
                why = f'no marker of a level; it belongs to "{place.name}", which is open here'
            self._flow.add(line, place)
            self._note(line, "clause", why)

    def _around(self, line: SourceLine) -> Opened | None:
        """Return the place of a line without a marker: the innermost that may have more clauses."""
        while self.units.stack and self._is_full(self.units.stack[-1]):
            self.units.stack = self.units.stack[:-1]
        return self.units.place(line)

    def _is_full(self, place: Opened) -> bool:
        """Say whether a place is its first clause alone, and has it."""
        if place.level is None or not place.level.single or place.unit is None:
            return False
        if place.level.single == "last" and self._ahead.row_goes_on(*self._here):
            return False
        return not self._flow.announced if place.is_point else bool(place.unit.clauses)
