"""What parsing finds in a source: units and clauses that have no identifiers of clauses yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.model import FrontMatter, Heading, SourceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedClause:
    """A clause before it has an identifier."""

    line: int
    marker: str
    text: str
    paragraph: int


@dataclass(slots=True, kw_only=True)
class ParsedUnit:
    """A unit as found in the source; its clauses are added while the source is read."""

    id: str
    kind: str
    number: str | None = None
    marker: str = ""
    heading: Heading | None = None
    parent: str | None = None
    line: int
    address: str
    clauses: list[ParsedClause] = field(default_factory=list)

    def add_clause(self, line: SourceLine, *, opens_paragraph: bool) -> None:
        """Add a line as a clause; the first clause of a unit opens a paragraph in any case."""
        before = self.clauses[-1].paragraph if self.clauses else 0
        paragraph = before + 1 if opens_paragraph or not before else before
        self.clauses.append(
            ParsedClause(line=line.number, marker=line.marker, text=line.text, paragraph=paragraph)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDocument:
    """The structure of a source; empty where the rules for it are faulty."""

    lines: tuple[SourceLine, ...] = ()
    front_matter: tuple[FrontMatter, ...] = ()
    units: tuple[ParsedUnit, ...] = ()
