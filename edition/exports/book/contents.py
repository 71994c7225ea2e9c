"""The whole book as a value: what the templates ask for, from the title page to the colophon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from markupsafe import Markup

from edition import addresses, claims
from edition.addresses import absolute
from edition.catalogues import gettext, spoken
from edition.dates import day_month_year
from edition.exports import mark
from edition.exports.book import behind
from edition.exports.book.colophon import colophon
from edition.exports.book.linked import Links, LinksFrom
from edition.exports.book.places import Places, one_sentence, whole
from edition.exports.book.texts import SetText, set_texts
from edition.exports.described import EDITORS, UNEXPLAINED
from edition.full_stops import stopped
from edition.languages import attributes, direction
from edition.model import Edition, Reference
from edition.wording import opening, series


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A clause by which names and addresses are explained."""

    clause: str
    sentence: str
    identifier: str
    address: str


class Book:
    """An edition as a book; what the templates show is made when they ask for it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.language = spoken()
        self.direction = direction(self.language)
        self.editors = gettext(EDITORS)
        self.unexplained = gettext(UNEXPLAINED)
        self.standing = edition.notice or ""
        self.added = opening(series(claims.added(edition)))
        self.has_sentences = claims.has_sentences(edition)
        self.has_titles = claims.has_titles(edition)
        self.addresses_last = claims.addresses_last(edition)
        self._places = Places(edition)
        self._links = Links(edition, self._places)

    def tongue(self, document_id: str) -> Markup:
        """Return the attributes that say the language and the direction of words of a text."""
        document = self.edition.document_by_id[document_id]
        return attributes(document.language, document.direction, self.language)

    @property
    def own_tongue(self) -> Markup:
        """The attributes that say the language and the direction of the book, within a text."""
        return Markup(' lang="{}" dir="{}"').format(self.language, self.direction)

    @property
    def date(self) -> str:
        """The date of the edition, in words."""
        return day_month_year(self.edition.date)

    @property
    def title(self) -> tuple[str, str]:
        """The name of the edition as title and subtitle; the second may be empty."""
        title, _, subtitle = self.edition.name.partition(": ")
        return title.rstrip(), subtitle

    @property
    def mark(self) -> str:
        """The mark of editions, as the address of a picture that stands in it."""
        return f"data:image/svg+xml,{quote(mark.drawn('7d2420'))}"

    @property
    def generator(self) -> str:
        """What made the book: the edition, with its version."""
        return self._with_version(self.edition.name)

    @property
    def foot(self) -> str:
        """What stands at the foot of each page."""
        return self._with_version(self.edition.short_name)

    def _with_version(self, name: str) -> str:
        form = gettext("{edition}, edition {version}")
        return form.format(edition=name, version=self.edition.version)

    @property
    def description(self) -> str:
        """What the book is, as programs show it."""
        names = "; ".join(text.running for text in self.texts)
        return f"{stopped(names)} {self.standing}".rstrip()

    @cached_property
    def example(self) -> Example | None:
        """The clause with the most sentences."""
        clauses = [clause for clause in self.edition.clauses if clause.sentences]
        if not clauses:
            return None
        clause = max(clauses, key=lambda clause: len(clause.sentences))
        return Example(
            clause=self._places.place(whole(clause)).name,
            sentence=self._places.place(one_sentence(clause, clause.sentences[-1])).name,
            identifier=clause.id,
            address=absolute(self.edition, addresses.permanent(clause)),
        )

    @property
    def chapters(self) -> list[tuple[str, str]]:
        """What follows the texts, by identifier and name."""
        present = {
            ("links", gettext("Links")): self.links,
            ("glossary", gettext("Glossary")): self.glossary,
            ("sources", gettext("Sources")): self.sources,
            ("index", gettext("Subject index")): self.edition.index,
            ("colophon", gettext("Colophon")): True,
        }
        return [chapter for chapter, content in present.items() if content]

    @property
    def ends_of_links(self) -> str:
        """Where the words at both ends of links stand, in a sentence; empty without links."""
        role = {document.id: document.role for document in self.edition.documents}
        begin = {role[link.source.document] for link in self.edition.links}
        if begin == {"text", "commentary"}:
            return gettext(
                "The words at both ends stand after each clause of a commentary, "
                "and in the part “Links”."
            )
        if "commentary" in begin:
            return gettext("The words at both ends stand after each clause of a commentary.")
        return gettext("The words at both ends stand in the part “Links”.") if begin else ""

    @cached_property
    def texts(self) -> tuple[SetText, ...]:
        """Every text, in the order of the edition."""
        return set_texts(self.edition, self._places, self._links)

    @cached_property
    def links(self) -> list[LinksFrom]:
        """The links that do not begin in a commentary."""
        return self._links.from_texts()

    @cached_property
    def glossary(self) -> list[tuple[str, list[behind.SetTerm]]]:
        """The terms by the name of their category."""
        return behind.glossary(self.edition, self._places)

    @cached_property
    def sources(self) -> list[Reference]:
        """The publications that what the editors say rests on."""
        return behind.sources(self.edition)

    @property
    def resting(self) -> str:
        """What rests on the sources, as it is said within a sentence."""
        return series(claims.resting(self.edition))

    def index(self, numbers: Mapping[str, int]) -> list[tuple[str, list[behind.SetEntry]]]:
        """Return the headings of the index by their first letter."""
        return behind.index(self.edition, self._places, numbers)

    @property
    def colophon(self) -> list[tuple[str, list[str]]]:
        """What the book was made of, and by what, each under its name."""
        return colophon(self.edition)
