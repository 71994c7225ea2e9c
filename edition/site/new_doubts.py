"""What may be wrong in what was guessed of a text: questions for the person who edits it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.compiling.doubtful_lines import doubtful_lines
from edition.compiling.mending import OUT_OF_COUNT
from edition.compiling.parsed import ParsedDocument
from edition.compiling.trying import Proposal
from edition.compiling.unread_signs import great_unit, unread_signs
from edition.site.line_numbers import first_of

_MANY = 5  # lines with a marker that are text: with more of them the rules are wrong, not the lines
_LONGEST = 40  # characters of a line that is quoted
_LOOK = "look at the levels: their order, optional, runs_on, beside, or one that is lacking"


def misfits(file: str, proposal: Proposal) -> str:
    """Name the lines of which a marker was taken for text, for its number does not go on."""
    lines = _out_of_count(proposal)
    if not lines:
        return ""
    shown = first_of(lines)
    if len(lines) > _MANY:
        return (
            f"The rules that were guessed do not fit {len(lines)} lines of {file}, which are text"
            f" for now, for their numbers do not go on: {shown}, e.g. {_example(proposal)};"
            f" {_LOOK} (docs/another-text.md), and take these exceptions away"
        )
    if len(lines) == 1:
        return f"line {shown} of {file} is text: its number does not go on"
    return f"{len(lines)} lines are text, for their numbers do not go on: {shown} of {file}"


def warning(proposal: Proposal) -> str:
    """Return what is said above exceptions that hide that the rules are wrong; mostly nothing."""
    lines = _out_of_count(proposal)
    if len(lines) <= _MANY:
        return ""
    return (
        f"The levels do not fit {len(lines)} lines, e.g. {_example(proposal)}: {_LOOK};"
        " then take these rows away."
    )


def _out_of_count(proposal: Proposal) -> list[int]:
    rows = proposal.rules.get("exceptions", ())
    return sorted(row["number"] for row in rows if row["reason"] == OUT_OF_COUNT)


def _example(proposal: Proposal) -> str:
    """Name the first line that does not fit, with its words."""
    number = _out_of_count(proposal)[0]
    text = next(line.text for line in proposal.parsed.lines if line.number == number)
    words = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
    return f"line {number}, “{words}”"


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
