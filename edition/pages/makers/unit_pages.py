"""The page of each unit: its clauses with all that stands beside them, and the units in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition import addresses, page_kinds, place_names
from edition.catalogues import gettext
from edition.citations.cited import cite_unit
from edition.model import Edition, Unit
from edition.outline import blocks
from edition.pages import jsonld, meta_tags
from edition.pages.bracketed import on_titles
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_to
from edition.pages.presenters.citations import CitationsView, citations_view
from edition.pages.presenters.clauses import ClauseView, clause_view
from edition.pages.presenters.comparing import links_of_clauses
from edition.pages.presenters.documents import (
    called_by,
    named_with_statement,
    quoted_document,
    standing,
)
from edition.pages.presenters.notes import NoteView
from edition.pages.presenters.references import OfficialView, official_view
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.presenters.units import UnitView, unit_view
from edition.pages.render import Head, Page, Renderer
from edition.told_names import told_title
from edition.wording import in_a_row, plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Consecutive lines of a unit: some of its clauses, or some of the units in it."""

    title: str
    clauses: tuple[ClauseView, ...]
    units: tuple[UnitView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPage:
    """What the page of a unit shows."""

    trail: tuple[NamedLink, ...]
    unit: UnitView
    facts: str
    commentary: str
    official: OfficialView | None
    blocks: tuple[Block, ...]
    relations_href: str
    compare_href: str
    retired: tuple[TombstoneView, ...]
    citations: CitationsView
    previous: UnitView | None
    following: UnitView | None

    @property
    def near(self) -> tuple[NamedLink | None, NamedLink | None]:
        """What comes before and after, by the marker and the title."""
        before, after = (
            NamedLink(unit.marked_title, unit.href, unit.title_tongue) if unit else None
            for unit in (self.previous, self.following)
        )
        return before, after

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """The notes of all its clauses."""
        return tuple(n for block in self.blocks for clause in block.clauses for n in clause.notes)

    @property
    def first_noted(self) -> ClauseView | None:
        """The first clause behind which its own notes are printed."""
        return next((one for one in self.by_sentence if one.notes), None)

    @property
    def notes_behind(self) -> tuple[NoteView, ...]:
        """The notes that are printed behind all its clauses."""
        ids = {note.id for clause in self.by_sentence for note in clause.notes}
        return tuple(note for note in self.notes if note.id not in ids)

    @property
    def by_sentence(self) -> tuple[ClauseView, ...]:
        """The clauses that are read by the sentence, with links beside each."""
        clauses = (clause for block in self.blocks for clause in block.clauses)
        return tuple(clause for clause in clauses if clause.by_sentence)

    @property
    def items(self) -> tuple[UnitView, ...]:
        """The units in it, if there is more than one, and its own clauses stand before them."""
        if not (self.blocks and self.blocks[0].clauses):
            return ()
        found = tuple(unit for block in self.blocks for unit in block.units)
        return found if len(found) > 1 else ()

    @property
    def said_of_titles(self) -> str:
        """What is said of the titles of the editors that its items have, if any."""
        units = (unit for block in self.blocks for unit in block.units)
        return on_titles(unit.marker for unit in units if unit.bracketed)

    @property
    def chinese(self) -> bool:
        """Say whether it shows Chinese."""
        official = self.official is not None and self.official.chinese is not None
        return official or any(note.chinese for note in self.notes)


def unit_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each unit, in reading order."""
    units = list(renderer.edition.units)
    for previous, unit, following in zip([None, *units], units, [*units[1:], None], strict=False):
        context = renderer.context(unit.address)
        view = _unit_page(context, unit, previous, following)
        head = Head(
            title=told_title(renderer.edition, unit),
            description=meta_tags.unit_description(renderer.edition, unit),
            tags=meta_tags.unit_tags(renderer.edition, unit),
            jsonld=jsonld.unit_jsonld(renderer.edition, unit),
            document=quoted_document(renderer.edition.document_by_id[unit.document]),
            forms=called_by(renderer.edition.document_by_id[unit.document]),
            work=named_with_statement(renderer.edition.document_by_id[unit.document]),
            chinese=view.chinese,
        )
        yield renderer.page(page_kinds.UNIT, unit.address, head, view)


def _unit_page(
    context: Context, unit: Unit, previous: Unit | None, following: Unit | None
) -> UnitPage:
    edition = context.edition
    view = unit_view(context, unit)
    stones = context.backlinks.tombstones.in_unit.get(unit.id, ())
    return UnitPage(
        trail=steps_to(edition, unit.address, unit, last=True),
        unit=view,
        facts=_facts(edition, unit, view),
        commentary=view.commentary,
        official=official_view(context, unit.official) if unit.official else None,
        blocks=tuple(_blocks(context, unit)),
        relations_href=_relations_href(context, unit),
        compare_href=_compare_href(context, unit),
        retired=tombstone_views(context, stones),
        citations=citations_view(cite_unit(edition, unit)),
        previous=_beside(context, unit, previous) if previous else None,
        following=_beside(context, unit, following) if following else None,
    )


def _beside(context: Context, unit: Unit, other: Unit) -> UnitView:
    """Return the unit before or after another; of another text it says so, if both have it."""
    view = unit_view(context, other)
    told = place_names.told_name(context.edition, other)
    if other.document == unit.document or told == other.name:
        return view
    return replace(view, marked_title=told)


def _blocks(context: Context, unit: Unit) -> Iterator[Block]:
    name = unit.name
    for run in blocks(context.edition, unit):
        yield Block(
            title=gettext("Clauses of {unit}").format(unit=name)
            if run.clauses
            else gettext("Items of {unit}").format(unit=place_names.own_title(unit)),
            clauses=tuple(clause_view(context, clause) for clause in run.clauses),
            units=tuple(unit_view(context, child) for child in run.units),
        )


def _facts(edition: Edition, unit: Unit, view: UnitView) -> str:
    document = edition.document_by_id[unit.document]
    facts = standing(document)
    if unit.parent is not None:
        parent = edition.unit_by_id[unit.parent]
        siblings = edition.children(unit.parent, unit.document)
        said = gettext("{unit} of {count} in “{parent}”")
        place, own = edition.place_in_row[unit.id] + 1, place_names.own_title(parent)
        lettered = unit.name[:1].isalpha()  # “§ 3 of 10” would be read as a number of signs
        if not (lettered and _count_from_one(siblings) and _says_place(unit, parent)):
            said = gettext("{unit}: {place} of {count} in “{parent}”")
        facts.append(said.format(unit=view.name, place=place, count=len(siblings), parent=own))
    children = edition.children(unit.id, unit.document)
    if children:
        facts.append(plural(len(children), "{count} item", "{count} items"))
    if unit.clauses:
        facts.append(plural(len(unit.clauses), "{count} clause", "{count} clauses"))
    return in_a_row(facts)


def _count_from_one(units: Sequence[Unit]) -> bool:
    """Say whether the numbers of units in a row are their places, as far as first and last tell."""
    last = units[-1].number or ""
    return units[0].number in ("1", "a", "i") and (not last.isdecimal() or int(last) == len(units))


def _says_place(unit: Unit, parent: Unit) -> bool:
    """Say whether the name of a unit ends with its own number, and has no other.

    `Section 2.3` and `Article I, Section 3` are no third places: they name what they stand in.
    """
    before, blank, number = unit.name.rpartition(" ")
    others = parent.name in before or re.search(r"[\d,]", before)
    return bool(blank) and number == unit.number and not others


def _relations_href(context: Context, unit: Unit) -> str:
    """Return where relations are explained, for a unit that has links; nothing for another one."""
    linked = any(clause.id in context.backlinks.links for clause in unit.clauses)
    return context.link(f"{addresses.MAP}#relations") if linked else ""


def _compare_href(context: Context, unit: Unit) -> str:
    """Return where a unit is compared, if anything is linked to it; nothing for another one."""
    if not links_of_clauses(context, unit.clauses):
        return ""
    comments = context.voice(unit.document) == "gloss"
    return context.link(addresses.COMPARE if comments else addresses.comparison(unit.id))
