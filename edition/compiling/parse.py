"""Recognise the structure of a source by declared rules: front matter, headings, items, clauses."""

from __future__ import annotations

from edition.compiling.declarations import (
    check_exceptions_found,
    check_sections,
    check_sections_found,
    check_title,
)
from edition.compiling.lines import cut_lines
from edition.compiling.markers import Level, number_in, read_levels
from edition.compiling.parsed import ParsedDocument, ParsedUnit
from edition.faults import rules
from edition.faults.fault import Faults
from edition.identifiers import item_id
from edition.model import FrontMatter, Heading, SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row, YamlPath


def parse_document(source: TextFile, document: Row, faults: Faults) -> ParsedDocument:
    """Parse one source by the rules that content/edition.yml has for its document.

    Every non-blank line becomes front matter, a heading or a clause; what does not fit is a fault.
    """
    found = Faults()
    levels = read_levels(document, found)
    check_sections(document, found)
    if found:  # by faulty rules nothing of the source can be understood
        faults.extend(found)
        return ParsedDocument()
    parser = _Parser(source, document, levels, faults)
    lines, front = [], []
    names = iter(document.get("front_matter", ()))
    for line in cut_lines(source.text):
        if not line.text:
            lines.append(line)
        elif name := next(names, None):
            front.append(FrontMatter(id=name, line=line.number, text=line.text))
            lines.append(line)
        else:
            lines.append(parser.take(line))
    units = tuple(parser.units.values())
    if not any(unit.clauses for unit in units):
        at = document.place("source", "file")
        faults.add(rules.EMPTY_DOCUMENT, at, "no line of it is running text")
    elif check_title(document, front, faults):
        check_sections_found(document, parser.units, faults)
        check_exceptions_found(document, parser.met, source, faults)
    return ParsedDocument(lines=tuple(lines), front_matter=tuple(front), units=units)


class _Parser:
    """One pass over the lines of a source: which units they open, and to which they belong."""

    def __init__(
        self, source: TextFile, document: Row, levels: tuple[Level, ...], faults: Faults
    ) -> None:
        self.source = source
        self.document = document
        self.levels = levels
        self.faults = faults
        self.sections = list(document.rows("sections"))
        self.exceptions = list(document.rows("exceptions"))
        self.units: dict[str, ParsedUnit] = {}
        self.met: set[YamlPath] = set()  # the exceptions whose line has been read
        self._open: list[ParsedUnit] = []  # the open unit of each level, outermost first
        self._last: dict[str | None, int] = {}  # the last ordinal under each parent
        self._lost = False  # whether a line had no unit, and a fault has said so

    def take(self, line: SourceLine) -> SourceLine:
        """Give a line its place in the structure; return it with its marker cut off."""
        if self._take_exception(line):
            self._add_clause(line)
            return line
        for depth, level in enumerate(self.levels):
            marked = level.cut(line)
            if marked is not None:
                if self._open_marked(depth, marked) and level.opens == "clause":
                    self._add_clause(marked)
                return marked
        self._add_clause(line)
        return line

    def _take_exception(self, line: SourceLine) -> bool:
        """Open the unit of a line that is declared an exception; say whether it is one."""
        for exception in self.exceptions:
            if not line.text.startswith(exception["line"]):
                continue
            if exception.path in self.met:
                message = f"more than one line begins so; the second is line {line.number}"
                hint = "copy more of the line, so that it is the only one"
                self.faults.add(rules.EXCEPTION, exception.place("line"), message, hint)
                return False
            self.met.add(exception.path)
            unit_id, at = exception["unit"], exception.place("unit")
            if "opens" in exception and unit_id in self.units:
                since = self.units[unit_id].line
                message = f'the unit "{unit_id}" is open already, since line {since}'
                hint = "choose another identifier, or leave opens out"
                self.faults.add(rules.DUPLICATE_ID, at, message, hint)
            elif "opens" in exception:
                self._add_unit(unit_id, exception["opens"], line)
            elif unit_id not in self.units:
                message = f'no unit "{unit_id}" stands before line {line.number}'
                self.faults.add(rules.UNKNOWN_UNIT, at, message)
                return False
            self._open = [self.units[unit_id]]
            return True
        return False

    def _open_marked(self, depth: int, line: SourceLine) -> bool:
        """Open the unit that a marker announces; say whether there is a place for it."""
        level = self.levels[depth]
        number = number_in(line.marker)
        at = self.source.place(line.number, len(line.indent) + 1, len(line.marker))
        parent = self._open[depth - 1] if 0 < depth <= len(self._open) else None
        if depth and parent is None:
            message = f'the marker "{line.marker}" stands outside any unit of the level above'
            self.faults.add(rules.STRAY_MARKER, at, message)
            self._lost = True
            return False
        ordinal = level.ordinal(number)
        expected = self._last.get(parent.id if parent else None, 0) + 1
        if ordinal != expected:
            message = f'expected the {level.kind} number {expected}, found "{line.marker}"'
            self.faults.add(rules.MARKER_ORDER, at, message)
        self._last[parent.id if parent else None] = ordinal or expected
        unit_id = self._unit_id(depth, parent, number, ordinal)
        if unit_id is None:
            message = f'no section is declared for "{line.marker} {line.text[:40]}"'
            hint = ""
            if parent is not None:
                message = f'the section "{parent.id}" declares no items, and here one begins'
                hint = "add item: to the section in content/edition.yml, or mend the marker"
            self.faults.add(rules.UNDECLARED_UNIT, at, message, hint)
            self._lost = True
            return False
        if unit_id not in self.units:
            self.units[unit_id] = _marked_unit(unit_id, level, number, parent, line)
        elif ordinal == expected:  # else its number was reported above
            since = self.units[unit_id].line
            message = f'the unit "{unit_id}" begins here, and began in line {since}'
            self.faults.add(rules.DUPLICATE_ID, at, message)
        self._open[depth:] = [self.units[unit_id]]
        return True

    def _unit_id(
        self, depth: int, parent: ParsedUnit | None, number: str, ordinal: int | None
    ) -> str | None:
        """Return the identifier of a marked unit, or None where none is declared for it."""
        if parent is None:
            known = ordinal is not None and 0 < ordinal <= len(self.sections)
            return self.sections[ordinal - 1]["id"] if known and ordinal else None
        if depth == 1:
            for section in self.sections:
                if section["id"] == parent.id:
                    return item_id(section["item"], number) if "item" in section else None
        return item_id(parent.id, number)

    def _add_unit(self, unit_id: str, kind: str, line: SourceLine) -> None:
        """Add a unit without marker, and open it alone."""
        unit = ParsedUnit(id=unit_id, kind=kind, line=line.number, address=f"/{unit_id}/")
        self.units[unit_id] = unit
        self._open = [unit]

    def _add_clause(self, line: SourceLine) -> None:
        """Add a line to the innermost open unit; before all others that is the opening unit."""
        if not self._open:
            opening = self.document.get("opening_unit")
            if opening is None or opening["id"] in self.units:
                if not self._lost:
                    at = self.source.place(line.number, len(line.indent) + 1, len(line.text))
                    self.faults.add(rules.STRAY_LINE, at, "this line belongs to no unit")
                self._lost = True
                return
            self._add_unit(opening["id"], opening["kind"], line)
        every_line = self.document["paragraphs"] == "line"
        self._open[-1].add_clause(line, opens_paragraph=every_line or bool(line.indent))


def _marked_unit(
    unit_id: str, level: Level, number: str, parent: ParsedUnit | None, line: SourceLine
) -> ParsedUnit:
    """Return the unit that a marked line begins."""
    heading = level.opens == "heading"
    return ParsedUnit(
        id=unit_id,
        kind=level.kind,
        number=number,
        marker=line.marker,
        heading=Heading(line=line.number, text=line.text) if heading else None,
        parent=parent.id if parent else None,
        line=line.number,
        address=f"{parent.address}{number}/" if parent else f"/{unit_id}/",
    )
