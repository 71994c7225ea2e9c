"""Passages of one document set against what answers them in another, the answering words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase

from edition import addresses, place_names
from edition.model import Clause, FrontMatter, Link, Locator, Note, Relation, Sentence
from edition.pages.context import Context, NamedLink
from edition.pages.presenters.compared_views import AnswerView, HowView, PairView, PassageView
from edition.pages.presenters.notes import note_view
from edition.pages.presenters.prose import ProseView, prose_view
from edition.pages.weave import Wrap, element, weave


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """A clause, a sentence of one, or a line of front matter: its text and where that begins."""

    id: str  # of the clause or line
    name: str
    href: str
    document: str
    text: str
    whole: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meeting:
    """A link between two passages, with the words that it quotes from each."""

    key: str
    link: Link
    forward: bool
    own: _Passage
    other: _Passage

    @property
    def own_words(self) -> tuple[str, Locator]:
        return _words(self.link, of_source=self.forward)

    @property
    def other_words(self) -> tuple[str, Locator]:
        return _words(self.link, of_source=not self.forward)


def _words(link: Link, *, of_source: bool) -> tuple[str, Locator]:
    return (link.source_quote, link.source) if of_source else (link.target_quote, link.target)


def pair_of_sentence(
    context: Context, clause: Clause, sentence: Sentence, links: Iterable[Link], unlinked: ProseView
) -> PairView:
    """Return a sentence beside what answers it, by these of its links."""
    own = _sentences(context, clause, (sentence,))
    found = [link for link in links if _touches(link, clause, sentence)]
    return _pair(context, sentence.id, own, clause, found, unlinked)


def pair_of_clause(context: Context, clause: Clause, links: Iterable[Link]) -> PairView:
    """Return a clause beside what answers it, by these of its links."""
    return _pair(context, clause.id, _clause(context, clause), clause, list(links), ())


def _touches(link: Link, clause: Clause, sentence: Sentence) -> bool:
    end = link.source if clause in link.source.clauses else link.target
    return not end.sentences or sentence in end.sentences


def _pair(
    context: Context,
    identifier: str,
    own: _Passage,
    clause: Clause,
    links: list[Link],
    unlinked: ProseView,
) -> PairView:
    meetings: list[_Meeting] = []
    for number, link in enumerate(sorted(links, key=partial(_end, own, clause))):
        forward = clause in link.source.clauses
        key = _key(number) if len(links) > 1 else ""
        other = link.target if forward else link.source
        meetings += [
            _Meeting(key=key, link=link, forward=forward, own=own, other=passage)
            for passage in _passages(context, other)
        ]
    met = dict.fromkeys(meeting.other.href for meeting in meetings)
    return PairView(
        id=identifier,
        passage=_view(context, own, {m.key: m.own_words for m in meetings}),
        answers=tuple(
            _answer(context, [one for one in meetings if one.other.href == href]) for href in met
        ),
        unlinked=() if links else unlinked,
    )


def _end(own: _Passage, clause: Clause, link: Link) -> tuple[int, int]:
    """Return where the words of a link end at this end, and how short they are.

    The keys stand there; of marks that end together the shortest is innermost, and closes first.
    """
    quote, place = _words(link, of_source=clause in link.source.clauses)
    return _start(own, quote, place) + len(quote), len(quote)


def _start(passage: _Passage, quote: str, place: Locator) -> int:
    return passage.whole.find(quote, place.sentences[0].start if place.sentences else 0)


def _answer(context: Context, meetings: list[_Meeting]) -> AnswerView:
    return AnswerView(
        passage=_view(context, meetings[0].other, {m.key: m.other_words for m in meetings}),
        how=tuple(_how(context, one) for one in meetings),
    )


def _how(context: Context, meeting: _Meeting) -> HowView:
    quote, other = meeting.other_words
    own_quote, own = meeting.own_words
    passage = NamedLink(meeting.other.name, meeting.other.href)
    sentence = _sentence_within(context, other, meeting.other.name)
    address = addresses.in_context(context.edition, other)
    within = NamedLink(passage.name + sentence, context.link(address)) if sentence else None
    return HowView(
        key=meeting.key,
        relation=_relation(context, meeting.link.relation, forward=meeting.forward),
        place=within or passage,
        within=within,
        own_sentence=_sentence_within(context, own, meeting.own.name),
        comment=prose_view(context, meeting.link.comment) if meeting.link.comment else (),
        own_quote=own_quote,
        quote=quote,
    )


def _sentence_within(context: Context, place: Locator, passage: str) -> str:
    """Return what the name of a place adds to that of its clause, if the passage is the clause."""
    if not place.sentences or passage != place_names.clause_name(context.edition, place.clause):
        return ""
    name = place_names.locator_name(context.edition, place)
    return name.removeprefix(passage) if name.startswith(passage) else ""


def _relation(context: Context, relation: Relation, *, forward: bool) -> NamedLink:
    words = relation.label if forward else relation.inverse
    return NamedLink(words, context.link(f"{addresses.MAP}#relation-{relation.id}"))


def _key(number: int) -> str:
    """Return the letter of a link, or two: the 28th is `ab`."""
    first, last = divmod(number, len(ascii_lowercase))
    return (ascii_lowercase[first - 1] if first else "") + ascii_lowercase[last]


def _passages(context: Context, place: Locator) -> Iterator[_Passage]:
    """Yield the passages of a place, each whole."""
    if place.front:
        yield _front(context, place, place.front)
    elif place.sentences and context.voice(place.document) == "gloss":
        yield _sentences(context, place.clause, place.sentences)
    else:
        for clause in place.clauses:
            yield _clause(context, clause)


def _clause(context: Context, clause: Clause) -> _Passage:
    return _Passage(
        id=clause.id,
        name=place_names.clause_name(context.edition, clause),
        href=context.link(addresses.clause_in_context(context.edition, clause)),
        document=clause.document,
        text=clause.text,
        whole=clause.text,
        start=0,
    )


def _sentences(context: Context, clause: Clause, sentences: tuple[Sentence, ...]) -> _Passage:
    first, last = sentences[0], sentences[-1]
    to = "" if first is last else f"..{last.id.rpartition('-')[2]}"
    locator = Locator(id=f"{first.id}{to}", clauses=(clause,), sentences=sentences)
    return _Passage(
        id=clause.id,
        name=place_names.locator_name(context.edition, locator),
        href=context.link(addresses.in_context(context.edition, locator)),
        document=clause.document,
        text=clause.text[first.start : last.end],
        whole=clause.text,
        start=first.start,
    )


def _front(context: Context, place: Locator, line: FrontMatter) -> _Passage:
    return _Passage(
        id=line.id,
        name=place_names.locator_name(context.edition, place),
        href=context.link(addresses.in_context(context.edition, place)),
        document=place.document,
        text=line.text,
        whole=line.text,
        start=0,
    )


def _view(
    context: Context, passage: _Passage, quoted: dict[str, tuple[str, Locator]]
) -> PassageView:
    wraps = []
    # Of marks on the same words the last is outermost: so their keys follow the words in order.
    for key, (quote, place) in reversed(quoted.items()):
        start = _start(passage, quote, place)
        first = max(0, start - passage.start)
        last = min(len(passage.text), start + len(quote) - passage.start)
        if start >= 0 and first < last:
            start_tag, end_tag = element("mark", class_="answering", data_key=key or None)
            sign, end_of_sign = element("span", class_="answer-key", data_key=key)
            after = sign + end_of_sign if key else None
            wraps.append(Wrap(start=first, end=last, open=start_tag, close=end_tag, after=after))
    notes = _notes(context, passage)
    return PassageView(
        document=passage.document,
        words=weave(passage.text, (wraps, [_slip(passage, note) for note in notes])),
        notes=tuple(note_view(context, note) for note in notes),
        place=NamedLink(passage.name, passage.href),
        voice=context.voice(passage.document),
        tongue=context.tongue(passage.document),
    )


def _notes(context: Context, passage: _Passage) -> list[Note]:
    """Return the notes on words of a passage."""
    end = passage.start + len(passage.text)
    found = context.backlinks.notes.get(passage.id, ())
    return [one for one in found if one.span.start < end and one.span.end > passage.start]


def _slip(passage: _Passage, note: Note) -> Wrap:
    """Return the mark of the words of a note, as far as they stand in the passage."""
    start_tag, end_tag = element("span", class_="mark")
    return Wrap(
        start=max(0, note.span.start - passage.start),
        end=min(len(passage.text), note.span.end - passage.start),
        open=start_tag,
        close=end_tag,
    )
