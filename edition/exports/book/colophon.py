"""The colophon of the book: what it was made of, and by what."""

from __future__ import annotations

from importlib.metadata import version

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext, later
from edition.dates import day_month_year
from edition.exports.described import rights
from edition.model import Edition

FACES = (
    later(
        "Source Serif 4, Source Sans 3 and, for Chinese, Noto Sans SC, all under the SIL Open Font "
        "License 1.1."
    ),
    later("Letters that they lack are in faces of the machine on which the book was made."),
)


def colophon(edition: Edition) -> list[tuple[str, list[str]]]:
    """Return the parts of the colophon in their order, each with its name and its lines."""
    released = gettext("{edition}, version {version} of {date}.").format(
        edition=edition.name, version=edition.version, date=day_month_year(edition.date)
    )
    model = absolute(edition, f"{addresses.DATA}edition.json")
    as_data = gettext("{address} (all that is in this book, as data)").format(address=model)
    return [
        (gettext("Edition"), [released, *filter(None, [edition.notice])]),
        (gettext("Addresses"), [edition.url, as_data]),
        *(
            (
                gettext("Source of “{text}”").format(text=document.title or document.name),
                [document.source.file, f"SHA-256 {document.source.sha256}"],
            )
            for document in edition.documents
        ),
        (gettext("Licence"), [*filter(None, [edition.licence]), *rights(edition)]),
        (gettext("Faces"), [gettext(line) for line in FACES]),
        (gettext("Typesetter"), [f"WeasyPrint {version('weasyprint')}"]),
    ]
