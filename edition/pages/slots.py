"""What the slots of hand-written pages hold: figures and lists computed from the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from edition import addresses
from edition.catalogues import gettext
from edition.citations.cited import cite_document, released
from edition.claims import has_sentences
from edition.dates import day_month_year
from edition.model import Document, Edition, Heading, Origin, Rights
from edition.pages.cite_slots import (
    clause_citations,
    document_citations,
    example_clause,
    linked_places,
    supplied_facts,
)
from edition.pages.context import Context
from edition.pages.home_slots import imprint, text_contents, title_page
from edition.pages.presenters.changes import latest_change
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.documents import the_commentary
from edition.pages.presenters.references import ReferenceView, reference_view
from edition.pages.reasons import reasons, reasons_for
from edition.pages.render import Renderer
from edition.place_names import titled
from edition.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How the lines of a source are accounted for; `reasons_for` says of what there are reasons.

    `joined` says that headings or clauses stand over several lines.
    """

    name: str
    file: str
    sha256: str
    lines: int
    front: int
    headings: int
    clauses: int
    accounted: int
    joined: bool
    sentences: int
    left_out: int
    rights: Rights | None
    origin: Origin | None
    retrieved: str
    reasons: tuple[str, ...]
    reasons_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfText:
    """What the editors say of a text besides its rights, and on what the date rests."""

    said: str
    reference: ReferenceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A clause that shows how links are made."""

    clause: ClauseView
    permanent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatView:
    """A format as a download: its file and size, or why it is not there."""

    name: str
    about: str
    file: str
    size: str
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleView:
    """The beginning of a file: of a table the columns with their first cells, else some lines."""

    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A published file: its size in bytes, the date and licence of what it holds, its checksum.

    `words` says that the licence does not extend to the words of the texts in it.
    """

    name: str
    href: str
    size: str
    date: str
    licence: str
    licence_href: str
    words: bool
    unlicensed: str
    sha256: str
    sample: SampleView | None


def _coverage(edition: Edition) -> Iterator[Coverage]:
    for document in edition.documents:
        clauses = [clause for unit in document.units for clause in unit.clauses]
        yield Coverage(
            name=document.name,
            file=document.source.file,
            sha256=document.source.sha256,
            lines=sum(bool(line.text) for line in document.source.lines),
            front=len(document.front_matter),
            headings=len(_headings(document)),
            clauses=len(clauses),
            accounted=document.accounted,
            joined=any(clause.last_line for clause in clauses)
            or any(heading.last_line for heading in _headings(document)),
            left_out=len(document.left_out),
            rights=document.rights,
            origin=document.origin,
            retrieved=day_month_year(document.origin.retrieved)
            if document.origin and document.origin.retrieved
            else "",
            reasons=reasons(document),
            reasons_for=reasons_for(document),
            sentences=sum(len(clause.sentences) for clause in clauses)
            if has_sentences(edition)
            else 0,
        )


def _headings(document: Document) -> list[Heading]:
    return [unit.heading for unit in document.units if unit.heading]


def _said_of_texts(context: Context) -> Iterator[SaidOfText]:
    """Yield what is said of each text of which anything is said: what it is, and its date."""
    edition = context.edition
    for document in edition.documents:
        imprint = document.imprint
        released_then = released(cite_document(edition, document), day_month_year)
        facts = [*filter(None, (document.statement, imprint.description, released_then))]
        if facts:
            yield SaidOfText(
                said=titled(document.name, gettext("; ").join(facts)),
                reference=reference_view(context, imprint.reference) if imprint.reference else None,
            )


def _figures(edition: Edition) -> Iterator[str]:
    uses = sum(len(term.occurrences) for term in edition.terms)
    defined = sum(term.definition is not None for term in edition.terms)
    headings = sum(entry.subheading is None for entry in edition.index)
    counted = gettext("{links} of {relations}").format(
        links=plural(len(edition.links), "{count} link", "{count} links"),
        relations=plural(len(edition.relations), "{count} relation", "{count} relations"),
    )
    if edition.commentaries:
        sentences = plural(len(edition.unlinked), "{count} sentence", "{count} sentences")
        said = gettext("{sentences} of {text} recorded as without counterpart")
        counted += gettext("; ")
        counted += said.format(sentences=sentences, text=the_commentary(edition))
    yield counted
    yield gettext(
        "{terms} in the glossary, {defined} of them defined with a source, with {occurrences}"
    ).format(
        terms=plural(len(edition.terms), "{count} term", "{count} terms"),
        defined=defined,
        occurrences=plural(uses, "{count} occurrence", "{count} occurrences"),
    )
    yield plural(
        headings, "{count} heading in the subject index", "{count} headings in the subject index"
    )
    yield plural(
        len(edition.notes),
        "{count} note on probable slips of the wording",
        "{count} notes on probable slips of the wording",
    )


def _example(context: Context) -> Example:
    """Return a clause to show how links are made."""
    edition = context.edition
    clause = example_clause(edition)
    return Example(
        clause=clause_view(context, clause, anchored=False),
        permanent=addresses.absolute(edition, addresses.permanent(clause)),
    )


# Every slot, by the name that it has in pages and templates: what makes what it shows.
SLOTS: Mapping[str, Callable[[Context], object]] = {
    "title-page": title_page,
    "imprint": imprint,
    "glance": text_contents,
    "sources": lambda context: tuple(_said_of_texts(context)),
    "coverage": lambda context: tuple(_coverage(context.edition)),
    "figures": lambda context: tuple(_figures(context.edition)),
    "changes": latest_change,
    "relations": lambda context: context.edition.relations,
    "report": lambda context: addresses.issues_url(context.edition.url),
    "example": _example,
    "cite-clause": clause_citations,
    "cite-texts": document_citations,
    "cite-supplied": supplied_facts,
    "cite-places": linked_places,
    "formats": lambda _: None,
    "files": lambda _: None,
}
# Where the formats and files will stand: they are made while the engine runs.
FORMATS_TO_COME = '<div class="formats-to-come"></div>'
FILES_TO_COME = '<div class="files-to-come"></div>'


def slots_for(renderer: Renderer, here: str) -> Mapping[str, str]:
    """Return the filled slots for the hand-written page at `here`, by name."""
    context = renderer.context(here)
    return {name: renderer.slot(name, make(context)) for name, make in SLOTS.items()}


def formats_markup(templates: Environment, formats: Iterable[FormatView]) -> str:
    """Return what takes the place of FORMATS_TO_COME once the formats are made."""
    return templates.get_template("slots/formats.html").render(slot=tuple(formats)).strip()


def files_markup(templates: Environment, files: Iterable[FileView]) -> str:
    """Return what takes the place of FILES_TO_COME once all files are made."""
    return templates.get_template("slots/files.html").render(slot=tuple(files)).strip()
