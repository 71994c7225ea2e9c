"""Entries of the glossary, each with its concordance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, listed
from edition.catalogues import gettext
from edition.model import Edition, Locator, Span, Term
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.excerpts import unparted, words_around
from edition.pages.presenters.prose import ProseView, prose_view
from edition.pages.presenters.references import ReferenceView, is_chinese, reference_view
from edition.wording import plural

WORDS_AROUND = 36  # letters on either side of a word in its concordance


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceView:
    """A concordance line; `name` is the place in short.

    `closing` is what follows the words without a blank: signs, or the rest of the last one.
    """

    left: str
    match: str
    closing: str
    right: Markup
    name: str
    href: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A glossary entry."""

    id: str
    href: str
    concordance_href: str
    term: str
    variants: tuple[str, ...]
    official_english: str | None
    official_chinese: str | None
    definition: ProseView
    references: tuple[ReferenceView, ...]
    see_also: tuple[NamedLink, ...]
    index: NamedLink | None
    count: str
    occurrences: tuple[OccurrenceView, ...]


def shows_chinese(term: Term) -> bool:
    """Say whether the official name of a term, or a source, is in Chinese."""
    named = term.official is not None and term.official.chinese is not None
    return named or any(map(is_chinese, term.references))


def term_view(context: Context, term: Term) -> TermView:
    """Return a glossary entry with its concordance."""
    others, link = context.edition.term_by_id, context.link
    heading = context.backlinks.headings_of_terms.get(term.id)
    return TermView(
        id=term.id,
        href=link(listed.term(context.edition, term.id)),
        concordance_href=link(listed.term(context.edition, term.id, addresses.CONCORDANCE)),
        term=term.term,
        variants=tuple(variant for variant in term.variants if variant != term.term),
        official_english=term.official.english if term.official else None,
        official_chinese=term.official.chinese if term.official else None,
        definition=prose_view(context, term.definition) if term.definition else (),
        references=tuple(reference_view(context, reference) for reference in term.references),
        see_also=tuple(
            NamedLink(others[o].term, link(listed.term(context.edition, o))) for o in term.see_also
        ),
        index=NamedLink(heading.heading, link(listed.heading(context.edition, heading.id)))
        if heading
        else None,
        count=_count(term),
        occurrences=tuple(
            _occurrence_view(context, span, place)
            for span, place in zip(
                term.occurrences, occurrences(context.edition, term), strict=True
            )
        ),
    )


def _count(term: Term) -> str:
    """Return what stands under a term: its occurrences, and the sources of its definition."""
    found = [plural(len(term.occurrences), "{count} occurrence", "{count} occurrences")]
    if term.definition and term.references:
        found.append(plural(len(term.references), "{count} source", "{count} sources"))
    return gettext(", ").join(found)


def occurrences(edition: Edition, term: Term) -> Iterator[Locator]:
    """Yield where a term stands: the sentence that holds the words, or a clause that is one."""
    for span in term.occurrences:
        clause = edition.clause_by_id[span.clause]
        held = [s for s in clause.sentences if s.start <= span.start < s.end][:1]
        sentences = tuple(held) if len(clause.sentences) > 1 else ()
        anchor = sentences[0].id if sentences else clause.id
        yield Locator(id=anchor, clauses=(clause,), sentences=sentences)


def _occurrence_view(context: Context, span: Span, place: Locator) -> OccurrenceView:
    left, right = words_around(place.clause.text, span, WORDS_AROUND)
    closing = right.partition(" ")[0]
    return OccurrenceView(
        left=left,
        match=place.clause.text[span.start : span.end],
        closing=closing,
        right=unparted(right.removeprefix(closing)),
        name=context.backlinks.short_names.name(place),
        href=context.link(addresses.in_context(context.edition, place)),
        voice=context.voice(place.document),
    )
