"""Units as ways in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from edition import place_names
from edition.claims import listed_in_brackets
from edition.model import Unit
from edition.pages.context import Context
from edition.pages.presenters.documents import any_commentary
from edition.pages.tongues import label_tongue, title_tongue
from edition.passed_over import passed_over
from edition.wording import in_a_row, links_from, opening, the


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit as a way in: name, label, title, link, and how much commentary is linked to it.

    `commentary` says so in words; `unlinked` does where there is none, and is empty elsewhere.
    `bracketed` says that its title stands in square brackets where it is listed, `passed` which
    numbers the text passes over before it.
    """

    id: str
    name: str
    number: str
    marker: str
    label: str
    title: str
    title_behind: str
    marked_title: str
    heading: str | None
    tongue: Markup
    label_tongue: Markup
    title_tongue: Markup
    href: str
    commentary: str
    unlinked: str
    lead: str
    goes_on: bool
    bracketed: bool
    passed: tuple[str, ...]

    @property
    def has_own_title(self) -> bool:
        """Say whether the title is the editors', since the text has none."""
        return bool(self.title_behind) and self.heading is None


def unit_view(context: Context, unit: Unit) -> UnitView:
    """Return a unit as a way in."""
    count = sum(context.backlinks.commentary_on.get(unit.id, {}).values())
    commentary = _commentary(context, unit)
    return UnitView(
        id=unit.id,
        name=unit.name,
        number=unit.number or "",
        marker=unit.marker,
        label=unit.label,
        title=place_names.own_title(unit),
        title_behind=place_names.title_behind(unit),
        marked_title=place_names.marked_title(unit),
        heading=unit.heading.text if unit.heading else None,
        tongue=context.tongue(unit.document),
        label_tongue=label_tongue(context.edition, unit),
        title_tongue=title_tongue(context.edition, unit),
        href=context.link(unit.address),
        commentary=commentary,
        unlinked="" if count else opening(commentary),
        lead=unit.clauses[0].text if unit.clauses else "",
        goes_on=len(unit.clauses) > 1,
        bracketed=listed_in_brackets(unit),
        passed=passed_over(context.edition, unit.id),
    )


def _commentary(context: Context, unit: Unit) -> str:
    """Return in words how many links a unit has from each commentary that has any.

    That is nothing, if it cannot have any.
    """
    edition = context.edition
    if not edition.commentaries or not unit.clauses or context.voice(unit.document) != "text":
        return ""
    return links_from_each(context, unit) or links_from(0, any_commentary(edition))


def links_from_each(context: Context, unit: Unit) -> str:
    """Return in words how many links a unit has from each commentary; nothing where it has none."""
    found = context.backlinks.commentary_on.get(unit.id) or Counter()
    return in_a_row(
        links_from(found[one.id], the(one.name, one.language))
        for one in context.edition.commentaries
        if one.id in found
    )
