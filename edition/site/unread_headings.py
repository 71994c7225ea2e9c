"""Lines that their format marks as headings, and that fit no level: they became text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument
from edition.faults.fault import Faults
from edition.reading.load import load_structure
from edition.site.line_numbers import first_of

_OF_HEADING = re.compile(r"#|<h[1-6]", re.IGNORECASE)  # of Markdown, of HTML


def said_of_headings(root: Path) -> str:
    """Return in words which lines of an edition are such, and what can be done; else nothing."""
    found = load_structure(root / "content", Faults())
    if found is None:
        return ""
    settings, sources = found
    lines = []
    for row, source in zip(settings.rows("documents"), sources, strict=True):
        if source is not None:
            numbers = list(unread_headings(parse_document(source, row, Faults())))
            lines += [_said(source.name, numbers)] if numbers else []
    return "\n".join(lines)


def unread_headings(parsed: ParsedDocument) -> Iterator[int]:
    """Yield the numbers of lines with the sign of a heading before them that are only text.

    What opens a unit or a point by its marker is none of them, nor what an exception speaks of.
    """
    signed = {line.number for line in parsed.lines if _OF_HEADING.search(line.indent)}
    for one in parsed.taken:
        plain = one.became == "clause" and one.why.startswith("no marker")
        if one.line in signed and (plain or (one.became == "goes on" and "wrapped" in one.why)):
            yield one.line


def _said(file: str, numbers: list[int]) -> str:
    shown = first_of(numbers)
    if len(numbers) == 1:
        which = f"line {shown} has the sign of a heading, fits no level and is text"
    else:
        which = f"lines {shown} have the sign of a heading, fit no level and are text"
    return (
        f"{file}: {which} of what stands before. Write a level, title: above in the level of what "
        "follows, or an exception (opens, as: heading)"
    )
