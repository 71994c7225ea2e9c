"""Faults: what is wrong in the content, as data, for the person who edits it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from edition.rules import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one line in a file: line and column count from 1, columns in code points."""

    file: str
    line: int
    column: int
    width: int
    excerpt: str

    def render(self) -> str:
        """Return the line with the stretch underlined, its last character marked by a caret."""
        start = self.column - 1
        width = max(1, min(self.width, len(self.excerpt) - start))
        shown, start = _window(self.excerpt, start)
        width = max(1, min(width, len(shown) - start))
        return f"  | {shown}\n  | {' ' * start}{'~' * (width - 1)}^"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One broken rule at one place: what was expected, what was found, what to do."""

    rule: str
    place: Place
    message: str
    hint: str = ""

    def render(self) -> str:
        """Return the fault as the maintainer reads it, without a final line end."""
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        text = f"{where}: {self.rule}: {self.message}\n{self.place.render()}"
        return f"{text}\nhint: {self.hint}" if self.hint else text


class ContentError(Exception):
    """The content breaks one or more rules; carries every fault that could be found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_reading_order))
        super().__init__("\n\n".join(fault.render() for fault in self.faults))


def fault(rule: str, place: Place, message: str, hint: str = "") -> Fault:
    """Make a fault of a rule in the catalogue; the rule's mend is the hint where none is given."""
    return Fault(rule=rule, place=place, message=message, hint=hint or RULES[rule].mend)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return a hint naming the nearest known word, or an empty string where none is near."""
    near = difflib.get_close_matches(wrong, sorted(set(known)), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""


def nearest_text(wanted: str, text: str) -> str:
    """Return the stretch of `text` most like `wanted`, widened to whole words."""
    matcher = difflib.SequenceMatcher(None, text, wanted, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    end = min(len(text), start + len(wanted))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip()


def _reading_order(fault: Fault) -> tuple[str, int, int, str, str]:
    return (fault.place.file, fault.place.line, fault.place.column, fault.rule, fault.message)


def _window(line: str, start: int, limit: int = 110) -> tuple[str, int]:
    """Cut a long line to a window around the stretch; return it and the stretch's new start."""
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    if len(line) <= limit:
        return line, start
    left = max(0, min(start - 30, len(line) - limit))
    cut = line[left : left + limit]
    prefix = "…" if left else ""
    suffix = "…" if left + limit < len(line) else ""
    return f"{prefix}{cut}{suffix}", start - left + len(prefix)
