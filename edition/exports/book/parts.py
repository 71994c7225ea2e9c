"""What the book consists of: everything that the template shows, in its order, ready to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from itertools import groupby

from markupsafe import Markup

from edition import addresses
from edition.addresses import absolute
from edition.compiling.subject_index import sort_key
from edition.dates import day_month_year
from edition.exports.described import (
    EDITORS,
    EDITORS_LANGUAGE,
    LICENSED,
    NOT_OFFICIAL,
    UNEXPLAINED,
    UNLICENSED,
    release,
    statement,
)
from edition.exports.book.places import Place, PageRange, ordered, page_ranges, place, together
from edition.exports.book.words import set_clause
from edition.model import (
    Clause,
    Document,
    Edition,
    FrontMatter,
    IndexEntry,
    Link,
    Locator,
    Note,
    Reference,
    Sentence,
    Term,
    Unit,
)
from edition.outline import level, runs
from edition.wording import running

FACES = (
    "Source Serif 4, Source Sans 3 and, for Chinese, Noto Sans SC, all under the SIL Open Font "
    "License 1.1"
)

Places = list[tuple[str, list[Place]]]  # by what they are in


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideClause:
    """What stands beside a clause: places that are linked to it by one relation."""

    relation: str
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLink:
    """A link at one of its ends: the words here, the relation, the place and the words there."""

    own: str
    relation: str
    place: Place
    quote: str
    voice: str
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNote:
    """A note at the foot of a page."""

    note: Note
    number: int
    place: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksOf:
    """Links by the place where they begin; or why none begins there."""

    place: Place
    links: tuple[SetLink, ...]
    unlinked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClause:
    """A clause with what stands around it."""

    id: str
    number: str
    name: str
    words: Markup
    opens_paragraph: bool
    beside: tuple[BesideClause, ...]
    notes: tuple[SetNote, ...]
    sentences: tuple[LinksOf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A unit where it begins, with the level of its heading."""

    unit: Unit
    name: str
    level: int

    @property
    def heading_level(self) -> int:
        """The level of the heading in HTML; the text itself has the first."""
        return min(6, self.level + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Consecutive clauses of a unit, after the units that begin with them."""

    name: str
    opened: tuple[Opened, ...]
    clauses: tuple[SetClause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetText:
    """One of the texts.

    `running` is said of it at the head of each page, `facts` where it begins; `divided` says
    whether its units have headings.
    """

    document: Document
    name: str
    status: str
    facts: tuple[str, ...]
    running: str
    parts: tuple[Part, ...]

    @property
    def divided(self) -> bool:
        return len(self.document.units) > 1

    @property
    def title_line(self) -> FrontMatter | None:
        """The line of the front matter that is the title."""
        lines = self.document.front_matter
        return next((line for line in lines if line.text == self.document.title), None)

    @property
    def before_title(self) -> tuple[FrontMatter, ...]:
        lines, title = self.document.front_matter, self.title_line
        return lines[: lines.index(title)] if title else ()

    @property
    def after_title(self) -> tuple[FrontMatter, ...]:
        lines, title = self.document.front_matter, self.title_line
        return lines[lines.index(title) + 1 :] if title else lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A clause by which names and addresses are explained."""

    clause: str
    sentence: str
    identifier: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerm:
    """An entry of the glossary; its occurrences are the clauses that have it."""

    term: Term
    variants: tuple[str, ...]
    references: tuple[tuple[Reference, Place | None], ...]
    see_also: tuple[Term, ...]
    occurrences: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEntry:
    """A heading or subheading of the index; what it points to is given by page."""

    id: str
    words: str
    pages: tuple[PageRange, ...]
    see: tuple[tuple[str, str], ...] = ()
    see_also: tuple[tuple[str, str], ...] = ()
    subheadings: tuple[SetEntry, ...] = ()


class Book:
    """An edition as a book; the template asks for what it shows."""

    language = EDITORS_LANGUAGE
    editors = EDITORS
    standing = NOT_OFFICIAL
    unexplained = UNEXPLAINED

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._order = {clause.id: number for number, clause in enumerate(edition.clauses)}
        self._links: dict[str, list[tuple[Link, bool]]] = {}
        for link in edition.links:
            for end, forward in ((link.source, True), (link.target, False)):
                for clause in end.clauses:
                    self._links.setdefault(clause.id, []).append((link, forward))
        in_order = sorted(
            edition.notes, key=lambda note: (self._order[note.span.clause], note.span.start)
        )
        self._notes: dict[str, list[SetNote]] = {}
        for number, note in enumerate(in_order, 1):
            self._notes.setdefault(note.span.clause, []).append(self._note(note, number))
        self._unlinked = {entry.source.anchor: entry.reason for entry in edition.unlinked}
        self._subheadings: dict[str, list[IndexEntry]] = {}
        for entry in edition.index:
            if entry.subheading is not None:
                self._subheadings.setdefault(entry.heading, []).append(entry)

    @property
    def date(self) -> str:
        """The date of the edition, in words."""
        return day_month_year(self.edition.date)

    @property
    def foot(self) -> str:
        """What stands at the foot of each page."""
        return f"{self.edition.title}, edition {self.edition.version}"

    @property
    def description(self) -> str:
        """What the book is, in a sentence."""
        names = " and ".join(text.running for text in self.texts)
        return f"{names}, in an edition with permanent addresses. {self.standing}"

    @cached_property
    def example(self) -> Example | None:
        """A clause with many sentences, to explain names and addresses by."""
        clauses = [clause for clause in self.edition.clauses if clause.sentences]
        if not clauses:
            return None
        clause = max(clauses, key=lambda clause: len(clause.sentences))
        return Example(
            clause=place(self.edition, whole(clause)).name,
            sentence=place(self.edition, _locator(clause, clause.sentences[-1])).name,
            identifier=clause.id,
            address=absolute(self.edition, addresses.permanent(clause)),
        )

    @property
    def chapters(self) -> list[tuple[str, str]]:
        """What follows the texts, by identifier and name."""
        present = {
            ("links", "Links"): self.links,
            ("glossary", "Glossary"): self.glossary,
            ("sources", "Sources"): self.sources,
            ("index", "Subject index"): self.edition.index,
            ("colophon", "Colophon"): True,
        }
        return [chapter for chapter, content in present.items() if content]

    @property
    def ways_of_links(self) -> list[str]:
        """Where the words at both ends of a link stand."""
        begin = {self._role(link.source) for link in self.edition.links}
        ways = {"commentary": "after each clause of a commentary", "text": "in the part “Links”"}
        return [way for role, way in ways.items() if role in begin]

    @cached_property
    def texts(self) -> tuple[SetText, ...]:
        """Every text, in the order of the edition."""
        return tuple(self._text(document) for document in self.edition.documents)

    @cached_property
    def links(self) -> list[LinksOf]:
        """Every link that does not begin in a commentary, by the place where it begins."""
        found = [link for link in self.edition.links if self._role(link.source) != "commentary"]
        return [LinksOf(place=here, links=tuple(links)) for here, links in self._begun(found)]

    @cached_property
    def glossary(self) -> list[tuple[str, list[SetTerm]]]:
        """The terms by the name of their category."""
        groups = (
            (category.label, [self._term(t) for t in self.edition.terms if t.category == category.id])
            for category in self.edition.categories
        )
        return [(label, terms) for label, terms in groups if terms]

    @cached_property
    def sources(self) -> list[Reference]:
        """Every publication that a definition, a note, a name or a date rests on, by title."""
        officials = [thing.official for thing in (*self.edition.units, *self.edition.terms)]
        found = [
            *(reference for term in self.edition.terms for reference in term.references),
            *(note.reference for note in self.edition.notes),
            *(official.reference for official in officials if official),
            *(document.imprint.reference for document in self.edition.documents),
        ]
        outside = {(r.title, r.url): r for r in found if r and r.locator is None}
        return sorted(outside.values(), key=lambda r: (r.title.casefold(), r.url or ""))

    def index(self, numbers: Mapping[str, int]) -> list[tuple[str, list[SetEntry]]]:
        """Return the headings of the index by their first letter, with the numbers of pages."""
        headings = (entry for entry in self.edition.index if entry.subheading is None)
        return [
            (letter, [self._entry(entry, numbers) for entry in entries])
            for letter, entries in groupby(headings, key=lambda entry: _initial(entry.heading))
        ]

    @property
    def colophon(self) -> list[tuple[str, list[str]]]:
        """What the book was made of, and by what, each under its name."""
        edition = self.edition
        licence = [edition.licence, LICENSED] if edition.licence else [UNLICENSED]
        return [
            ("Edition", [f"{edition.title}, version {edition.version} of {self.date}", self.standing]),
            ("Address", [edition.url]),
            ("The whole model, with its schema", [absolute(edition, f"{addresses.DATA}edition.json")]),
            *(
                (
                    f"Source of “{document.title or document.name}”",
                    [document.source.file, f"SHA-256 {document.source.sha256}"],
                )
                for document in edition.documents
            ),
            ("Licence", licence),
            ("Faces", [FACES]),
            ("Typesetter", [f"WeasyPrint {version('weasyprint')}"]),
        ]

    def _text(self, document: Document) -> SetText:
        name, status = document.title or document.name, statement(self.edition, document)
        facts = (status, release(self.edition, document), f"File: {document.source.file}")
        return SetText(
            document=document,
            name=name,
            status=status or "",
            facts=tuple(fact for fact in facts if fact),
            running=f"{name}, {running(status)}" if status else name,
            parts=tuple(self._parts(document)),
        )

    def _role(self, locator: Locator) -> str:
        return self.edition.document_by_id[locator.clause.document].role

    def _parts(self, document: Document) -> Iterator[Part]:
        opened: list[Opened] = []
        met: set[tuple[str, int]] = set()  # the paragraphs that have been opened
        for run in runs(self.edition, document):
            name = addresses.unit_name(run.unit)
            if not run.resumed:
                depth = level(self.edition, run.unit)
                opened.append(Opened(unit=run.unit, name=name, level=depth))
            clauses = []
            for clause in run.clauses:
                paragraph = (clause.unit, clause.paragraph)
                clauses.append(self._clause(clause, opens_paragraph=paragraph not in met))
                met.add(paragraph)
            if clauses:
                yield Part(name=name, opened=tuple(opened), clauses=tuple(clauses))
                opened = []
        if opened:
            yield Part(name=opened[-1].name, opened=tuple(opened), clauses=())

    def _clause(self, clause: Clause, *, opens_paragraph: bool) -> SetClause:
        commentary = self.edition.document_by_id[clause.document].role == "commentary"
        return SetClause(
            id=clause.id,
            number=clause.ordinal,
            name=addresses.clause_name(self.edition, clause),
            words=set_clause(clause),
            opens_paragraph=opens_paragraph,
            beside=() if commentary else tuple(self._beside(clause)),
            notes=tuple(self._notes.get(clause.id, ())),
            sentences=tuple(self._from_sentences(clause)) if commentary else (),
        )

    def _beside(self, clause: Clause) -> Iterator[BesideClause]:
        """Yield the places that are linked to a clause, those of commentaries first."""
        found: dict[tuple[bool, str], list[Locator]] = {}
        for link, forward in self._links.get(clause.id, ()):
            other = link.target if forward else link.source
            relation = link.relation.label if forward else link.relation.inverse
            key = (self._role(other) != "commentary", relation)
            found.setdefault(key, []).append(other)
        for (_, relation), others in sorted(found.items(), key=lambda item: item[0][0]):
            distinct = {other.id: other for other in ordered(self.edition, others)}
            places = together(place(self.edition, other) for other in distinct.values())
            yield BesideClause(relation=relation, places=places)

    def _from_sentences(self, clause: Clause) -> Iterator[LinksOf]:
        """Yield the links that begin in a clause, and its sentences that have none."""
        links = [link for link, forward in self._links.get(clause.id, ()) if forward]
        links = [link for link in links if link.source.clause == clause]
        unlinked = [s for s in clause.sentences if s.id in self._unlinked]
        begun = [LinksOf(place=here, links=tuple(group)) for here, group in self._begun(links)]
        without = [
            LinksOf(
                place=place(self.edition, _locator(clause, sentence)),
                links=(),
                unlinked=self._unlinked[sentence.id],
            )
            for sentence in unlinked
        ]
        order = {sentence.id: sentence.start for sentence in clause.sentences}
        yield from sorted([*begun, *without], key=lambda one: order.get(one.place.anchor, -1))

    def _begun(self, links: Iterable[Link]) -> Iterator[tuple[Place, list[SetLink]]]:
        """Yield links by the place where they begin, in the order of the texts."""
        by_place: dict[str, list[Link]] = {}
        for link in links:
            by_place.setdefault(link.source.id, []).append(link)
        sources = [group[0].source for group in by_place.values()]
        for source in ordered(self.edition, sources):
            here = {link.target.id: link for link in by_place[source.id]}
            targets = [target.id for target in ordered(self.edition, (x.target for x in here.values()))]
            rank = {identifier: number for number, identifier in enumerate(targets)}
            group = sorted(by_place[source.id], key=lambda link: rank[link.target.id])
            yield place(self.edition, source), [self._link(link) for link in group]

    def _link(self, link: Link) -> SetLink:
        return SetLink(
            own=link.source_quote,
            relation=link.relation.label,
            place=place(self.edition, link.target),
            quote=link.target_quote,
            voice=self._role(link.target),
            comment=link.comment,
        )

    def _note(self, note: Note, number: int) -> SetNote:
        clause = self.edition.clause_by_id[note.span.clause]
        return SetNote(
            note=note,
            number=number,
            place=place(self.edition, whole(clause)).name,
            voice=self.edition.document_by_id[clause.document].role,
        )

    def _term(self, term: Term) -> SetTerm:
        clauses = {span.clause: self.edition.clause_by_id[span.clause] for span in term.occurrences}
        places = ordered(
            self.edition, (whole(clause) for clause in clauses.values())
        )
        return SetTerm(
            term=term,
            variants=tuple(variant for variant in term.variants if variant != term.term),
            references=tuple(
                (ref, place(self.edition, ref.locator) if ref.locator else None)
                for ref in term.references
            ),
            see_also=tuple(self.edition.term_by_id[other] for other in term.see_also),
            occurrences=together(place(self.edition, where) for where in places),
        )

    def _entry(self, entry: IndexEntry, numbers: Mapping[str, int]) -> SetEntry:
        ids = {e.heading: e.id for e in self.edition.index if e.subheading is None}
        return SetEntry(
            id=entry.id,
            words=entry.subheading or entry.heading,
            pages=tuple(page_ranges(entry.locators, numbers)),
            see=tuple((heading, ids[heading]) for heading in entry.see),
            see_also=tuple((heading, ids[heading]) for heading in entry.see_also),
            subheadings=tuple(
                self._entry(sub, numbers) for sub in self._subheadings.get(entry.heading, ())
            )
            if entry.subheading is None
            else (),
        )


def whole(clause: Clause) -> Locator:
    """Return the place that is a whole clause."""
    return Locator(id=clause.id, clauses=(clause,))


def _locator(clause: Clause, sentence: Sentence) -> Locator:
    return Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))


def _initial(heading: str) -> str:
    key = sort_key(heading)[:1].upper()
    return key if key.isalpha() else "0–9"
