"""Faults: what is wrong in the content, as data, for the person who edits it."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from edition.faults.catalogue import RULES

MOST_SHOWN = 10  # faults of one rule in one file; what is more is counted
_MOST_COMPARED = 2_000_000  # pairs of characters
_LONGEST_WORD = 200
_LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one line in a file: line and column count from 1, columns in code points."""

    file: str
    line: int
    column: int
    width: int
    excerpt: str

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.excerpt[self.column - 1 : self.column - 1 + self.width]

    def render(self) -> str:
        """Return the line with the stretch underlined, its last character marked by a caret.

        Where there is no line to show, as of a file that is missing, this is empty.
        """
        if not self.excerpt:
            return ""
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
        lines = (
            f"{where}: {self.rule}: {self.message}",
            self.place.render(),
            f"hint: {self.hint}" if self.hint else "",
        )
        return "\n".join(line for line in lines if line)


class UsageError(Exception):
    """The command line, the surroundings or the machine do not allow what was asked; says why."""


class ContentError(Exception):
    """The content breaks one or more rules; carries every fault that could be found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_reading_order))
        super().__init__("\n\n".join(_rendered(self.faults)))


def fault(rule: str, place: Place, message: str, hint: str = "") -> Fault:
    """Make a fault of a rule in the catalogue; the rule's mend is the hint where none is given."""
    return Fault(rule=rule, place=place, message=message, hint=hint or RULES[rule].mend)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return a hint naming the nearest known word, or an empty string where none is near."""
    near = nearest_word(wrong, known)
    return f'did you mean "{near}"?' if near else ""


def nearest_word(wrong: str, known: Iterable[str]) -> str:
    """Return the nearest known word, or an empty string where none is near."""
    if len(wrong) > _LONGEST_WORD:
        return ""
    near = difflib.get_close_matches(wrong, sorted(set(known)), n=1, cutoff=0.75)
    return near[0] if near else ""


def nearest_text(wanted: str, text: str) -> str:
    """Return the stretch of `text` most like `wanted`, widened to whole words.

    Where the comparison would take too long, this is empty.
    """
    if len(text) * len(wanted) > _MOST_COMPARED:
        return ""
    matcher = difflib.SequenceMatcher(None, text, wanted, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    end = min(len(text), start + len(wanted))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip()


def near_hint(wanted: str, text: str) -> str:
    """Return a hint that shows the stretch of a text most like the wanted words."""
    near = nearest_text(wanted, text)
    return f'the nearest text there is "{near}"' if near else ""


def look_alike(wanted: str, texts: Iterable[str]) -> str:
    """Return a hint where a text has the wanted words but for marks, case or blanks; else nothing.

    The hint names the first character that differs, since straight and curly marks look the same.
    """
    folded = _fold(wanted)
    spaced = " ".join(wanted.split())
    for text in texts:
        start = _fold(text).find(folded)
        if start >= 0:
            there = text[start : start + len(wanted)]
            pairs = ((has, had) for has, had in zip(there, wanted, strict=True) if has != had)
            has, had = next(pairs, ("", ""))
            if has:
                return f'the text there is "{there}"; it has {_named(has)}, not {_named(had)}'
        if spaced != wanted and spaced in text:
            return f'the blanks differ: the text there is "{spaced}"'
        for dots, ellipsis in (("...", "…"), ("…", "...")):
            if dots in wanted and wanted.replace(dots, ellipsis) in text:
                return f'the text has "{ellipsis}", not "{dots}"'
    return ""


def _fold(text: str) -> str:
    """Return a text with look-alikes made equal, character for character."""
    lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_LOOK_ALIKES)


def _named(char: str) -> str:
    if char.isalnum():
        return f'"{char}"'
    name = unicodedata.name(char, f"U+{ord(char):04X}").lower()
    return f"{char} ({name})" if char.strip() else f"a {name}"


def _rendered(faults: Iterable[Fault]) -> Iterator[str]:
    """Yield the faults as text; of many of one rule in one file, the first ones and a count."""
    for file, group in groupby(faults, key=lambda found: found.place.file):
        counts: dict[str, int] = {}
        for found in group:
            counts[found.rule] = counts.get(found.rule, 0) + 1
            if counts[found.rule] <= MOST_SHOWN:
                yield found.render()
        for rule, count in counts.items():
            if count > MOST_SHOWN:
                yield f"{file}: {rule}: and {count - MOST_SHOWN} more such faults in this file"


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
