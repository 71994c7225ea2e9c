"""What parsing finds in a source: units and clauses that have no identifiers of clauses yet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edition.faults.fault import Place
from edition.model import Continued, FrontMatter, Heading, LeftOut, MissingUnits, SourceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The point in which a clause is: what readers call it there, and what stands beside it.

    `number` is that of the point, `depth` how many points with markers it is, or stands in.
    """

    name: str
    number: str
    beside: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedClause:
    """A clause before it has an identifier; `last_line` is None where it is one line."""

    line: int
    marker: str
    text: str
    paragraph: int
    last_line: int | None = None
    point: Point | None = None
    form: str | None = None


@dataclass(slots=True, kw_only=True)
class ParsedUnit:
    """A unit as found in the source; its clauses are added while the source is read.

    `name` is what content/edition.yml says that readers call it, empty where it says nothing.
    """

    id: str
    kind: str
    number: str | None = None
    marker: str = ""
    heading: Heading | None = None
    parent: str | None = None
    line: int
    address: str
    name: str
    named: bool = False
    also: tuple[str, ...] = ()
    clauses: list[ParsedClause] = field(default_factory=list)

    def add_clause(
        self,
        line: SourceLine,
        *,
        opens_paragraph: bool,
        marker: str = "",
        point: Point | None = None,
        form: str | None = None,
    ) -> None:
        """Add a line as a clause; the first clause of a unit opens a paragraph in any case."""
        before = self.clauses[-1].paragraph if self.clauses else 0
        paragraph = before + 1 if opens_paragraph or not before else before
        clause = ParsedClause(
            line=line.number,
            marker=line.marker or marker,
            text=line.text,
            paragraph=paragraph,
            point=point,
            form=form,
        )
        self.clauses.append(clause)

    def extend_clause(self, line: SourceLine, text: str) -> None:
        """Let the last clause go on in a line; `text` is what it is then."""
        self.clauses[-1] = replace(self.clauses[-1], text=text, last_line=line.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a line of the source became, in which unit, and why."""

    line: int
    became: str
    unit: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubled:
    """A point of a level that has the identifier of another, and what there is to say of it."""

    kind: str
    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDocument:
    """The structure of a source; empty where the rules for it are faulty."""

    lines: tuple[SourceLine, ...] = ()
    front_matter: tuple[FrontMatter, ...] = ()
    units: tuple[ParsedUnit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    missing: tuple[MissingUnits, ...] = ()
    continued: tuple[Continued, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    taken: tuple[Taken, ...] = ()


def joined(texts: Iterable[str]) -> str:
    """Join the lines of a paragraph that was wrapped.

    A blank stands between them, but not where a word was cut at its hyphen, and not beside a wide
    character, as Chinese has them.
    """
    whole = ""
    for text in texts:
        cut = whole[-1:] == "-" and whole[-2:-1].isalnum()
        if whole and not cut and not _wide(whole[-1]) and not _wide(text[:1]):
            whole += " "
        whole += text
    return whole


def _wide(char: str) -> bool:
    return bool(char) and unicodedata.east_asian_width(char) in "WF"
