"""Recognise the structure of a source by declared rules: front matter, headings, items, clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edition.compiling.declarations import (
    check_flow,
    check_levels_found,
    check_sections,
    check_sections_found,
    check_title,
    check_titles_found,
    missing_units,
)
from edition.compiling.line_rules import block_lines, exception_lines, left_out_lines
from edition.compiling.lines import cut_lines
from edition.compiling.markers import read_levels
from edition.compiling.marks import unmarked
from edition.compiling.parsed import ParsedDocument, Taken
from edition.compiling.placing import Placing
from edition.compiling.wrapping import check_wrapping
from edition.faults import rules
from edition.faults.fault import Faults
from edition.model import Continued, FrontMatter, LeftOut, MissingUnits, SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row


def parse_document(
    source: TextFile, document: Row, faults: Faults, *, partly: bool = False
) -> ParsedDocument:
    """Parse one source by the rules that content/edition.yml has for its document.

    Every non-blank line becomes front matter, a heading, a clause or part of one, or is left out
    with a reason; what does not fit is a fault. Where a rule cannot be followed, nothing of the
    source is understood, or, `partly`, as much as the other rules say: what does not fit then is
    none, for it may follow from that.
    """
    found = Faults()
    levels = read_levels(document, found)
    check_sections(document, found)
    check_flow(document, found)
    lines = unmarked(document, cut_lines(source.text), found)
    faults.extend(found)
    if found and not partly:
        return ParsedDocument()
    faults = Faults() if found else faults
    left_out = left_out_lines(document, lines, faults)
    kept = [line for line in lines if line.text and line.number not in left_out]
    names = document.get("front_matter", ())
    front = [
        FrontMatter(id=name, document=document["id"], line=line.number, text=line.text)
        for name, line in zip(names, kept, strict=False)
    ]
    running = kept[len(front) :]
    placing = Placing(source, document, levels, faults)
    placing.blocks = block_lines(document, running, faults)
    placing.exceptions = exception_lines(document, running, source, faults)
    cut = placing.read(lines, {line.line for line in front} | set(left_out))
    units = tuple(placing.units.by_id.values())
    missing: tuple[MissingUnits, ...] = ()
    if not any(unit.clauses for unit in units):
        at = document.place("source", "file")
        faults.add(rules.EMPTY_DOCUMENT, at, "no line of it is running text")
    elif check_title(document, front, faults):
        if check_levels_found(document, placing.matched, running, faults):
            check_sections_found(document, placing.units.by_id, faults)
            check_titles_found(document, placing.parted, faults)
        missing = missing_units(document, placing.counting, placing.units.by_id, faults)
        check_wrapping(document, source, cut, units, faults)
    return ParsedDocument(
        lines=tuple(cut),
        front_matter=tuple(front),
        units=units,
        left_out=tuple(
            LeftOut(line=number, text=lines[number - 1].text, reason=reason)
            for number, (reason, _) in sorted(left_out.items())
        ),
        missing=missing,
        doubled=tuple(placing.doubled),
        continued=tuple(
            Continued(line=line, reason=placing.exceptions[line]["reason"])
            for line in sorted(placing.exceptions)
            if placing.exceptions[line].get("continues")
        ),
        taken=tuple(_taken(front, left_out, [*placing.taken, *_signs_alone(lines, placing)])),
    )


def _signs_alone(lines: Iterable[SourceLine], placing: Placing) -> Iterator[Taken]:
    """Yield what became of the lines that are nothing but signs of the file's format."""
    for line in lines:
        if line.raw.strip() and not line.text:
            became = "goes on" if line.number in placing.blocks else "left out"
            why = "it is signs alone, by marks or marks_end"
            yield Taken(line=line.number, became=became, why=why)


def _taken(
    front: Iterable[FrontMatter],
    left_out: Mapping[int, tuple[str, str]],
    placed: Iterable[Taken],
) -> list[Taken]:
    """Return what every line became, in order."""
    found = [*placed]
    found += [
        Taken(line=line.line, became="front matter", unit=line.id, why="it stands before the text")
        for line in front
    ]
    found += [
        Taken(line=number, became="left out", why=f"{rule} ({reason})")
        for number, (reason, rule) in left_out.items()
    ]
    return sorted(found, key=lambda taken: taken.line)
