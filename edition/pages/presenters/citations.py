"""The citations of a text or of a place in it: as text to copy, and as files."""

from __future__ import annotations

from dataclasses import dataclass

from edition.addresses import CITATION_FILES
from edition.catalogues import gettext
from edition.citations.cited import Cited
from edition.citations.styles import StyledCitation, styled
from edition.pages.context import NamedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsView:
    """Citations of a `place` or text in several styles, and files for reference managers.

    `locator` and `address` are what they say of the place that is cited.
    """

    place: str
    locator: str
    address: str
    styled: tuple[StyledCitation, ...]
    files: tuple[NamedLink, ...]


def citations_view(
    cited: Cited, *, home: str = "", more: tuple[StyledCitation, ...] = ()
) -> CitationsView:
    """Return the citations of what stands at the link `home`; `more` follow those in full."""
    return CitationsView(
        place=cited.locator or cited.title,
        locator=cited.locator,
        address=cited.url,
        styled=(*styled(cited), *more),
        files=tuple(NamedLink(gettext(name), f"{home}{file}") for name, file in CITATION_FILES),
    )
