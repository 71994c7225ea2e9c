"""Signs of a file's format at the ends of its lines: no part of the text, and kept for the source.

Those at the beginning count as indent, such as # in Markdown; those at the end as the line's end.
"""

from __future__ import annotations

import re
import textwrap
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.faults import rules
from edition.faults.fault import Faults
from edition.model import SourceLine
from edition.reading.yaml_file import Row


def unmarked(document: Row, lines: Iterable[SourceLine], faults: Faults) -> list[SourceLine]:
    """Return lines whose signs, by `marks` and `marks_end`, are part of their indent and end.

    A line that is signs alone is blank. Adds a fault for a pattern that meets no line.
    """
    whole = list(lines)
    starts = compiled(document, "marks", faults) if "marks" in document else None
    cut = [_without_start(line, starts) for line in whole] if starts else whole
    ends = compiled(document, "marks_end", faults) if "marks_end" in document else None
    if ends:
        closing = re.compile(rf"(?:{ends.pattern})\Z", ends.flags)
        bare = [_without_end(line, closing) for line in cut]
        if all(one.text == line.text for one, line in zip(bare, cut, strict=True)):
            message = f"no line of the source ends with this: {document['marks_end']}"
            faults.add(rules.UNUSED_RULE, document.place("marks_end"), message)
        cut = bare
    if starts:
        _check_branches(document, whole, faults)
    return [
        line if line.text or not line.indent else replace(line, indent="", end=line.raw)
        for line in cut
    ]


def kept(lines: Sequence[SourceLine]) -> str:
    """Return lines as they are, with their breaks, but for a common indent.

    Signs are taken off where every line has them, as a box has: else they may be of the text.
    """
    full = [line for line in lines if line.text]
    starts = all(line.indent.strip() for line in full)
    ends = all(line.end.strip() for line in full)
    rows = []
    for line in lines:
        indent = re.sub(r"\S", " ", line.indent) if starts else line.indent
        end = "" if ends else line.end.rstrip()
        row = f"{indent}{line.marker}{line.gap}{line.text}{end}"
        rows.append(row if line.text or starts else line.raw.rstrip())
    return textwrap.dedent("\n".join(rows)).rstrip("\n")


def compiled(row: Row, key: str, faults: Faults) -> re.Pattern[str] | None:
    """Return the regular expression of a key; None, with a fault, where it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return re.compile(row[key])
    except (re.error, OverflowError, RecursionError, Warning) as error:
        message = f"this is not a regular expression: {error}"
        faults.add(rules.MARKER_PATTERN, row.place(key), message)
        return None


def _without_start(line: SourceLine, starts: re.Pattern[str]) -> SourceLine:
    match = starts.match(line.text)
    mark = match[0] if match else ""
    if not mark:
        return line
    return replace(line, indent=line.indent + mark, text=line.text[len(mark) :])


def _without_end(line: SourceLine, closing: re.Pattern[str]) -> SourceLine:
    match = closing.search(line.text)
    text = line.text[: match.start()].rstrip() if match else line.text
    return replace(line, text=text, end=line.text[len(text) :] + line.end)


def _check_branches(document: Row, lines: Sequence[SourceLine], faults: Faults) -> None:
    """Add a fault for `marks`, or for each of its alternatives, that takes no sign off."""
    pattern = document["marks"]
    branches = list(_branches(pattern))
    try:
        known = [re.compile(branch) for branch in branches]
    except re.error:  # an alternative speaks of another one
        branches, known = [pattern], [re.compile(pattern)]
    left = dict(enumerate(known))
    for line in lines:
        met = (at for at, one in enumerate(known) if line.text and one.match(line.text))
        left.pop(next(met, -1), None)
    for at, one in left.items():
        message = f"no line of the source begins with this: {branches[at]}"
        closing = re.compile(rf"(?:{branches[at]})\Z", one.flags)
        hint = ""
        if any(closing.search(line.text) for line in lines if line.text):
            written = re.sub(r"^(?: [*+?]?)+", "", branches[at]).removesuffix("$")
            hint = f"signs at the end of lines are taken off by marks_end: '{written}'"
        faults.add(rules.UNUSED_RULE, document.place("marks"), message, hint)


def _branches(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a regular expression that stand in no bracket."""
    start = depth = 0
    inside = False  # of a set of characters
    for match in re.finditer(r"\\.|\[\^?\]?|.", pattern, re.DOTALL):
        sign = match[0]
        if inside:
            inside = sign != "]"
        elif sign[0] == "[":
            inside = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]
