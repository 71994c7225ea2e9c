"""Links as they show beside their ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition import addresses
from edition.model import Clause, Link, Locator, Sentence
from edition.pages.context import Context

# What the margin of margin.css has room for.
TWO_LINES = 75  # letters in two lines
TEXT_TO_A_LINK = 180  # letters of text that are as high as a link of each group beside them


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link as it shows beside one of its ends: the other end, and how it relates."""

    relation: str
    relation_id: str
    name: str
    label: str  # of the unit at the other end; empty where the name says it already
    href: str
    quote: str
    own_quote: str
    document: str  # at the other end
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


def links_of(context: Context, clause: Clause) -> Iterator[LinkView]:
    """Yield the links of a clause, in the order of their other ends."""
    for link in context.backlinks.links.get(clause.id, ()):
        yield _link_beside(context, link, clause)


def links_of_sentence(context: Context, clause: Clause, sentence: Sentence) -> Iterator[LinkView]:
    """Yield the links of one sentence of a clause, in the order of their other ends."""
    for link in context.backlinks.links.get(clause.id, ()):
        end = link.source if clause in link.source.clauses else link.target
        if not end.sentences or sentence in end.sentences:
            yield _link_beside(context, link, clause)


def link_view(context: Context, link: Link, other: Locator, *, forward: bool) -> LinkView:
    """Return a link seen from the end that is not `other`."""
    unit = context.edition.unit_by_id[other.clause.unit]
    named = unit.label == addresses.unit_name(unit)
    return LinkView(
        relation=link.relation.label if forward else link.relation.inverse,
        relation_id=link.relation.id,
        name=addresses.locator_name(context.edition, other),
        label="" if named else unit.label,
        href=context.link(addresses.in_context(context.edition, other)),
        quote=link.target_quote if forward else link.source_quote,
        own_quote=link.source_quote if forward else link.target_quote,
        document=other.clause.document,
        voice=context.voice(other.clause.document),
        comment=link.comment,
    )


def beside_view(text: str, groups: Mapping[str, tuple[LinkView, ...]]) -> BesideView:
    """Return the links beside a text by their titles: as many open as its length has room for."""
    room = max(1, round(len(text) / TEXT_TO_A_LINK))
    return BesideView(
        groups=tuple(
            LinkGroup(title=title, open=links[:room], folded=links[room:])
            for title, links in groups.items()
            if links
        )
    )


def _link_beside(context: Context, link: Link, clause: Clause) -> LinkView:
    """Return a link as it shows beside `clause`, which is one of its ends."""
    forward = link.source.clause == clause
    other = link.target if forward else link.source
    return link_view(context, link, other, forward=forward)
