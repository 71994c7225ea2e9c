"""What the first page shows: a title page of the texts, the imprint, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, place_names
from edition.claims import addresses_last, is_recorded, text_rights
from edition.dates import day_month_year
from edition.model import Clause, Document, Unit
from edition.outline import blocks, runs, ways_in
from edition.pages.bracketed import on_listed_titles
from edition.pages.context import Context
from edition.pages.presenters.documents import standing, the_commentary
from edition.pages.presenters.units import UnitView, links_from_each, unit_view
from edition.pages.tongues import name_tongue
from edition.wording import in_a_row, plural, the

_OPENING = 360  # code points of the opening words, at most, if that is more than one sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningClause:
    """The opening words of a text, as far as they stand in one clause: whole sentences of it."""

    number: str
    name: str
    href: str
    words: str
    cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """A line of a source before its text proper."""

    text: str
    is_title: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledText:
    """A text as a title page announces it; without a title of its own it has its name alone.

    `called` is what sentences call it, `name_tongue` says in which language its name is.
    """

    id: str
    name: str
    called: str
    name_tongue: Markup
    lines: tuple[TitleLine, ...]
    facts: str
    voice: str
    tongue: Markup
    href: str
    opening: tuple[OpeningClause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The version of the edition and its date; which rights there are in its texts."""

    version: str
    date: str
    draft: str
    rights: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsUnit:
    """A unit in the contents; `count` links lead to it from commentary, as `linked` says."""

    unit: UnitView
    count: int
    linked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsGroup:
    """An outermost unit with the units in it."""

    head: ContentsUnit
    units: tuple[ContentsUnit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsText:
    """The units of one text; `name` is empty where there is but one that is read whole."""

    name: str
    tongue: Markup
    href: str
    groups: tuple[ContentsGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextContents:
    """The contents of all texts; `counted` names the commentaries whose links they count, if any.

    `bracketed` says which titles or names of texts are the editors', if any.
    """

    texts: tuple[ContentsText, ...]
    counted: str
    bracketed: str


def title_page(context: Context) -> tuple[TitledText, ...]:
    """Return the texts as a title page announces them, with their opening words."""
    return tuple(_titled_text(context, document) for document in context.edition.documents)


def imprint(context: Context) -> Imprint:
    """Return what is said of the edition as such."""
    edition = context.edition
    return Imprint(
        version=edition.version,
        date=day_month_year(edition.date),
        draft="" if is_recorded(edition) else addresses_last(edition),
        rights=text_rights(edition),
    )


def text_contents(context: Context) -> TextContents:
    """Return the units of all texts, in their order."""
    edition = context.edition
    counted = the_commentary(edition) if edition.commentaries and edition.links else ""
    listed = {unit.id for unit in ways_in(edition)}
    several = len(edition.read_whole) > 1
    texts = [
        ContentsText(
            name=_in_brackets(document) if several else "",
            tongue=name_tongue(edition, document),
            href=context.link(addresses.document_home(edition, document)),
            groups=tuple(
                ContentsGroup(
                    head=_contents_unit(context, unit, counted),
                    units=tuple(
                        _contents_unit(context, child, counted)
                        for run in blocks(edition, unit)
                        for child in run.units
                        if child.id in listed
                    ),
                )
                for unit in edition.children(None, document.id)
            ),
        )
        for document in edition.documents
    ]
    untitled = sum(document.title is None for document in edition.documents)
    said = on_listed_titles(edition)
    if untitled and not said:
        said = plural(
            untitled,
            "The name in square brackets is the editors’.",
            "The names in square brackets are the editors’.",
        )
    return TextContents(texts=tuple(texts), counted=counted, bracketed=said)


def _in_brackets(document: Document) -> str:
    """Return the name of a text as it stands where its title would: in brackets, if it has none."""
    return document.name if document.title else f"[{document.name}]"


def _contents_unit(context: Context, unit: Unit, counted: str) -> ContentsUnit:
    view = unit_view(context, unit)
    found = context.backlinks.commentary_on.get(unit.id) if counted else None
    if not found:
        return ContentsUnit(unit=view, count=0, linked="")
    return ContentsUnit(unit=view, count=found.total(), linked=links_from_each(context, unit))


def _titled_text(context: Context, document: Document) -> TitledText:
    clauses = sum(len(unit.clauses) for unit in document.units)
    return TitledText(
        id=document.id,
        name=document.name,
        called=the(document.name, document.language),
        name_tongue=name_tongue(context.edition, document),
        lines=tuple(
            TitleLine(text=line.text, is_title=line.text == document.title)
            for line in document.front_matter
        ),
        facts=in_a_row([*standing(document), plural(clauses, "{count} clause", "{count} clauses")]),
        voice=context.voice(document.id),
        tongue=context.tongue(document.id),
        href=context.link(addresses.document_home(context.edition, document)),
        opening=tuple(_opening(context, document)),
    )


def _opening(context: Context, document: Document) -> Iterator[OpeningClause]:
    """Yield the opening words: as many whole sentences as are not too long, and at least one."""
    left = _OPENING
    clauses = [clause for run in runs(context.edition, document) for clause in run.clauses]
    for clause in clauses:
        if clause.unit != clauses[0].unit:  # its numbers would be taken for those before it
            return
        end = _end_of_sentences(clause, left)
        if not end and left < _OPENING:
            return
        end = end or clause.sentences[0].end
        yield OpeningClause(
            number=place_names.clause_number(clause),
            name=place_names.clause_name(context.edition, clause),
            href=context.link(addresses.clause_in_context(context.edition, clause)),
            words=clause.text[:end],
            cut=end < len(clause.text),
        )
        left -= end
        if end < len(clause.text):
            return


def _end_of_sentences(clause: Clause, room: int) -> int:
    """Return where the last sentence ends that has room; 0 if none has."""
    return max((s.end for s in clause.sentences if s.end <= room), default=0)
