"""What is said of the titles in square brackets: whose they are, how many, and where all stand."""

from __future__ import annotations

from collections.abc import Iterable

from edition.catalogues import gettext
from edition.claims import has_own_title, has_titles
from edition.model import Edition, Unit
from edition.outline import level, ways_in
from edition.wording import number

LIST = "text-contents"  # the identifier of what is said before the list of them on the first page
_LEVELS = 2  # of units, that stand in it


def on_titles(markers: Iterable[str]) -> str:
    """Say whose the titles behind these markers are, and whose the markers; empty without any."""
    found = list(markers)
    if not found:
        return ""
    return _with_numbers(gettext("Titles in square brackets are the editors’."), found)


def on_all_titles(edition: Edition) -> str:
    """Say the same of all titles and names in the edition; empty where it has none."""
    if markers := own_markers(edition.units):
        return on_titles(markers)
    return gettext("Titles in square brackets are the editors’.") if has_titles(edition) else ""


def on_listed_titles(edition: Edition) -> str:
    """Say the same, with their number, of those that are listed on the first page."""
    if not titles_listed(edition):
        return on_titles(own_markers(ways_in(edition)))
    form = gettext("Titles in square brackets are the editors’: {count} in all.")
    said = form.format(count=number(titles_listed(edition)))
    return _with_numbers(said, own_markers(edition.units))


def on_number_of_titles(edition: Edition) -> str:
    """Say the same with their number, as a link to their list; empty where that has not all.

    Every page knows for itself how to come to the root of the site: `{root}` stands for that.
    """
    if not titles_listed(edition):
        return ""
    form = gettext(
        'Titles in square brackets are the editors’: <a href="{href}">{count} in all</a>.'
    )
    said = form.format(href=f"{{root}}#{LIST}", count=number(titles_listed(edition)))
    return _with_numbers(said, own_markers(edition.units))


def titles_listed(edition: Edition) -> int:
    """Return how many stand in the contents on the first page; 0 where these have not all."""
    titled = [unit for unit in edition.units if has_own_title(unit)]
    listed = {unit.id for unit in ways_in(edition)}
    if not titled or not all(
        unit.id in listed and level(edition, unit) <= _LEVELS for unit in titled
    ):
        return 0
    named = edition.documents if len(edition.read_whole) > 1 else ()
    return len(titled) + sum(document.title is None for document in named)


def own_markers(units: Iterable[Unit]) -> list[str]:
    """Return what stands before each title of the editors; empty where nothing does."""
    return [unit.marker for unit in units if has_own_title(unit)]


def _with_numbers(said: str, markers: Iterable[str]) -> str:
    """Return it with whose the numbers are, if there are any: `(a)` is none for certain."""
    written = [marker for marker in markers if marker]
    if not written or not all(any(map(str.isdigit, marker)) for marker in written):
        return said
    return " ".join([said, gettext("The numbers before them are the text’s.")])
