"""The maker of views: what a page shows, seen from its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from edition import addresses
from edition.addresses import relative
from edition.model import (
    Clause,
    Edition,
    Link,
    Locator,
    Note,
    Reference,
    Sentence,
    Span,
    Term,
    Tombstone,
    Unit,
)
from edition.pages.backlinks import Bearings
from edition.pages.views import (
    TEXT_TO_A_LINK,
    BesideView,
    ClauseView,
    IndexRow,
    LinkGroup,
    LinkView,
    LocatorView,
    NeighbourView,
    NoteView,
    OccurrenceView,
    ReferenceView,
    SentenceView,
    TermView,
    TombstoneView,
    UnitView,
)
from edition.pages.weave import Wrap, element, weave

STRONGEST_TINT = 4  # the tint of a tile that most of the commentary speaks of


class Desk:
    """Makes the views of one edition for the page at `here`; asked for what a page needs."""

    def __init__(self, edition: Edition, here: str, shared: Bearings | None = None) -> None:
        self.edition = edition
        self.here = here
        self.bearings = shared or Bearings(edition)

    def link(self, address: str) -> str:
        """Return the relative link from this page."""
        return relative(self.here, address)

    def voice(self, document_id: str) -> str:
        """Return whose words these are: `text` or `commentary`."""
        return self.edition.document_by_id[document_id].role

    def clause(self, clause: Clause, *, anchored: bool = True) -> ClauseView:
        """Return a clause; `anchored` says whether it carries identifiers on this page."""
        bearings = self.bearings
        unit = self.edition.unit_by_id[clause.unit]
        views = [self.beside(link, clause) for link in bearings.links.get(clause.id, ())]
        commentary = tuple(view for view in views if view.voice == "commentary")
        related = tuple(view for view in views if view.voice != "commentary")
        previous = [other for other in unit.clauses if other.line < clause.line][-1:]
        return ClauseView(
            id=clause.id,
            number=clause.ordinal,
            name=addresses.clause_name(self.edition, clause),
            marker=clause.marker,
            text=clause.text,
            html=self.woven(clause, anchored=anchored),
            voice=self.voice(clause.document),
            opens_paragraph=not previous or previous[0].paragraph != clause.paragraph,
            href=self.link(addresses.clause_in_context(self.edition, clause)),
            permalink=self.link(addresses.permanent(clause)),
            commentary=commentary,
            related=related,
            beside=_beside_view(
                clause.text,
                {"Commentary says": commentary, "Elsewhere in the paper": related},
            ),
            sentences=tuple(self.sentences(clause)),
            notes=tuple(self.note(note) for note in bearings.notes.get(clause.id, ())),
            retired=self.tombstones(bearings.graveyard.at_clause.get(clause.id, ())),
        )

    def neighbour(self, clause: Clause) -> NeighbourView:
        """Return a clause as it shows beside another one: its words, and the way to its page."""
        return NeighbourView(
            number=clause.ordinal,
            name=addresses.clause_name(self.edition, clause),
            text=clause.text,
            permalink=self.link(addresses.permanent(clause)),
        )

    def woven(self, clause: Clause, *, anchored: bool) -> Markup:
        """Return a clause's text with its sentences, terms and notes woven in."""
        sentences = [
            _wrap(s.start, s.end, "span", class_="s", id=s.id if anchored else None)
            for s in clause.sentences
        ]
        terms = [
            _wrap(
                span.start,
                span.end,
                "a",
                class_="term",
                href=self.link(f"{addresses.GLOSSARY}#{term.id}"),
            )
            for term, span in self.bearings.terms.get(clause.id, ())
        ]
        notes = [
            _wrap(note.span.start, note.span.end, "span", class_="mark", data_note=note.id)
            for note in self.bearings.notes.get(clause.id, ())
        ]
        return weave(clause.text, (sentences, terms, notes))

    def plain(self, clause: Clause) -> Markup:
        """Return a clause's text with its notes marked and nothing that is linked."""
        notes = [
            _wrap(note.span.start, note.span.end, "span", class_="mark", data_note=note.id)
            for note in self.bearings.notes.get(clause.id, ())
        ]
        return weave(clause.text, (notes,))

    def beside(self, link: Link, clause: Clause) -> LinkView:
        """Return a link as it shows beside `clause`, which is one of its ends."""
        forward = link.source.clause == clause
        other = link.target if forward else link.source
        return self.end(link, other, forward=forward)

    def end(self, link: Link, other: Locator, *, forward: bool) -> LinkView:
        """Return a link seen from the end that is not `other`."""
        unit = self.edition.unit_by_id[other.clause.unit]
        named = unit.label == addresses.unit_name(unit)
        return LinkView(
            id=link.id,
            relation=link.relation.label if forward else link.relation.inverse,
            relation_id=link.relation.id,
            name=addresses.locator_name(self.edition, other),
            label="" if named else unit.label,
            href=self.link(addresses.in_context(self.edition, other)),
            quote=link.target_quote if forward else link.source_quote,
            own_quote=link.source_quote if forward else link.target_quote,
            voice=self.voice(other.clause.document),
            comment=link.comment,
        )

    def sentences(self, clause: Clause) -> Iterator[SentenceView]:
        """Yield the sentences of a clause with their links in the order of the other ends."""
        for sentence in clause.sentences:
            locator = Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
            text = clause.text[sentence.start : sentence.end]
            links = tuple(
                self.beside(link, clause)
                for link in self.bearings.links.get(clause.id, ())
                if _touches(link, clause, sentence)
            )
            yield SentenceView(
                id=sentence.id,
                number=sentence.ordinal,
                name=addresses.locator_name(self.edition, locator),
                href=self.link(addresses.in_context(self.edition, locator)),
                text=text,
                links=links,
                beside=_beside_view(text, {"": links}),
                unlinked=self.bearings.unlinked.get(sentence.id),
            )

    def note(self, note: Note) -> NoteView:
        """Return a note with the words around its quotation."""
        clause = self.edition.clause_by_id[note.span.clause]
        before, after = _around(clause.text, note.span, 40)
        return NoteView(
            id=note.id,
            number=self.bearings.note_numbers[note.id],
            href=self.link(f"{addresses.NOTES}#{note.id}"),
            clause=addresses.clause_name(self.edition, clause),
            clause_href=self.link(addresses.clause_in_context(self.edition, clause)),
            quote=note.quote,
            before=before,
            after=after,
            kind=note.kind,
            reading=note.reading,
            confidence=note.confidence,
            reason=note.reason,
            reference=self.reference(note.reference) if note.reference else None,
            voice=self.voice(clause.document),
        )

    def reference(self, reference: Reference) -> ReferenceView:
        """Return a reference; one into the texts is named by its place."""
        if reference.locator is None:
            return ReferenceView(
                title=reference.title,
                href=reference.url,
                lang=reference.lang,
                outside=True,
                unchecked=reference.unchecked,
            )
        return ReferenceView(
            title=addresses.locator_name(self.edition, reference.locator),
            href=self.link(addresses.in_context(self.edition, reference.locator)),
            lang=None,
            outside=False,
            unchecked=False,
        )

    def unit(self, unit: Unit) -> UnitView:
        """Return a unit as a way in."""
        commentary = self.bearings.commentary_on[unit.id]
        return UnitView(
            id=unit.id,
            name=addresses.unit_name(unit),
            number=unit.number or "",
            marker=unit.marker,
            label=unit.label,
            heading=unit.heading.text if unit.heading else None,
            href=self.link(unit.address),
            clauses=len(unit.clauses),
            commentary=commentary,
            tint=min(commentary, STRONGEST_TINT),
            kind=unit.kind,
            lead=unit.clauses[0].text if unit.clauses else "",
        )

    def locator(self, locator: Locator) -> LocatorView:
        """Return a locator as a link."""
        return LocatorView(
            name=addresses.locator_name(self.edition, locator),
            href=self.link(addresses.in_context(self.edition, locator)),
            voice=self.voice(locator.clause.document),
        )

    def term(self, term: Term) -> TermView:
        """Return a glossary entry with its concordance."""
        return TermView(
            id=term.id,
            term=term.term,
            variants=tuple(variant for variant in term.variants if variant != term.term),
            official_english=term.official.english if term.official else None,
            official_chinese=term.official.chinese if term.official else None,
            definition=term.definition,
            references=tuple(self.reference(reference) for reference in term.references),
            see_also=tuple(
                (self.edition.term_by_id[other].term, f"#{other}") for other in term.see_also
            ),
            occurrences=tuple(self.occurrence(span) for span in term.occurrences),
        )

    def occurrence(self, span: Span) -> OccurrenceView:
        """Return a concordance line; it lands on the sentence that holds the words."""
        clause = self.edition.clause_by_id[span.clause]
        left, right = _around(clause.text, span, 48)
        anchor = clause.id
        if len(clause.sentences) > 1:
            held = [s for s in clause.sentences if s.start <= span.start < s.end]
            anchor = held[0].id if held else clause.id
        page = self.edition.unit_by_id[clause.unit].address
        return OccurrenceView(
            left=left,
            match=clause.text[span.start : span.end],
            right=right,
            name=addresses.clause_name(self.edition, clause),
            href=self.link(f"{page}#{anchor}"),
            voice=self.voice(clause.document),
        )

    def index(self) -> Iterator[IndexRow]:
        """Yield the headings of the index, each with its subheadings."""
        ids = {entry.heading: entry.id for entry in self.edition.index if not entry.subheading}
        for entry in self.edition.index:
            if entry.subheading is not None:
                continue
            yield IndexRow(
                id=entry.id,
                heading=entry.heading,
                locators=tuple(self.locator(locator) for locator in entry.locators),
                subheadings=tuple(
                    (sub.id, sub.subheading or "", tuple(self.locator(x) for x in sub.locators))
                    for sub in self.bearings.subheadings(entry)
                ),
                see=tuple((heading, f"#{ids[heading]}") for heading in entry.see),
                see_also=tuple((heading, f"#{ids[heading]}") for heading in entry.see_also),
            )

    def tombstones(self, stones: Iterable[Tombstone]) -> tuple[TombstoneView, ...]:
        """Return retired identifiers with links to their successors."""
        return tuple(self.tombstone(stone) for stone in stones)

    def tombstone(self, stone: Tombstone) -> TombstoneView:
        """Return a retired identifier with links to its successors."""
        return TombstoneView(
            id=stone.id,
            kind=stone.kind,
            reason=stone.reason,
            successors=tuple(
                (name, self.link(address))
                for name, address in self.bearings.graveyard.leads_to(stone)
            ),
        )


def _wrap(start: int, end: int, name: str, **attributes: str | None) -> Wrap:
    opening, closing = element(name, **attributes)
    return Wrap(start=start, end=end, open=opening, close=closing)


def _beside_view(text: str, groups: Mapping[str, tuple[LinkView, ...]]) -> BesideView:
    """Return the links beside a text by their titles: as many open as its length has room for."""
    room = max(1, round(len(text) / TEXT_TO_A_LINK))
    return BesideView(
        groups=tuple(
            LinkGroup(title=title, open=links[:room], folded=links[room:])
            for title, links in groups.items()
            if links
        )
    )


def _touches(link: Link, clause: Clause, sentence: Sentence) -> bool:
    end = link.source if clause in link.source.clauses else link.target
    return not end.sentences or sentence in end.sentences


def _around(text: str, span: Span, width: int) -> tuple[str, str]:
    """Return up to `width` characters on either side of a span, cut at a space."""
    left = text[max(0, span.start - width) : span.start]
    if span.start > width:
        left = left.partition(" ")[2]
    right = text[span.end : span.end + width]
    if len(text) > span.end + width:
        right = right.rpartition(" ")[0]
    return left, right
