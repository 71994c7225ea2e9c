"""Entries of the glossary, each with its concordance."""

from __future__ import annotations

from dataclasses import dataclass

from edition import addresses
from edition.model import Locator, Span, Term
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.excerpts import words_around
from edition.pages.presenters.prose import ProseView, prose_view
from edition.pages.presenters.references import ReferenceView, reference_view
from edition.wording import plural

WORDS_AROUND = 16  # letters on either side of a word in its concordance


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
    definition: ProseView
    references: tuple[ReferenceView, ...]
    see_also: tuple[NamedLink, ...]
    count: str
    occurrences: tuple[OccurrenceView, ...]


def term_view(context: Context, term: Term) -> TermView:
    """Return a glossary entry with its concordance."""
    others = context.edition.term_by_id
    return TermView(
        id=term.id,
        term=term.term,
        variants=tuple(variant for variant in term.variants if variant != term.term),
        official_english=term.official.english if term.official else None,
        official_chinese=term.official.chinese if term.official else None,
        definition=prose_view(context, term.definition) if term.definition else (),
        references=tuple(reference_view(context, reference) for reference in term.references),
        see_also=tuple(NamedLink(others[other].term, f"#{other}") for other in term.see_also),
        count=plural(len(term.occurrences), "occurrence", "occurrences"),
        occurrences=tuple(_occurrence_view(context, span) for span in term.occurrences),
    )


def _occurrence_view(context: Context, span: Span) -> OccurrenceView:
    """Return a concordance line; it lands on the sentence that holds the words."""
    edition = context.edition
    clause = edition.clause_by_id[span.clause]
    left, right = words_around(clause.text, span, WORDS_AROUND)
    held = [s for s in clause.sentences if s.start <= span.start < s.end][:1]
    sentences = tuple(held) if len(clause.sentences) > 1 else ()
    anchor = sentences[0].id if sentences else clause.id
    place = Locator(id=anchor, clauses=(clause,), sentences=sentences)
    return OccurrenceView(
        left=left,
        match=clause.text[span.start : span.end],
        right=right,
        name=addresses.locator_name(edition, place),
        href=context.link(addresses.in_context(edition, place)),
        voice=context.voice(clause.document),
    )
