"""What the templates show: the model seen from one page, every link already relative to it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

# What the margin of margin.css has room for.
TWO_LINES = 75  # letters in two lines
TEXT_TO_A_LINK = 180  # letters of text that are as high as a link of each group beside them


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link as it shows beside one of its ends: the other end, and how it relates."""

    id: str
    relation: str
    relation_id: str
    name: str
    label: str  # of the unit at the other end; empty where the name says it already
    href: str
    quote: str
    own_quote: str
    voice: str
    comment: str | None

    @property
    def long(self) -> bool:
        """Say whether it may not show whole on two lines of the margin."""
        line = f"{self.relation} {self.name} “{self.quote}”"
        return bool(self.comment) or len(line) > TWO_LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under a title: the first ones stand open, the rest are folded."""

    title: str
    open: tuple[LinkView, ...]
    folded: tuple[LinkView, ...]

    @property
    def links(self) -> tuple[LinkView, ...]:
        """All of them."""
        return self.open + self.folded


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideView:
    """The links beside a place, in short; what opens shows them in full."""

    groups: tuple[LinkGroup, ...]

    @property
    def more(self) -> str:
        """What the fold is called; empty where it would hold nothing."""
        folded = sum(len(group.folded) for group in self.groups)
        if folded:
            return f"{folded} more, and all in full"
        return "In full" if any(link.long for group in self.groups for link in group.open) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """A reference with its link, if it has one."""

    title: str
    href: str | None
    lang: str | None
    outside: bool
    unchecked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A note as it shows beside its clause."""

    id: str
    number: int
    href: str
    clause: str
    clause_href: str
    quote: str
    before: str
    after: str
    kind: str
    reading: str
    confidence: str
    reason: str
    reference: ReferenceView | None
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence and the links that begin or end in it."""

    id: str
    number: str
    name: str
    href: str
    text: str
    links: tuple[LinkView, ...]
    beside: BesideView
    unlinked: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneView:
    """A retired identifier, where it was, and what took its place."""

    id: str
    kind: str
    reason: str
    successors: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourView:
    """The clause before or after another one, as it shows on the page of that one."""

    number: str
    name: str
    text: str
    permalink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """A clause on a page, with everything that stands beside it."""

    id: str
    number: str
    name: str
    marker: str
    text: str
    html: Markup
    voice: str
    opens_paragraph: bool
    href: str
    permalink: str
    commentary: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    beside: BesideView
    sentences: tuple[SentenceView, ...]
    notes: tuple[NoteView, ...]
    retired: tuple[TombstoneView, ...]

    @property
    def summary(self) -> str:
        """What stands beside the clause, counted."""
        counts = (
            ("Commentary", len(self.commentary)),
            ("Related", len(self.related)),
            ("Notes" if len(self.notes) > 1 else "Note", len(self.notes)),
        )
        return " · ".join(f"{name} {count}" for name, count in counts if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit as a way in: name, label, link, and how much is said of it."""

    id: str
    name: str
    number: str
    marker: str
    label: str
    heading: str | None
    href: str
    clauses: int
    commentary: int
    tint: int
    kind: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorView:
    """A locator as a link."""

    name: str
    href: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceView:
    """A concordance line."""

    left: str
    match: str
    right: str
    name: str
    href: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A glossary entry."""

    id: str
    term: str
    variants: tuple[str, ...]
    official_english: str | None
    official_chinese: str | None
    definition: str | None
    references: tuple[ReferenceView, ...]
    see_also: tuple[tuple[str, str], ...]
    occurrences: tuple[OccurrenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A heading of the index with its subheadings."""

    id: str
    heading: str
    locators: tuple[LocatorView, ...]
    subheadings: tuple[tuple[str, str, tuple[LocatorView, ...]], ...]
    see: tuple[tuple[str, str], ...]
    see_also: tuple[tuple[str, str], ...]
