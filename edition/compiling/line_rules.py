"""What content/edition.yml says of single lines: exceptions, lines left out, blocks kept."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from edition.compiling.marks import compiled
from edition.compiling.unmet import unmet_lines, unmet_pattern
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean, look_alike
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row


def exception_lines(
    document: Row, lines: Sequence[SourceLine], source: TextFile, faults: Faults
) -> dict[int, Row]:
    """Return the exceptions by the number of their line; a fault for each that names not one.

    A line that is the words, whole, goes before lines that begin with them.
    """
    found: dict[int, Row] = {}
    marks = compiled(document, "marks", Faults()) if "marks" in document else None
    for exception in document.rows("exceptions"):
        if "number" in exception:
            matching = [line.number for line in lines if line.number == exception["number"]]
            if not matching:
                message = f"line {exception['number']} is none of running text"
                faults.add(rules.EXCEPTION, exception.place("number"), message)
        else:
            matching = _matching(exception["line"], lines, marks)
            if not matching:
                _add_not_found(exception, source, faults)
        if len(matching) > 1:
            message = f"more than one line begins so; the second is line {matching[1]}"
            hint = (
                f"copy more of the line, so that it is the only one, or write number: {matching[0]}"
            )
            if exception["line"] == source.lines[matching[0] - 1].strip():
                message = f"more than one line is this; the second is line {matching[1]}"
                hint = f"name the line by its number, in place of its words: number: {matching[0]}"
            faults.add(rules.EXCEPTION, exception.place("line"), message, hint)
        if matching:
            found.setdefault(matching[0], exception)
    return found


def left_out_lines(
    document: Row, lines: Sequence[SourceLine], faults: Faults
) -> dict[int, tuple[str, str]]:
    """Return the reason for each line that is left out, and the rule that says so."""
    found: dict[int, tuple[str, str]] = {}
    for row in document.rows("left_out"):
        if "lines" in row:
            numbers = set(numbers_in(row["lines"]))
            hint = unmet_lines(numbers, lines)
            matching = [line.number for line in lines if line.number in numbers and line.text]
            key, rule = "lines", f"lines: {row['lines']}"
        else:
            pattern = compiled(row, "pattern", faults)
            matching = [
                line.number
                for line in lines
                if line.text and pattern and pattern.fullmatch(line.text)
            ]
            key, rule = "pattern", f"pattern: {row['pattern']}"
            if pattern is None:
                continue
            hint = "" if matching else unmet_pattern(pattern, lines)
        if not matching:
            message = f"no line of the source is left out by this: {row[key]}"
            faults.add(rules.UNUSED_RULE, row.place(key), message, hint)
        for number in matching:
            found.setdefault(number, (row["reason"], rule))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines from a first to a last one that are one clause and keep their blanks and breaks."""

    kind: str
    first: int
    last: int

    def within(self, lines: Sequence[SourceLine], skipped: Container[int]) -> list[SourceLine]:
        """Return the lines of the block that are text, and blank ones between them.

        Where some are skipped, as at the end of a printed page, blank ones beside them go as well.
        """
        found: list[SourceLine] = []
        is_behind = True  # whether what stands before is left out, or nothing does
        for line in lines[self.first - 1 : self.last]:
            is_blank = not line.raw.strip()
            if line.number in skipped:
                found = _without_blank_end(found)
                is_behind = True
            elif not (is_blank and is_behind):
                found.append(line)
                is_behind = False
        return _without_blank_end(found)

    def __str__(self) -> str:
        return f"the block {self.first}-{self.last}"


def block_lines(document: Row, lines: Sequence[SourceLine], faults: Faults) -> dict[int, Block]:
    """Return the blocks that are kept as they are, by the number of each of their lines.

    Each range of lines is a block, whether it has a row for itself or not.
    """
    found: dict[int, Block] = {}
    known = {line.number for line in lines if line.text}
    for row in document.rows("blocks"):
        for first, last in ranges_in(row["lines"]):
            numbers = range(first, last + 1)
            if known.isdisjoint(numbers):
                message = f"no line of the source stands in this block: {first}-{last}"
                hint = unmet_lines(numbers, lines)
                faults.add(rules.UNUSED_RULE, row.place("lines"), message, hint)
            block = Block(kind=row["kind"], first=first, last=last)
            for number in numbers:
                found.setdefault(number, block)
    return found


def numbers_in(lines: int | str) -> Iterator[int]:
    """Yield the numbers of lines that are written as `12`, `3-45` or `3-45, 50`."""
    for first, last in ranges_in(lines):
        yield from range(first, last + 1)


def ranges_in(lines: int | str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last number of each of those ranges."""
    for part in str(lines).split(","):
        first, _, last = part.strip().partition("-")
        yield int(first), int(last or first)


def _without_blank_end(lines: list[SourceLine]) -> list[SourceLine]:
    end = len(lines)
    while end and not lines[end - 1].raw.strip():
        end -= 1
    return lines[:end]


def _matching(words: str, lines: Sequence[SourceLine], marks: re.Pattern[str] | None) -> list[int]:
    """Return the lines that are some words or begin with them, with their marks or without."""
    whole = [line.number for line in lines if words in (line.text, line.raw.strip())]
    found = whole or [line.number for line in lines if line.text.startswith(words)]
    mark = marks.match(words) if marks and not found else None
    if mark is None or not mark[0]:
        return found
    marked = [line for line in lines if line.indent.endswith(mark[0])]
    return _matching(words[mark.end() :], marked, None)


def _add_not_found(exception: Row, source: TextFile, faults: Faults) -> None:
    opening = exception["line"]
    words = len(opening.split())
    starts = [" ".join(line.split()[:words]) for line in source.lines]
    hint = look_alike(opening, starts) or did_you_mean(opening, starts)
    message = f'no line begins with "{opening}"'
    faults.add(rules.EXCEPTION, exception.place("line"), message, hint)
