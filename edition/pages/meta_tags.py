"""What the head of a page says to searchers, to those who share it, and to reference managers."""

from __future__ import annotations

from collections.abc import Iterator

from edition import addresses, place_names
from edition.addresses import absolute
from edition.catalogues import SOURCE, gettext, locale
from edition.citations.cited import Cited, cite_clause, cite_document, cite_unit
from edition.dates import day_month_year
from edition.full_stops import stopped
from edition.model import Clause, Document, Edition, Unit
from edition.pages.presenters.documents import named_with_statement
from edition.place_names import unit_title
from edition.told_names import told_title
from edition.wording import opening

DESCRIPTION_LENGTH = 200


def clause_description(edition: Edition, clause: Clause) -> str:
    """Return the clause's words, those of a long one cut, and what is said of their document."""
    document = edition.document_by_id[clause.document]
    words = shorten(clause.text, DESCRIPTION_LENGTH)
    said = gettext("“{words}” {document}.")
    return said.format(words=words, document=named_with_statement(document))


def shorten(text: str, length: int) -> str:
    """Return a text, cut at a word if it is longer than `length`; the cut is visibly ours."""
    if len(text) <= length:
        return text
    opening = text[: length - 4]
    return (opening.rpartition(" ")[0] or opening) + " […]"


def unit_description(edition: Edition, unit: Unit) -> str:
    """Return what a unit's page is, for results and previews."""
    document = edition.document_by_id[unit.document]
    lead = f" {shorten(unit.clauses[0].text, 120)}" if unit.clauses else ""
    title = "" if document.units == (unit,) else f"{stopped(unit_title(unit))} "
    return f"{title}{stopped(named_with_statement(document))}{lead}"


def page_tags(
    edition: Edition, address: str, title: str, description: str
) -> tuple[dict[str, str], ...]:
    """Return the social tags of any page, with the picture of the edition."""
    picture = _picture(edition, addresses.CARD, edition.name)
    return (*_social(edition, address, title, description), *picture)


def unit_tags(edition: Edition, unit: Unit) -> tuple[dict[str, str], ...]:
    """Return the social and citation tags of a unit's page."""
    title, description = told_title(edition, unit), unit_description(edition, unit)
    return (
        *_social(edition, unit.address, title, description),
        *_unit_picture(edition, unit),
        *citation_tags(cite_unit(edition, unit)),
        *_rights(edition.document_by_id[unit.document]),
    )


def document_tags(edition: Edition, document: Document, address: str) -> tuple[dict[str, str], ...]:
    """Return the social and citation tags of a page that holds a whole document."""
    title = document.title or document.name
    return (
        *page_tags(
            edition,
            address,
            title,
            gettext("{text}, every clause citable.").format(text=named_with_statement(document)),
        ),
        *citation_tags(cite_document(edition, document)),
        *_rights(document),
    )


def clause_tags(edition: Edition, clause: Clause) -> tuple[dict[str, str], ...]:
    """Return the social and citation tags of a clause's page."""
    document = edition.document_by_id[clause.document]
    name = place_names.clause_name(edition, clause)
    description = clause_description(edition, clause)
    title = f"{name} · {document.title or document.name}"
    own = addresses.card(clause.id)
    picture = (
        _picture(edition, own, f"{name}: {description}")
        if addresses.clause_card(edition, clause) == own
        else _unit_picture(edition, edition.unit_by_id[clause.unit])
    )
    return (
        *_social(edition, addresses.permanent(clause), title, description),
        *picture,
        *citation_tags(cite_clause(edition, clause)),
        *_rights(document),
    )


def _rights(document: Document) -> tuple[dict[str, str], ...]:
    """Return what is stated of the rights in a text, in the terms of Dublin Core."""
    if document.rights is None:
        return ()
    address = document.rights.url
    return (
        {"name": "dcterms.rights", "content": document.rights.statement},
        *({"name": "dcterms.license", "content": url} for url in filter(None, [address])),
    )


def citation_tags(cited: Cited) -> tuple[dict[str, str], ...]:
    """Return the tags that reference managers read, named after Highwire Press.

    An institution makes the item a report. No author is named, since any name would be split like a
    person's. A text of unknown date has no date here at all: managers take the date of publication
    online for want of another.
    """
    imprint = cited.imprint
    values = {
        "citation_title": cited.full_title,
        # Managers keep an abstract, and nothing else that could hold a statement and the edition.
        "citation_abstract": " ".join(_abstract(cited)),
        "citation_technical_report_institution": (
            f"[{imprint.issued_by}]" if imprint.kind == "report" and imprint.issued_by else None
        ),
        "citation_publication_date": imprint.issued.replace("-", "/") if imprint.issued else None,
        "citation_online_date": cited.date.replace("-", "/") if imprint.issued else None,
        "citation_language": cited.language,
        "citation_public_url": cited.url,
    }
    return tuple({"name": name, "content": value} for name, value in values.items() if value)


def _abstract(cited: Cited) -> Iterator[str]:
    if cited.statement:
        yield stopped(opening(cited.statement))
    yield gettext("In {edition}, version {version} of {date}.").format(
        edition=cited.host, version=cited.version, date=day_month_year(cited.date)
    )


def _social(
    edition: Edition, address: str, title: str, description: str
) -> tuple[dict[str, str], ...]:
    return (
        # Reference managers take an "article" for one in a journal.
        {"property": "og:type", "content": "website"},
        {"property": "og:site_name", "content": edition.name},
        *({"property": "og:locale", "content": name} for name in _locales(edition)),
        {"property": "og:title", "content": title},
        {"property": "og:description", "content": description},
        {"property": "og:url", "content": absolute(edition, address)},
    )


def _locales(edition: Edition) -> Iterator[str]:
    """Yield the language of the page, where it is not the English that is taken for granted."""
    if edition.interface != SOURCE:
        yield str(locale())


def _unit_picture(edition: Edition, unit: Unit) -> tuple[dict[str, str], ...]:
    """Return the tags of the picture that stands for a unit."""
    shown = addresses.pictured(edition, unit)
    return _picture(edition, addresses.card(shown.id), unit_description(edition, shown))


def _picture(edition: Edition, address: str, words: str) -> tuple[dict[str, str], ...]:
    return (
        {"property": "og:image", "content": absolute(edition, address)},
        {"property": "og:image:type", "content": "image/png"},
        {"property": "og:image:width", "content": str(addresses.CARD_WIDTH)},
        {"property": "og:image:height", "content": str(addresses.CARD_HEIGHT)},
        {"property": "og:image:alt", "content": words},
        {"name": "twitter:card", "content": "summary_large_image"},
    )
