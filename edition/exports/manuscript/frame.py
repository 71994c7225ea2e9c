"""What stands before and after the texts: title page, preface, colophon."""

from __future__ import annotations

from collections.abc import Iterator

from edition import addresses, claims
from edition.catalogues import gettext, later, spoken
from edition.citations.cited import Cited, cite_clause, cite_document
from edition.citations.styles import chicago_note
from edition.dates import day_month_year
from edition.exports.described import release, rights, statement
from edition.exports.manuscript.parts import (
    EMPHASIS,
    STRONG,
    Block,
    Heading,
    Paragraph,
    Part,
    SetNote,
    Words,
)
from edition.exports.manuscript.said import reference, said
from edition.full_stops import in_sentences, stopped
from edition.model import Document, Edition
from edition.wording import plural, series

_TEXTS = later("The texts stand as their sources have them, slips included.")
_ADDED = later("Everything else is the editors’: {things}.")
_NUMBERS = later("The number beside a clause leads to its own page.")
_NOTES = later(
    "The raised numbers there lead to notes on probable slips; the words that a note is about are "
    "underlined."
)
_SUPPLIED = later(
    "A date or a name in square brackets is supplied by the editors; “n.d.” says that no date is "
    "given."
)


# The dot keeps its identifier apart from those of the edition.
def _note() -> SetNote:
    return SetNote(id="note.supplied", words=said(gettext(_SUPPLIED)))


def title_part(edition: Edition) -> Part:
    """Return the title page: what this is, of which version, and what it is not."""
    blocks: list[Block] = [
        Heading(level=1, words=said(edition.name)),
        *(_named(document) for document in edition.documents),
        Paragraph(style="version", words=said(_version(edition))),
        *_notice(edition, "official"),
        Paragraph(style="address", words=(Words(text=edition.url, to=edition.url),)),
    ]
    return _part("title", edition.name, blocks)


def preface_part(edition: Edition) -> Part:
    """Return how the book is to be read, and how it is cited."""
    cited = [cite_document(edition, document) for document in edition.documents]
    cited += [cite_clause(edition, clause) for clause in list(edition.clauses)[:1]]
    blocks: list[Block] = [
        _heading(1, gettext("About this edition")),
        Paragraph(style="body", words=said(" ".join(_on_texts(edition)))),
        Paragraph(style="body", words=said(" ".join(_on_numbers(edition)))),
        _heading(2, gettext("How to cite")),
        Paragraph(
            style="body", words=said(gettext("Each text, and as an example the first clause:"))
        ),
        *(Paragraph(style="citation", words=tuple(_citation(one))) for one in cited[:-1]),
        Paragraph(style="citation", words=tuple(_citation(cited[-1])), note=_note()),
    ]
    return _part("preface", gettext("About this edition"), blocks)


def _on_texts(edition: Edition) -> Iterator[str]:
    yield gettext(_TEXTS)
    if things := claims.added(edition):
        yield gettext(_ADDED).format(things=series(things))


def _on_numbers(edition: Edition) -> Iterator[str]:
    yield gettext(_NUMBERS)
    yield stopped(claims.addresses_last(edition))
    if edition.notes:
        yield gettext(_NOTES)


def colophon_part(edition: Edition) -> Part:
    """Return where everything comes from: version, sources, licence, addresses."""
    counted = (
        (edition.links, plural(len(edition.links), "{count} link", "{count} links")),
        (edition.terms, plural(len(edition.terms), "{count} term", "{count} terms")),
        (edition.index, plural(len(edition.index), "{count} index entry", "{count} index entries")),
        (edition.notes, plural(len(edition.notes), "{count} note", "{count} notes")),
    )
    counts = gettext(", ").join(words for things, words in counted if things)
    version = f"{_version(edition)}: {counts}" if counts else _version(edition)
    data = addresses.absolute(edition, addresses.DATA)
    licence = said(" ".join(rights(edition)))
    if edition.licence:
        licence = (*licence, *said(" "), Words(text=edition.licence, to=edition.licence))
    blocks: list[Block] = [
        _heading(1, gettext("Colophon")),
        Paragraph(style="body", words=said(in_sentences(edition.name, version))),
        *_notice(edition, "body"),
        Heading(level=2, words=said(gettext("Sources"))),
        *(Paragraph(style="body", words=_source(edition, text)) for text in edition.documents),
        Heading(level=2, words=said(gettext("Rights"))),
        Paragraph(style="body", words=licence),
        Heading(level=2, words=said(gettext("Addresses"))),
        Paragraph(
            style="body",
            words=(
                *said(gettext("This edition:") + " "),
                Words(text=edition.url, to=edition.url),
                *said(". " + gettext("The same as data and in other formats:") + " "),
                Words(text=data, to=data),
                *said("."),
            ),
        ),
    ]
    return _part("colophon", gettext("Colophon"), blocks)


def _heading(level: int, title: str) -> Heading:
    return Heading(level=level, words=said(title), title=title)


def _part(kind: str, title: str, blocks: list[Block]) -> Part:
    return Part(
        name=kind, kind=kind, title=title, running=title, language=spoken(), blocks=tuple(blocks)
    )


def _named(document: Document) -> Paragraph:
    """Return a text as the title page names it, with what is said of it."""
    stated = statement(document)
    name = Words(text=document.title or document.name, voice=STRONG)
    return Paragraph(style="document", words=(name, *said(f": {stated}" if stated else "")))


def _version(edition: Edition) -> str:
    form = gettext("Version {version} of {date}")
    return form.format(version=edition.version, date=day_month_year(edition.date))


def _citation(cited: Cited) -> Iterator[Words]:
    for run in chicago_note(cited):
        address = run.text if run.text == cited.url else None
        yield Words(text=run.text, voice=EMPHASIS if run.italic else "", to=address)


def _source(edition: Edition, document: Document) -> tuple[Words, ...]:
    """Return the file of a text with its checksum, and when the text was released, if known."""
    released = release(edition, document)
    source = document.imprint.reference
    cited = (*said(": "), *reference(edition, source)) if released and source else ()
    return (
        Words(text=document.title or document.name, voice=STRONG),
        *said(f": {_file(document)}."),
        *(said(f" {released}") if released else ()),
        *cited,
        *(said(".") if released else ()),
    )


def _file(document: Document) -> str:
    """Return in words in which file a text stands, and what that file is known by."""
    return gettext("file {name}, {lines}, SHA-256 {checksum}").format(
        name=document.source.file,
        lines=plural(len(document.source.lines), "{count} line", "{count} lines"),
        checksum=document.source.sha256,
    )


def _notice(edition: Edition, style: str) -> tuple[Paragraph, ...]:
    """Return what is said of the whole, if anything is."""
    return (Paragraph(style=style, words=said(edition.notice)),) if edition.notice else ()
