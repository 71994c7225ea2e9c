"""Recognise the structure of a source by declared rules: front matter, headings, items, clauses."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from edition.faults.fault import Fault, did_you_mean, fault, look_alike
from edition.identifiers import item_id
from edition.model import FrontMatter, Heading, SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_reader import YamlFile

_LINE = re.compile(r"(?P<indent>\s*)(?P<text>.*?)(?P<end>\s*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9a-z]+(?=[^0-9a-z]*$)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedClause:
    """A clause before it has an identifier."""

    line: int
    marker: str
    text: str
    paragraph: int


@dataclass(slots=True, kw_only=True)
class ParsedUnit:
    """A unit as found in the source; its clauses are added while the source is read."""

    id: str
    kind: str
    number: str | None
    marker: str
    heading: Heading | None
    parent: str | None
    line: int
    address: str
    clauses: list[ParsedClause] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDocument:
    """The structure of a source, without identifiers of clauses."""

    lines: tuple[SourceLine, ...]
    front_matter: tuple[FrontMatter, ...]
    units: tuple[ParsedUnit, ...]
    faults: tuple[Fault, ...]


def cut_lines(text: str) -> Iterator[SourceLine]:
    """Cut a text into lines of indent, text and end; joined again they are the text, exactly."""
    for number, raw in enumerate(_split(text), 1):
        match = _LINE.fullmatch(raw)
        assert match is not None, "the pattern matches every string"
        indent, body, end = match["indent"], match["text"], match["end"]
        if not body:
            indent, end = "", raw
        yield SourceLine(number=number, indent=indent, marker="", gap="", text=body, end=end)


def parse_document(source: TextFile, settings: YamlFile, *path: str | int) -> ParsedDocument:
    """Parse one source by the rules that stand at `path` in content/edition.yml.

    Every non-blank line becomes front matter, a heading or a clause; what does not fit is a fault.
    """
    rules = settings.value
    for step in path:
        rules = rules[step]
    return _Parser(source, settings, path, rules).parse()


class _Parser:
    """The state of one pass over a source, line by line."""

    def __init__(
        self, source: TextFile, settings: YamlFile, path: tuple[str | int, ...], rules: Any
    ) -> None:
        self.source = source
        self.settings = settings
        self.path = path
        self.rules = rules
        self.faults: list[Fault] = []
        self.levels = [
            (level, self._pattern(number, level["marker"]))
            for number, level in enumerate(rules.get("levels", []))
        ]
        self.sections: list[dict[str, str]] = rules.get("sections", [])
        self._check_names()
        self.units: dict[str, ParsedUnit] = {}
        self.open: list[ParsedUnit] = []  # the open unit of each level, outermost first
        self.adrift = False  # whether the last lines had no unit, and a fault has said so
        self.last: dict[str | None, int] = {}  # the last ordinal seen under each parent
        self.exceptions_met: set[int] = set()

    def _check_names(self) -> None:
        """Note a fault for each identifier of a section or stem that is declared twice."""
        seen: dict[tuple[str, str], int] = {}
        for number, section in enumerate(self.sections):
            for key, name in section.items():
                place = self.settings.place(*self.path, "sections", number, key)
                if (key, name) in seen:
                    message = f'"{name}" is declared in line {seen[key, name]} already'
                    self.faults.append(fault("duplicate-id", place, message))
                seen[key, name] = place.line

    def _pattern(self, number: int, marker: str) -> re.Pattern[str]:
        """Compile a level's marker, and what stands after it in a line."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # of syntax that will change its meaning
                re.compile(marker)
                return re.compile(rf"(?P<marker>{marker})(?P<gap>\s+)(?P<text>\S.*)", re.DOTALL)
        except (re.error, OverflowError, RecursionError, Warning) as error:
            message = f"this is not a regular expression: {error}"
            self._fault_at("marker-pattern", ("levels", number, "marker"), message)
            return re.compile(r"(?!)")

    def parse(self) -> ParsedDocument:
        if self.faults:  # by faulty rules nothing of the source can be understood
            return ParsedDocument(lines=(), front_matter=(), units=(), faults=tuple(self.faults))
        lines, front = [], []
        wanted = list(self.rules.get("front_matter", []))
        for line in cut_lines(self.source.text):
            if not line.text:
                lines.append(line)
            elif wanted:
                front.append(FrontMatter(id=wanted.pop(0), line=line.number, text=line.text))
                lines.append(line)
            else:
                lines.append(self._place(line))
        if any(unit.clauses for unit in self.units.values()):
            self._check_ends(front)
        else:
            self._fault_at("empty-document", ("source", "file"), "no line of it is running text")
        return ParsedDocument(
            lines=tuple(lines),
            front_matter=tuple(front),
            units=tuple(self.units.values()),
            faults=tuple(self.faults),
        )

    def _place(self, line: SourceLine) -> SourceLine:
        """Give a line its place in the structure; return it with its marker cut off."""
        if self._is_exception(line):
            self._add_clause(line)
            return line
        for depth, (level, pattern) in enumerate(self.levels):
            match = pattern.fullmatch(line.text)
            if match:
                line = SourceLine(
                    number=line.number,
                    indent=line.indent,
                    marker=match["marker"],
                    gap=match["gap"],
                    text=match["text"],
                    end=line.end,
                )
                if self._open_unit(depth, level, line) and level["line"] == "clause":
                    self._add_clause(line)
                return line
        self._add_clause(line)
        return line

    def _is_exception(self, line: SourceLine) -> bool:
        for number, exception in enumerate(self.rules.get("exceptions", [])):
            if not line.text.startswith(exception["line"]):
                continue
            if number in self.exceptions_met:
                self._fault_at(
                    "exception",
                    ("exceptions", number, "line"),
                    f"more than one line begins so; the second is line {line.number}",
                    "copy more of the line, so that it is the only one",
                )
                return False
            self.exceptions_met.add(number)
            unit_id = exception["unit"]
            if "opens" in exception and unit_id in self.units:
                self._fault_at(
                    "duplicate-id",
                    ("exceptions", number, "unit"),
                    f'the unit "{unit_id}" is open already, since line {self.units[unit_id].line}',
                    "choose another identifier, or leave opens out",
                )
            elif "opens" in exception:
                self._new_unit(unit_id, exception["opens"], line)
            elif unit_id not in self.units:
                self._fault_at(
                    "unknown-unit",
                    ("exceptions", number, "unit"),
                    f'no unit "{unit_id}" stands before line {line.number}',
                )
                return False
            self.open = [self.units[unit_id]]
            return True
        return False

    def _open_unit(self, depth: int, level: dict[str, Any], line: SourceLine) -> bool:
        """Open the unit that a marker announces; say whether there is a place for it."""
        found = _NUMBER.search(line.marker.lower())
        number = found[0] if found else ""  # of `Part II:`, its last part
        ordinal = _ordinal(number, level["numbering"])
        parent = self.open[depth - 1] if 0 < depth <= len(self.open) else None
        column = len(line.indent) + 1
        place = self.source.place(line.number, column, len(line.marker))
        if depth and parent is None:
            message = f'the marker "{line.marker}" stands outside any unit of the level above'
            self.faults.append(fault("stray-marker", place, message))
            self.adrift = True
            return False
        expected = self.last.get(parent.id if parent else None, 0) + 1
        if ordinal != expected:
            message = f'expected the {level["kind"]} number {expected}, found "{line.marker}"'
            self.faults.append(fault("marker-order", place, message))
        self.last[parent.id if parent else None] = ordinal or expected
        unit_id = self._unit_id(depth, parent, number, ordinal)
        if unit_id is None:
            message = f'no section is declared for "{line.marker} {line.text[:40]}"'
            hint = ""
            if parent is not None:
                message = f'the section "{parent.id}" declares no items, and here one begins'
                hint = "add item: to the section in content/edition.yml, or mend the marker"
            self.faults.append(fault("undeclared-unit", place, message, hint))
            self.adrift = True
            return False
        if unit_id in self.units:
            if ordinal == expected:  # else its number was reported above
                since = self.units[unit_id].line
                message = f'the unit "{unit_id}" begins here, and began in line {since}'
                self.faults.append(fault("duplicate-id", place, message))
            self.open[depth:] = [self.units[unit_id]]
            return True
        heading = None
        if level["line"] == "heading":
            heading = Heading(line=line.number, text=line.text)
        self.units[unit_id] = unit = ParsedUnit(
            id=unit_id,
            kind=level["kind"],
            number=number,
            marker=line.marker,
            heading=heading,
            parent=parent.id if parent else None,
            line=line.number,
            address=f"{parent.address}{number}/" if parent else f"/{unit_id}/",
        )
        self.open[depth:] = [unit]
        return True

    def _unit_id(
        self, depth: int, parent: ParsedUnit | None, number: str, ordinal: int | None
    ) -> str | None:
        if parent is None:
            known = ordinal is not None and 0 < ordinal <= len(self.sections)
            return self.sections[ordinal - 1]["id"] if known and ordinal else None
        if depth == 1:
            for section in self.sections:
                if section["id"] == parent.id:
                    return item_id(section["item"], number) if "item" in section else None
        return item_id(parent.id, number)

    def _new_unit(self, unit_id: str, kind: str, line: SourceLine) -> None:
        self.units[unit_id] = ParsedUnit(
            id=unit_id,
            kind=kind,
            number=None,
            marker="",
            heading=None,
            parent=None,
            line=line.number,
            address=f"/{unit_id}/",
        )
        self.open = [self.units[unit_id]]

    def _add_clause(self, line: SourceLine) -> None:
        if not self.open:
            opening = self.rules.get("opening_unit")
            if opening is None or opening["id"] in self.units:
                if not self.adrift:
                    place = self.source.place(line.number, len(line.indent) + 1, len(line.text))
                    self.faults.append(fault("stray-line", place, "this line belongs to no unit"))
                self.adrift = True
                return
            self._new_unit(opening["id"], opening["kind"], line)
        unit = self.open[-1]
        before = unit.clauses[-1].paragraph if unit.clauses else 0
        opens = not before or self.rules["paragraphs"] == "line" or bool(line.indent)
        unit.clauses.append(
            ParsedClause(
                line=line.number,
                marker=line.marker,
                text=line.text,
                paragraph=before + 1 if opens else before,
            )
        )

    def _check_ends(self, front: list[FrontMatter]) -> None:
        wanted = self.rules.get("title_line")
        if wanted and wanted not in (line.id for line in front):
            listed = self.rules.get("front_matter", [])
            message = f'no line of the front matter is called "{wanted}"'
            self._fault_at("title", ("title_line",), message, did_you_mean(wanted, listed))
            return
        title = self.rules.get("title")
        found = next((line.text for line in front if line.id == self.rules.get("title_line")), None)
        if title != found:
            shown = f'the title line is "{found}"' if found else "the source has no title line"
            self._fault_at("title", ("title",), shown)
        for number, section in enumerate(self.sections):
            if section["id"] not in self.units:
                message = f'no heading opens the section "{section["id"]}"'
                self._fault_at("missing-unit", ("sections", number, "id"), message)
        for number, exception in enumerate(self.rules.get("exceptions", [])):
            if number not in self.exceptions_met:
                opening = exception["line"]
                message = f'no line begins with "{opening}"'
                words = len(opening.split())
                starts = [" ".join(line.split()[:words]) for line in self.source.lines]
                hint = look_alike(opening, starts) or did_you_mean(opening, starts)
                self._fault_at("exception", ("exceptions", number, "line"), message, hint)

    def _fault_at(
        self, rule: str, path: tuple[str | int, ...], message: str, hint: str = ""
    ) -> None:
        place = self.settings.place(*self.path, *path)
        self.faults.append(fault(rule, place, message, hint))


def _split(text: str) -> Iterator[str]:
    """Split at LF alone: str.splitlines knows ten other line ends, and the texts are sacred."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _ordinal(number: str, numbering: str) -> int | None:
    """Return the value of a marker's number, or None where it has none in this numbering."""
    if numbering == "letters":
        return ord(number) - ord("a") + 1 if re.fullmatch("[a-z]", number) else None
    if numbering == "roman":
        return _roman(number)
    return int(number) if re.fullmatch("[0-9]{1,6}", number) else None


def _roman(number: str) -> int | None:
    if not re.fullmatch("[ivxlcdm]+", number):
        return None
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
