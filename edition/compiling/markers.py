"""Markers of headings and items: how each level recognises its own, and how they count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase

from edition.compiling.marker_patterns import MarkerPattern, marker_pattern
from edition.compiling.marks import compiled
from edition.compiling.numerals import Number, Numbering, raised
from edition.faults import rules
from edition.faults.fault import Faults
from edition.identifiers import is_identifier
from edition.model import SourceLine
from edition.place_names import default_forms
from edition.reading.yaml_file import Row

NEXT_OR_NONE = "next or none"  # where a title stands that only some units of a level have
_SIGN = re.compile(r"[^\w\s]")  # by which a marker stands for several words
_STOPS = (".", ":", "\uff1a")  # behind the name of a unit in its heading
# What may stand between the marker and the title of a heading, with a blank on either side, where
# the marker has no sign of its own at its end.
_SEPARATOR = re.compile(r"(?:-{1,3}|[\u2010-\u2015:.\uff1a])\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of units: what its units are called, how a line begins one, and how they count.

    `index` is its place in the list, `depth` how far inside it stands: levels beside each other
    have the same. `series` is the index of the level with which it counts, mostly its own. `opens`
    says what the line is that carries the marker: a `heading` or the first `clause`. An unmarked
    one has no pattern. `paragraph` says that it is unmarked, or counts with one that is. `goes_on`
    says that the marker is the first line of a title, up to a blank one: that of headings without
    numbers, if it is no word that all of them are. What the other fields mean is said in the schema
    of content/edition.yml.
    """

    index: int
    series: int
    depth: int
    kind: str
    pattern: MarkerPattern | None
    numbering: Numbering
    opens: str
    stem: str | None
    own_stem: bool
    runs_on: bool
    optional: bool
    first: int
    page: bool
    single: bool | str
    returns: bool
    title: str | None
    title_ends: re.Pattern[str] | None
    goes_on: bool
    indent: int | None
    called: str | None
    unmarked: bool | str
    implied: bool
    paragraph: bool

    def cut(self, line: SourceLine) -> SourceLine | None:
        """Return a line with its marker cut off, or None where it does not begin with one.

        A line that is its marker alone comes back with the marker and no text.
        """
        if self.indent is not None and width(line.indent) != self.indent:
            return None
        found = self.pattern.cut(line.text) if self.pattern else None
        if found is None:
            return None
        marker, gap, text = found
        if self.opens == "heading":
            gap, text = _without_separator(marker, gap, text)
        return SourceLine(
            number=line.number, indent=line.indent, marker=marker, gap=gap, text=text, end=line.end
        )

    def parted(self, line: SourceLine) -> tuple[SourceLine | None, SourceLine]:
        """Return the title that stands behind the marker of a line before its text, and that text.

        The line is cut with its marker off. Without such a title, the first is None.
        """
        found = self.title_ends.search(line.text) if self.title_ends else None
        title = line.text[: found.end()].rstrip() if found else ""
        text = line.text[len(title) :].lstrip()
        if not (title and text):
            return None, line
        behind = line.text[: len(line.text) - len(text)]
        return replace(line, text=title), replace(line, gap=line.gap + behind, text=text)

    def numbers(self, marker: str) -> tuple[Number, ...]:
        """Return what the number of a marker can mean; nothing where it has none."""
        number = self.pattern.number(marker) if self.pattern else ""
        return self.numbering.read(number or marker)

    def printed(self, marker: str, *, inserted: bool = False) -> str:
        """Return the number of a marker as the text has it: `XIV` of `AMENDMENT XIV.`."""
        number = self.pattern.number(marker) if self.pattern else ""
        return raised(number) or self.numbering.printed(marker, inserted=inserted)


def named_in(line: SourceLine, name: str) -> SourceLine | None:
    """Return a heading with the name of its unit cut off as its marker; None where it has none.

    That is so where the name has a number, or a sign stands between it and the title.
    """
    for blank in re.finditer(r"\s+(?=\S)", line.text):
        marker, text = line.text[: blank.start()], line.text[blank.end() :]
        gap, text = _without_separator(marker, blank[0], text)
        parted = marker.endswith(_STOPS) or gap != blank[0]
        if raised(marker).rstrip("".join(_STOPS)).casefold() == name.casefold():
            told = parted or any(char.isdigit() for char in name)
            return replace(line, marker=marker, gap=gap, text=text) if told else None
    return None


def _without_separator(marker: str, gap: str, text: str) -> tuple[str, str]:
    """Return gap and text behind the marker of a heading; a dash between them is of the gap."""
    is_bare = raised(marker)[-1:].isalnum()
    if is_bare and gap and (between := _SEPARATOR.match(text)):
        return gap + between[0], text[between.end() :]
    return gap, text


def read_levels(document: Row, faults: Faults) -> tuple[Level, ...]:
    """Return the levels that content/edition.yml declares for a document, outermost first.

    Adds a fault for each marker that is no regular expression; such a level is left out.
    """
    found: list[Level] = []
    depths: dict[str, int] = {}
    firsts: dict[str, int] = {}
    above = -1
    implied, plain = (
        {row["kind"] for row in document.rows("levels") if row.get(key)}
        for key in ("implied", "unmarked")
    )
    for index, row in enumerate(document.rows("levels")):
        depth = 0 if row.get("returns") else above + 1
        if "beside" in row:
            depth = depths.get(row["beside"], 0)
            if row["beside"] not in depths:
                message = f'no level of the kind "{row["beside"]}" stands before this one'
                faults.add(rules.UNKNOWN_LEVEL, row.place("beside"), message)
        depths.setdefault(row["kind"], depth)
        first = firsts.setdefault(row["kind"], index)
        series = first if row.get("beside") == row["kind"] else index
        if not row.get("returns"):
            above = depth
        pattern = None if "unmarked" in row else _pattern(row, faults)
        parts = "title_ends" in row and row.get("page", True)
        ends = compiled(row, "title_ends", faults) if parts else None
        if pattern or "unmarked" in row:
            level = _level(document, row, index, depth, pattern)
            level = replace(level, series=series, title_ends=ends)
            kind = row["kind"]
            found.append(replace(level, implied=kind in implied, paragraph=kind in plain))
    return tuple(found)


def _level(document: Row, row: Row, index: int, depth: int, pattern: MarkerPattern | None) -> Level:
    stem = row.get("id") or row["kind"].lower()
    unmarked, called = row.get("unmarked", False), row.get("called")
    if unmarked and called is None:
        called = clause_form(document).replace("{unit}", "{parent}")
    return Level(
        index=index,
        series=index,
        depth=depth,
        kind=row["kind"],
        pattern=pattern,
        numbering=Numbering(
            kind="none" if unmarked else row["numbering"],
            words=tuple(row.get("words", ())),
            alphabet=tuple(row.get("alphabet", ascii_lowercase)),
        ),
        opens="clause" if unmarked else row["line"],
        stem=stem if is_identifier(stem) else None,
        own_stem="id" in row,
        runs_on=row.get("runs_on", False) or row.get("returns", False),
        optional=row.get("optional", False),
        first=row.get("first", 1),
        page=not unmarked and row.get("page", True),
        single=row.get("single", False),
        returns=row.get("returns", False),
        title=row.get("title"),
        title_ends=None,
        goes_on=row.get("title") == "paragraph" and _has_own_words(row),
        indent=row.get("indent"),
        called=called,
        unmarked=unmarked,
        implied=False,
        paragraph=False,
    )


def _has_own_words(row: Row) -> bool:
    """Say whether headings without numbers are marked by their own words, not by one for all."""
    return row.get("numbering") == "none" and bool(_SIGN.search(row["marker"]))


def _pattern(level: Row, faults: Faults) -> MarkerPattern | None:
    """Return the pattern of the marker of a level; None, with a fault, where it is none."""
    try:
        return marker_pattern(level["marker"])
    except (re.error, OverflowError, RecursionError, Warning) as error:
        message = f"this is not a regular expression: {error}"
        faults.add(rules.MARKER_PATTERN, level.place("marker"), message)
        return None


def clause_form(document: Row) -> str:
    """Return what readers call a clause of a document, with `{unit}` and `{number}` in braces."""
    called: dict[str, str] = document.get("called", {})
    return called.get("clause") or default_forms().clause


def width(indent: str) -> int:
    """Return how many columns an indent takes; a form feed takes none."""
    return len(indent.replace("\f", "").expandtabs())
