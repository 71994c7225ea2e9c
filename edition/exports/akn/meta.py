"""What an Akoma Ntoso document says of itself: work, expression, manifestation, references."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext, later
from edition.exports.akn.notes import Apparatus
from edition.exports.described import EDITORS, language, release
from edition.exports.xml_tree import block, element
from edition.model import Document, Edition

_EDITORS = "edition.editors"
_UNKNOWN = "edition.unknown"
_SOURCE = {"source": f"#{_EDITORS}"}


def file_name(document: Document) -> str:
    """Return what the file of a text is called in the site."""
    return f"data/{document.id}.akn.xml"


def meta(edition: Edition, document: Document, notes: Apparatus) -> Element:
    """Return the metadata of a text of which the day is known, and its notes.

    A publication is named where there was one: what was signed, say, on a day came out on another,
    and of a date that the text itself has nobody says what was done then.
    """
    released = {
        "date": document.imprint.issued,
        "name": "release",
        "showAs": release(edition, document),
    }
    imprint = document.imprint
    published = None if imprint.word or imprint.is_own else element("publication", released)
    rows = (row.element() for own in notes.values() for row in own)
    apparatus = block("notes", _SOURCE, *rows) if notes else None
    return block(
        "meta",
        {},
        block("identification", _SOURCE, *_identification(edition, document)),
        published,
        block("references", _SOURCE, *_references(edition)),
        apparatus,
    )


def _identification(edition: Edition, document: Document) -> Iterator[Element]:
    """Yield the text as a work, its words as this edition has them, and this file.

    The words are named by the checksum of their source (RFC 6920): no address is theirs alone.
    """
    yield block(
        "FRBRWork",
        {},
        *_named(absolute(edition, addresses.document_home(edition, document))),
        element("FRBRalias", {"value": document.title or document.name, "name": "title"}),
        _date(document.imprint.issued, _dated(document)),
        _author(_UNKNOWN),
        element("FRBRcountry", {"value": "unknown"}),
    )
    yield block(
        "FRBRExpression",
        {},
        *_named(_name_of_words(document)),
        _date(edition.date, gettext("version of the edition")),
        _author(_UNKNOWN),
        element("FRBRversionNumber", {"value": edition.version}),
        element("FRBRlanguage", {"language": language(document)}),
    )
    yield block(
        "FRBRManifestation",
        {},
        *_named(absolute(edition, f"/{file_name(document)}")),
        _date(edition.date, gettext("version of the edition")),
        _author(_EDITORS),
        element("FRBRformat", {"value": "application/akn+xml"}),
    )


def _references(edition: Edition) -> Iterator[Element]:
    about = absolute(edition, addresses.ABOUT)
    for identifier, shown in ((_EDITORS, EDITORS), (_UNKNOWN, later("unknown"))):
        yield element("TLCConcept", {"eId": identifier, "href": about, "showAs": gettext(shown)})


def _dated(document: Document) -> str:
    """Return what the date of a text is the date of."""
    if document.imprint.is_own:
        return document.imprint.word or gettext("date in the text")
    if document.imprint.word:
        return gettext("{statement} [editorial statement]").format(statement=document.imprint.word)
    return gettext("release, an editorial statement")


def _name_of_words(document: Document) -> str:
    digest = urlsafe_b64encode(bytes.fromhex(document.source.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _named(address: str) -> tuple[Element, Element]:
    return element("FRBRthis", {"value": address}), element("FRBRuri", {"value": address})


def _date(date: str | None, what: str) -> Element:
    return element("FRBRdate", {"date": date, "name": what})


def _author(identifier: str) -> Element:
    return element("FRBRauthor", {"href": f"#{identifier}"})
