"""What may be wrong in what was guessed of a text: questions for the person who edits it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.compiling.doubtful_lines import doubtful_lines
from edition.compiling.parsed import ParsedDocument
from edition.compiling.unread_signs import great_unit, unread_signs
from edition.site.line_numbers import first_of


def doubts(file: str, parsed: ParsedDocument) -> Iterator[str]:
    """Yield what is doubtful in a file, with its lines."""
    if numbers := doubtful_lines(parsed):
        yield _doubt(file, numbers)
    yield from _unread(file, parsed)


def _doubt(file: str, lines: Sequence[int]) -> str:
    """Ask of lines whether they are headings, and say which they are."""
    if len(lines) == 1:
        return (
            f"1 short line without a full stop stands before a heading (line {lines[0]} of {file}):"
            " is it one?"
        )
    return (
        f"{len(lines)} short lines without a full stop stand before headings (lines"
        f" {first_of(lines)} of {file}): are these headings?"
    )


def _unread(file: str, parsed: ParsedDocument) -> Iterator[str]:
    """Yield what may be wanting: signs that have no level, and a unit that takes in very much."""
    for sign, lines in unread_signs(parsed).items():
        yield (
            f"{len(lines)} lines begin as {sign} does, and have no level: "
            f"lines {first_of(lines)} of {file}"
        )
    if great := great_unit(parsed):
        every = sum(len(unit.clauses) for unit in parsed.units)
        yield (
            f"{great.name} has {len(great.clauses)} of {every} clauses, from line {great.line} of "
            f"{file} on: does a line in it begin another?"
        )
