"""The sources of the texts, line by line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of a source, cut into its parts; the parts in order are the line, byte for byte."""

    number: int
    indent: str
    marker: str
    gap: str
    text: str
    end: str

    @property
    def raw(self) -> str:
        return f"{self.indent}{self.marker}{self.gap}{self.text}{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source file: its name, checksum and every one of its lines."""

    file: str
    sha256: str
    lines: tuple[SourceLine, ...]

    @property
    def text(self) -> str:
        """The whole file, put together again from its lines."""
        return "".join(line.raw for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingUnits:
    """Units or points in a row whose numbers a text passes over, and why.

    `name` is what they would be called; `line` is that of what stands behind the gap.
    """

    ids: tuple[str, ...]
    name: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """A line with which the clause before it goes on, as an exception says, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A line of a source that is no part of its text, such as one of a contents list, and why."""

    line: int
    text: str
    reason: str
