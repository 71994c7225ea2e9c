"""Faults: what is wrong in the content, as data, for the person who edits it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.faults.alike import rendered
from edition.faults.rules import Rule


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

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which faults are read: by place."""
        return (self.place.file, self.place.line, self.place.column, self.rule, self.message)


class UsageError(Exception):
    """The command line, the surroundings or the machine do not allow what was asked; says why."""


class ContentError(Exception):
    """The content breaks one or more rules; carries every fault that could be found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = _sorted(faults)
        super().__init__("\n\n".join(rendered(self.faults)))


class Faults:
    """Collects faults: everything that reads or resolves content adds to it what is wrong."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._found = list(faults)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, rule: Rule, place: Place, message: str, hint: str = "") -> None:
        """Add a fault; the rule's mend is the hint where none is given."""
        hint = hint or rule.mend
        self._found.append(Fault(rule=rule.name, place=place, message=message, hint=hint))

    def extend(self, faults: Iterable[Fault]) -> None:
        """Add faults that were collected apart."""
        self._found.extend(faults)

    def explain(self, rule: Rule, causes: Faults) -> None:
        """Put the causes of faults in the place of those of a rule, which follow from them.

        Nothing changes where there are no faults or no causes.
        """
        if self._found and causes:
            kept = (found for found in self._found if found.rule != rule.name)
            self._found = [*causes, *kept]

    def stop(self) -> None:
        """Raise ContentError if there is any fault."""
        if self._found:
            raise ContentError(self._found)


def listed(faults: Iterable[Fault]) -> Iterator[str]:
    """Yield faults as they are read: by place, each once, and many of one cause as one."""
    return rendered(_sorted(faults))


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(set(faults), key=lambda fault: fault.order))


def _window(line: str, start: int, limit: int = 110) -> tuple[str, int]:
    """Cut a long line to a window around the stretch; return it and the stretch's new start."""
    line = "".join(
        char if char.isprintable() or char == "\u3000" else "\N{REPLACEMENT CHARACTER}"
        for char in line
    )
    if len(line) <= limit:
        return line, start
    left = max(0, min(start - 30, len(line) - limit))
    cut = line[left : left + limit]
    prefix = "…" if left else ""
    suffix = "…" if left + limit < len(line) else ""
    return f"{prefix}{cut}{suffix}", start - left + len(prefix)
