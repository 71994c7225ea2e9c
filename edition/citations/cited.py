"""What a citation names: a text or a place in it, with everything that any style may say of it.

Every value comes from the content: titles are those of the sources, the release is an
editorial fact, and where nothing is known nothing is supplied.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition import addresses, place_names
from edition.addresses import absolute
from edition.catalogues import gettext
from edition.citations.cite_keys import cite_key
from edition.model import Clause, Document, Edition, Imprint, Locator, Unit
from edition.wording import running


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A text, or a place in it, as citations name it.

    `id` is the identifier of what is cited, `locator` its name in running text (empty for a whole
    text). A place stands in its text, `title`, of which alone `statement` and `imprint` speak; the
    text stands in the edition, `host`, of which alone `version` and `date` do.
    """

    id: str
    key: str
    title: str
    titled: bool
    statement: str | None
    language: str
    imprint: Imprint
    host: str
    version: str
    date: str
    locator: str
    url: str

    @property
    def full_title(self) -> str:
        """The title with the place, for programs that print nothing else of an item."""
        return f"{self.title}, {self.locator}" if self.locator else self.title


def cite_document(edition: Edition, document: Document) -> Cited:
    """Return a whole text as citations name it."""
    address = addresses.document_home(edition, document)
    return _cited(edition, document, document.id, "", absolute(edition, address))


def cite_unit(edition: Edition, unit: Unit) -> Cited:
    """Return a unit as citations name it; the only unit of a text is the text."""
    document = edition.document_by_id[unit.document]
    if document.units == (unit,):
        return cite_document(edition, document)
    locator = _running(edition, unit)
    return _cited(edition, document, unit.id, locator, absolute(edition, unit.address))


def cite_clause(edition: Edition, clause: Clause) -> Cited:
    """Return a clause as citations name it, at the address of its own page."""
    return cite_place(edition, Locator(id=clause.id, clauses=(clause,)))


def cite_place(edition: Edition, locator: Locator) -> Cited:
    """Return a clause, a sentence or a range as citations name it."""
    clause = locator.clause
    document = edition.document_by_id[clause.document]
    name = _running(edition, locator)
    if len(document.units) == 1:
        only = _running(edition, document.units[0])
        name = name.removeprefix(f"{only}, ")
    address = addresses.cited(edition, locator)
    return _cited(edition, document, locator.id, name, absolute(edition, address))


def _running(edition: Edition, place: Locator | Unit) -> str:
    """Return a name within a sentence: what the content calls so stays as it is written."""
    unit = place if isinstance(place, Unit) else edition.unit_by_id[place.clause.unit]
    name = place_names.place_name(edition, place)
    return name if unit.named else running(name)


def _cited(edition: Edition, document: Document, place: str, locator: str, url: str) -> Cited:
    title = document.title or document.name
    return Cited(
        id=place,
        key=cite_key(document.id, place),
        title=title,
        titled=document.title is not None,
        statement=document.statement,
        language=document.language,
        imprint=document.imprint,
        host=edition.name,
        version=edition.version,
        date=edition.date,
        locator=locator,
        url=url,
    )


def released(cited: Cited, in_words: Callable[[str], str]) -> str:
    """Return when and by whom a text was released, in words, or nothing where that is unknown.

    Where it was signed or adopted then, the content says so. Of a date that the text itself has,
    nothing is said but what the content says.
    """
    imprint = cited.imprint
    date, by = in_words(imprint.issued) if imprint.issued else "", imprint.issued_by or ""
    if imprint.is_own:
        return f"{imprint.word} {date}".strip()
    if imprint.word and by:
        done = f"{imprint.word} {date}".strip()
        return gettext("{done} by {institution}").format(done=done, institution=by)
    if imprint.word:
        return f"{imprint.word} {date}".strip()
    if date and by:
        return gettext("released {date} by {institution}").format(date=date, institution=by)
    if date:
        return gettext("released {date}").format(date=date)
    return gettext("released by {institution}").format(institution=by) if by else ""


def stated(cited: Cited, words: str) -> str:
    """Return what was said of the release with the mark of the editors, where it is theirs."""
    if not words or cited.imprint.is_own:
        return words
    return gettext("{statement} [editorial statement]").format(statement=words)


def supplied(cited: Cited, words: str) -> str:
    """Return the date or the release in square brackets, where the editors supply it."""
    return f"[{words}]" if words and not cited.imprint.is_own else words
