"""From an edition to its manuscript: the parts of the book, in order."""

from __future__ import annotations

from collections.abc import Iterator

from edition.catalogues import gettext, spoken
from edition.dates import day_month_year
from edition.exports.described import rights, statement
from edition.exports.manuscript.apparatus import glossary_part, index_part, links_part
from edition.exports.manuscript.frame import colophon_part, preface_part, title_part
from edition.exports.manuscript.parts import Manuscript, Part
from edition.exports.manuscript.texts import Texts
from edition.full_stops import stopped
from edition.model import Edition


def make_manuscript(edition: Edition) -> Manuscript:
    """Return the manuscript of an edition."""
    return Manuscript(
        title=edition.name,
        version=edition.version,
        date=edition.date,
        address=edition.url,
        summary=_summary(edition),
        language=spoken(),
        licence=edition.licence,
        rights=" ".join(rights(edition)),
        parts=tuple(_parts(edition)),
    )


def _parts(edition: Edition) -> Iterator[Part]:
    """Yield every part; what an edition does not have is left out."""
    yield title_part(edition)
    yield preface_part(edition)
    texts = Texts(edition)
    for document in edition.documents:
        yield from texts.parts(document)
    for part in (links_part(edition), glossary_part(edition), index_part(edition)):
        if part:
            yield part
    yield colophon_part(edition)


def _summary(edition: Edition) -> str:
    said = [
        stopped(f"{document.title or document.name}: {words[:1].lower()}{words[1:]}")
        for document in edition.documents
        if (words := statement(document))
    ]
    form = gettext("Version {version} of {date}.")
    version = form.format(version=edition.version, date=day_month_year(edition.date))
    return " ".join([version, *said, *([edition.notice] if edition.notice else [])])
