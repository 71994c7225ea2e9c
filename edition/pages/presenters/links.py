"""Links as they show beside their ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition import addresses, place_names
from edition.model import Clause, FrontMatter, Link, Locator, Sentence
from edition.pages.context import Context
from edition.pages.presenters.prose import ProseView, prose_view
from edition.wording import links_from, the


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link as it shows beside one of its ends: the other end, and how it relates.

    `own_span` says where in the clause beside it its own words stand, as `start-end`; it is empty
    beside anything but that clause.
    """

    id: str
    relation: str
    relation_href: str
    name: str
    label: str  # of the unit at the other end; empty where the name says it already
    href: str
    quote: str
    own_quote: str
    own_span: str
    document: str  # at the other end
    commentary: str  # its name with an article, where it is a commentary
    voice: str
    own_voice: str
    tongue: Markup
    own_tongue: Markup
    comment: ProseView

    @property
    def named(self) -> str:
        """How it relates to what, without the words."""
        return f"{self.relation} {self.name}"

    @property
    def line(self) -> int:
        """How many letters it has without its comment."""
        return len(f"{self.named} “{self.quote}”")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under a title."""

    title: str
    links: tuple[LinkView, ...]


def by_relation(links: Iterable[LinkView]) -> list[tuple[str, list[LinkView]]]:
    """Return links in their order, those in a row that relate in the same way together."""
    return [(name, list(row)) for name, row in groupby(links, lambda one: one.relation)]


def links_of(context: Context, clause: Clause) -> tuple[LinkView, ...]:
    """Return the links of a clause, in the order of their other ends."""
    found = context.backlinks.links.get(clause.id, ())
    return tuple(_link_beside(context, link, clause) for link in found)


def links_of_sentence(context: Context, clause: Clause, sentence: Sentence) -> tuple[LinkView, ...]:
    """Return the links of one sentence of a clause, in the order of their other ends."""
    found = context.backlinks.links.get(clause.id, ())
    return tuple(
        _link_beside(context, link, clause)
        for link in found
        if not (chosen := _end_at(link, clause).sentences) or sentence in chosen
    )


def links_of_front_matter(context: Context, line: FrontMatter) -> tuple[LinkView, ...]:
    """Return the links of a line of front matter, in the order of their other ends."""
    return tuple(
        link_view(context, link, link.target if link.source.front else link.source)
        for link in context.backlinks.links.get(line.id, ())
    )


def link_view(context: Context, link: Link, other: Locator, own_span: str = "") -> LinkView:
    """Return a link seen from the end that is not `other`."""
    forward = other is link.target
    own = link.source if forward else link.target
    return LinkView(
        id=link.id,
        relation=link.relation.label if forward else link.relation.inverse,
        relation_href=context.link(f"{addresses.MAP}#relation-{link.relation.id}"),
        name=place_names.told_name(context.edition, other),
        label=_label(context, other),
        href=context.link(addresses.in_context(context.edition, other)),
        quote=link.target_quote if forward else link.source_quote,
        own_quote=link.source_quote if forward else link.target_quote,
        own_span=own_span,
        document=other.document,
        commentary=_commentary(context, other),
        voice=context.voice(other.document),
        own_voice=context.voice(own.document),
        tongue=context.tongue(other.document),
        own_tongue=context.tongue(own.document),
        comment=prose_view(context, link.comment) if link.comment else (),
    )


def _link_beside(context: Context, link: Link, clause: Clause) -> LinkView:
    """Return a link as it shows beside `clause`, which is at one of its ends."""
    own = _end_at(link, clause)
    quote = link.source_quote if own is link.source else link.target_quote
    start = clause.text.find(quote, own.sentences[0].start if own.sentences else 0)
    span = f"{start}-{start + len(quote)}" if start >= 0 else ""
    return link_view(context, link, link.target if own is link.source else link.source, span)


def _end_at(link: Link, clause: Clause) -> Locator:
    """Return the end of a link that is in a clause."""
    return link.source if clause in link.source.clauses else link.target


def _commentary(context: Context, place: Locator) -> str:
    document = context.edition.document_by_id[place.document]
    return the(document.name, document.language) if document.role == "commentary" else ""


def counted_by_commentary(links: Iterable[LinkView]) -> list[str]:
    """Return how many links each commentary has: `2 links from the remarks`."""
    found = Counter(link.commentary for link in links if link.commentary)
    return [links_from(count, name) for name, count in found.items()]


def _label(context: Context, place: Locator) -> str:
    if place.front:
        return ""
    unit = context.edition.unit_by_id[place.clause.unit]
    return place_names.title_beside(unit)
