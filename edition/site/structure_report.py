"""What was found in the sources: the tree of units, and why a line became what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from edition.compiling.lines import cut_lines
from edition.compiling.markers import Level, read_levels, width
from edition.compiling.marks import unmarked
from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument, ParsedUnit
from edition.compiling.uniqueness import check_addresses, check_names
from edition.faults.fault import Faults, UsageError, listed
from edition.model import SourceLine
from edition.reading.load import load_structure
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row, YamlFile
from edition.wording import plural

_LONGEST = 60  # characters of a line that are shown
_FIRST = 4  # points of a unit that are shown, unless all are asked for


def tree(root: Path, *, whole: bool = False) -> str:
    """Return the units of every source with their clauses counted, and what became of the lines.

    The first points of each stand below it as they are cited; all of them, if the tree is `whole`.
    It is shown as far as it was found, whatever faults the structure has: they follow it.
    Raises ContentError where content/edition.yml itself cannot be read.
    """
    faults = Faults()
    settings, sources = _loaded(root, faults)
    lines: list[str] = []
    documents = []
    for row, source in zip(settings.rows("documents"), sources, strict=True):
        documents.append(ParsedDocument())
        if source is not None:
            documents[-1] = parse_document(source, row, faults)
            found = parse_document(source, row, Faults(), partly=True)
            lines += [
                f"{source.name}: {row['name']}",
                *_units(found, whole=whole),
                *_counts(found),
                "",
            ]
    check_addresses(documents, settings, faults)
    check_names(documents, settings, faults)
    return "\n".join([*lines, "\n\n".join(listed(faults))]).rstrip()


def explain(root: Path, where: str) -> str:
    """Return why a line became what it is; `where` is its number, with its file where several are.

    Raises UsageError where there is no such line.
    """
    settings, sources = _loaded(root, Faults())
    file, _, number = where.rpartition(":")
    found = []
    for source, row in zip(sources, settings.rows("documents"), strict=True):
        if source is not None and (not file or source.name.endswith(file)):
            found.append((source, row))
    if len(found) != 1 or not number.isdecimal():
        names = ", ".join(source.name for source in sources if source is not None)
        raise UsageError(f"name a line as FILE:NUMBER, of one of {names}; not {where!r}")
    source, row = found[0]
    if not 0 < int(number) <= len(source.lines):
        raise UsageError(f"{source.name} has {len(source.lines)} lines, and no line {number}")
    return "\n".join(_explained(source, row, int(number)))


def _loaded(root: Path, faults: Faults) -> tuple[YamlFile, tuple[TextFile | None, ...]]:
    """Return what the structure depends on; raise ContentError where none of it can be read."""
    found = load_structure(root / "content", faults)
    if found is None or not any(found[1]):
        faults.stop()
    assert found is not None, "only faults can have kept it from being read"
    return found


def _units(parsed: ParsedDocument, *, whole: bool) -> Iterator[str]:
    depths: dict[str, int] = {}
    for unit in parsed.units:
        depths[unit.id] = depths.get(unit.parent or "", 0) + 1
        clauses = plural(len(unit.clauses), "{count} clause", "{count} clauses")
        yield f"{'  ' * depths[unit.id]}{unit.id}  {_title(unit)}  (line {unit.line}, {clauses})"
        yield from _points(unit, depths[unit.id] + 1, None if whole else _FIRST)


def _points(unit: ParsedUnit, depth: int, most: int | None) -> Iterator[str]:
    """Yield the points of a unit with what each is called, the deeper ones further in."""
    found = [(one.point, one) for one in unit.clauses if one.point]
    for point, one in found[:most]:
        yield f"{'  ' * (depth + max(point.depth, 1) - 1)}{point.name}  {_short(one.text)}"
    if more := len(found[most:]) if most else 0:
        yield f"{'  ' * depth}… {more} more: check --tree all"


def _title(unit: ParsedUnit) -> str:
    heading = unit.heading.text if unit.heading else ""
    opening = unit.clauses[0].text if unit.clauses and not heading else ""
    return _short(" ".join(part for part in (unit.marker, heading, opening) if part))


def _counts(parsed: ParsedDocument) -> Iterator[str]:
    kinds = Counter(unit.kind for unit in parsed.units)
    yield "  units: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    became = Counter(taken.became for taken in parsed.taken)
    yield "  lines: " + ", ".join(f"{count} {name}" for name, count in became.items())


def _explained(source: TextFile, row: Row, number: int) -> Iterator[str]:
    faults = Faults()
    parsed = parse_document(source, row, faults)
    if not parsed.taken:
        parsed = parse_document(source, row, Faults(), partly=True)
    yield f"{source.name}:{number}: {_short(source.lines[number - 1])}"
    taken = [one for one in parsed.taken if one.line == number]
    for one in taken:
        unit = f' of "{one.unit}"' if one.unit else ""
        yield f"  became: {one.became}{unit}"
        yield f"  because: {one.why}"
    if not taken:
        blank = not source.lines[number - 1].strip()
        yield "  a blank line" if blank else "  it has no place: see the faults"
    line = unmarked(row, cut_lines(source.text), Faults())[number - 1]
    for level in read_levels(row, Faults()):
        cut = level.cut(line) if line.text else None
        numbers = level.numbers(cut.marker) if cut else ()
        counted = ", ".join(str(one.value) for one in numbers) or "none"
        said = f'its marker is "{cut.marker}", number {counted}' if cut else _unmarked(level, line)
        yield f"  level {level.kind}: {said}"
    here = source.name, number
    yield from listed(fault for fault in faults if (fault.place.file, fault.place.line) == here)


def _unmarked(level: Level, line: SourceLine) -> str:
    """Say that a line has no marker of a level, and why where it nearly has."""
    begun = level.pattern.begun(line.text) if level.pattern else ""
    if not begun:
        return "no marker of it"
    if level.indent is not None and level.indent != width(line.indent):
        return f'no marker of it: "{begun}" matches, but stands in by {width(line.indent)}'
    return f'no marker of it: "{begun}" matches, but no blank follows'


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
