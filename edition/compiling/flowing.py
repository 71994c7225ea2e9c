"""How lines without a marker become clauses: each for itself, or wrapped ones as a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from edition.compiling.counting import Opened
from edition.compiling.markers import NEXT_OR_NONE, Level, clause_form
from edition.compiling.marks import kept
from edition.compiling.parsed import ParsedUnit, Point, joined
from edition.model import Heading, SourceLine
from edition.place_names import default_forms, filled
from edition.reading.yaml_file import Row


class Flow:
    """The running text: what is open in it, and what the next line does."""

    def __init__(self, document: Row) -> None:
        self.paragraphs: str = document["paragraphs"]
        self.wrapped: bool = document.get("wrapped", False)
        self.blank = True  # whether a blank line stands before the next one
        self.titled: ParsedUnit | None = None  # whose heading the next line gives, or goes on with
        self._begun = ""  # the clause that may go on
        self.announced = ""  # the marker of a point whose text begins in the next line
        self._opened = False  # whether the line of that marker opens a paragraph
        self._form = clause_form(document)
        self._in_points: Counter[str] = Counter()  # clauses of each point, by its key

    def goes_on(self, line: SourceLine) -> bool:
        """Say whether a line without a marker belongs to the clause before it."""
        return self.wrapped and bool(self._begun) and not self._opens(line) and not self.titled

    def cut(self) -> None:
        """End the clause or heading that might have gone on.

        A heading for which no title came is its marker alone.
        """
        self._begun = ""
        unit, self.titled = self.titled, None
        if unit is not None and unit.heading is None:
            unit.heading = Heading(line=unit.line, text=unit.marker)
            unit.marker = ""

    def announce(self, marker: str, line: SourceLine) -> None:
        """Keep the marker of a point, alone in its line, whose text begins in the next one."""
        self.cut()
        self.announced = marker
        self._opened = self._opens(line)

    def add(self, line: SourceLine, place: Opened) -> None:
        """Add a line as a clause."""
        assert place.unit is not None, "only a look ahead opens places without units"
        place.unit.add_clause(
            line,
            opens_paragraph=self._opens(line) or self._opened,
            marker=self.announced,
            point=self._point(place),
        )
        self.announced = ""
        self._opened = False
        self.titled = None
        self._begun = line.text

    def extend(self, line: SourceLine, unit: ParsedUnit) -> None:
        """Let the clause before go on in a line."""
        self._begun = joined((self._begun or unit.clauses[-1].text, line.text))
        unit.extend_clause(line, self._begun)

    def head(self, unit: ParsedUnit, line: SourceLine, *, more: bool) -> None:
        """Give a unit its heading; `more` says that it goes on up to the next blank line."""
        heading = Heading(line=line.number, text=line.text, gap=line.gap if line.marker else " ")
        self.cut()
        unit.heading = heading
        self.titled = unit if more else None

    def head_above(self, unit: ParsedUnit, lines: Sequence[SourceLine]) -> None:
        """Give a unit the heading that stands above its marker."""
        self.cut()
        first, *others = lines
        last = others[-1].number if others else None
        text = joined([line.text for line in lines])
        unit.heading = Heading(line=first.number, text=text, last_line=last)

    def head_on(self, line: SourceLine, level: Level | None) -> None:
        """Let a heading of a level go on in a line, or begin behind its marker."""
        unit = self.titled
        assert unit is not None, "a heading is open"
        before = unit.heading
        if level is None or level.title in ("next", NEXT_OR_NONE):
            self.titled = None  # it is one line
        if before is None or before.text == "":
            unit.heading = Heading(line=line.number, text=line.text)
            return
        unit.heading = Heading(
            line=before.line,
            text=joined((before.text, line.text)),
            gap=before.gap,
            last_line=line.number,
        )

    def keep(self, kind: str, lines: Sequence[SourceLine], place: Opened) -> None:
        """Add lines as one clause that keeps their breaks and, but for a common indent, blanks."""
        assert place.unit is not None, "only a look ahead opens places without units"
        text = kept(lines)
        line = SourceLine(number=lines[0].number, indent="", marker="", gap="", text=text, end="")
        point = self._point(place)
        place.unit.add_clause(line, opens_paragraph=True, point=point, form=kind)
        if len(lines) > 1:
            place.unit.extend_clause(lines[-1], text)
        self.cut()

    def _point(self, place: Opened) -> Point | None:
        """Return which part of a point the next clause is; None where it is in no point."""
        if not place.is_point:
            return None
        self._in_points[place.key] += 1
        count = self._in_points[place.key]
        if count == 1:
            return Point(
                name=place.name, number=place.number, beside=place.marker, depth=place.points
            )
        paragraph = place.level is not None and place.level.paragraph
        form = default_forms().clause if paragraph else self._form  # else one name for two things
        name = filled(form, unit=place.name, number=str(count))
        beside = f"{place.marker} {count}" if place.marker else ""
        return Point(name=name, number=place.number, beside=beside, depth=place.points)

    def _opens(self, line: SourceLine) -> bool:
        """Say whether a line opens a paragraph of the original."""
        if self.paragraphs == "blank":
            return self.blank
        return self.paragraphs == "line" or bool(line.indent.replace("\f", ""))
