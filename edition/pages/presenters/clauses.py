"""Clauses with everything that stands in them and beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from edition import addresses, listed, place_names
from edition.catalogues import gettext
from edition.claims import is_recorded
from edition.model import Clause, Locator, Note, Sentence
from edition.outline import set_in
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.documents import any_text
from edition.pages.presenters.links import (
    LinkGroup,
    LinkView,
    links_of,
    links_of_sentence,
)
from edition.pages.presenters.margin import MarginView, margin_view
from edition.pages.presenters.notes import NoteView, note_view
from edition.pages.presenters.prose import ProseView, prose_view
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.weave import Wrap, element, weave
from edition.passed_over import passed_over
from edition.wording import no_link_to, the

ROWS = 100  # so many sentences have a row of their own in margin.css


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence, the links that begin or end in it, and what stands beside it."""

    id: str
    number: str
    name: str
    href: str
    text: str
    links: tuple[LinkView, ...]
    margin: MarginView
    unlinked: ProseView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """A clause on a page, with everything that stands beside it.

    `kept` says that its breaks and blanks are shown as they are, `verse` that it is one of verse,
    `depth` how far it is set in, `passed` what is said of numbers passed over before it.
    """

    id: str
    number: str
    numbered: bool  # whether its number is its own, and not that of its unit
    name: str
    text: str
    html: Markup
    voice: str
    tongue: Markup
    kept: bool
    verse: bool
    opens_paragraph: bool
    depth: int
    href: str
    permalink: str
    lasting: bool
    commentary: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    groups: tuple[LinkGroup, ...]
    margin: MarginView
    sentences: tuple[SentenceView, ...]
    notes: tuple[NoteView, ...]
    retired: tuple[TombstoneView, ...]
    passed: tuple[str, ...]

    @property
    def by_sentence(self) -> bool:
        """Say whether its sentences stand one a row: a commentary's, as far as there are rows."""
        return self.voice == "gloss" and len(self.sentences) <= ROWS


def clause_view(context: Context, clause: Clause, *, anchored: bool = True) -> ClauseView:
    """Return a clause; `anchored` says whether it carries identifiers on this page."""
    edition, backlinks = context.edition, context.backlinks
    links = links_of(context, clause)
    commentary = tuple(link for link in links if link.voice == "gloss")
    related = tuple(link for link in links if link.voice != "gloss")
    notes = tuple(note_view(context, note) for note in backlinks.notes.get(clause.id, ()))
    return ClauseView(
        id=clause.id,
        number=place_names.clause_number(clause),
        numbered=not (clause.alone or clause.unnumbered),
        name=place_names.clause_name(edition, clause),
        text=clause.text,
        html=_woven(context, clause, anchored=anchored),
        voice=context.voice(clause.document),
        tongue=context.tongue(clause.document),
        kept=clause.form is not None,
        verse=edition.document_by_id[clause.document].verse,
        opens_paragraph=clause.id in backlinks.paragraphs,
        depth=set_in(edition, clause),
        href=context.link(addresses.clause_in_context(edition, clause)),
        permalink=context.link(addresses.permanent(clause)),
        lasting=is_recorded(edition),
        commentary=commentary,
        related=related,
        groups=tuple(_by_document(context, clause, links)),
        margin=margin_view(clause.text, (*commentary, *related), notes),
        sentences=tuple(_sentence_views(context, clause, notes)),
        notes=notes,
        retired=tombstone_views(context, backlinks.tombstones.at_clause.get(clause.id, ())),
        passed=passed_over(context.edition, clause.id),
    )


def _sentence_views(
    context: Context, clause: Clause, notes: Sequence[NoteView]
) -> Iterator[SentenceView]:
    """Yield the sentences of a clause, each with its links, and with the notes that begin in it."""
    before = 0
    for sentence in clause.sentences:
        locator = Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
        text = clause.text[sentence.start : sentence.end]
        links = links_of_sentence(context, clause, sentence)
        unlinked = () if links else unlinked_view(context, clause, sentence)
        own = [note for note in notes if before <= note.start < sentence.end]
        before = sentence.end
        yield SentenceView(
            id=sentence.id,
            number=sentence.ordinal,
            name=place_names.locator_name(context.edition, locator),
            href=context.link(addresses.in_context(context.edition, locator)),
            text=text,
            links=links,
            margin=margin_view(text, links, own, unlinked),
            unlinked=unlinked,
        )


def unlinked_view(context: Context, clause: Clause, sentence: Sentence) -> ProseView:
    """Return what is said of a sentence without links: nothing, unless it is of a commentary."""
    if context.voice(clause.document) != "gloss" or not context.edition.texts:
        return ()
    words = NamedLink(no_link_to(any_text(context.edition)), "")
    reason = context.backlinks.unlinked.get(sentence.id)
    return (words, NamedLink(": ", ""), *prose_view(context, reason)) if reason else (words,)


def _by_document(
    context: Context, clause: Clause, links: Sequence[LinkView]
) -> Iterator[LinkGroup]:
    """Yield the links of a clause under titles, by the document at the other end."""
    edition = context.edition
    own = edition.document_by_id[clause.document]
    others = [d for d in (*edition.commentaries, *edition.texts) if d is not own]
    titles = {d.id: gettext("In {text}").format(text=the(d.name, d.language)) for d in others}
    titles[own.id] = gettext("Elsewhere in {text}").format(text=the(own.name, own.language))
    for document, title in titles.items():
        found = tuple(link for link in links if link.document == document)
        if found:
            yield LinkGroup(title=title, links=found)


def _woven(context: Context, clause: Clause, *, anchored: bool) -> Markup:
    """Return a clause's text with its sentences, terms and notes woven in."""
    backlinks = context.backlinks
    sentences = [_sentence(context, clause, s, anchored=anchored) for s in clause.sentences]
    terms = [
        _wrap(
            span.start,
            span.end,
            "a",
            class_="term",
            href=context.link(listed.term(context.edition, term.id)),
        )
        for term, span in backlinks.terms.get(clause.id, ())
    ]
    notes = [
        _marked(note, backlinks.note_numbers[note.id])
        for note in backlinks.notes.get(clause.id, ())
    ]
    return weave(clause.text, (sentences, terms, notes))


def _sentence(context: Context, clause: Clause, sentence: Sentence, *, anchored: bool) -> Wrap:
    """Return the element of a sentence; of several, each begins with its number, which is a link.

    The number is no text: the style sheet shows it, so that the words stay those of the source.
    """
    own = sentence.id if anchored else None
    wrap = _wrap(sentence.start, sentence.end, "span", class_="s body", id=own)
    if not anchored or len(clause.sentences) == 1:
        return wrap
    locator = Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
    place = place_names.locator_name(context.edition, locator)
    opening, closing = element(
        "a",
        class_="sn",
        href=f"#{sentence.id}",
        aria_label=gettext("{place}: link").format(place=place),
        data_n=sentence.ordinal,
    )
    return replace(wrap, open=wrap.open + opening + closing)


def _marked(note: Note, number: int) -> Wrap:
    """Return the mark of a note; behind its words stands its number, which print shows."""
    wrap = _wrap(note.span.start, note.span.end, "span", class_="mark", data_note=note.id)
    opening, closing = element("span", class_="sign", data_n=str(number))
    return replace(wrap, after=opening + closing)


def _wrap(start: int, end: int, name: str, **attributes: str | None) -> Wrap:
    opening, closing = element(name, **attributes)
    return Wrap(start=start, end=end, open=opening, close=closing)
