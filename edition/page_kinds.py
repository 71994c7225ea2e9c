"""The kinds of pages that a site can have: one row a kind, and all that depends on which there are.

To add a page: a row here, the function that makes it in pages/pages.py, and a template of the
kind's name under templates/pages/. The contents, llms.txt, what a page loads and the addresses
where no unit can stand follow from the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition import addresses
from edition.model import Edition

# The names of files under assets/fonts/ that a page needs at once.
SERIF = "source-serif-4-400-normal"
ITALIC = "source-serif-4-400-italic"
SANS = ("source-sans-3-400-normal", "source-sans-3-600-normal")
CHINESE = "noto-sans-sc-400-normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a kind of page loads: its frame in templates/theme/, its faces, its style sheets."""

    frame: str = "main.html"
    faces: tuple[str, ...] = (SERIF, *SANS)
    styles: tuple[str, ...] = ("faces", "tokens", "base", "texts", "components", "comfort", "print")


PLAIN = Look()
QUOTING = Look(faces=(SERIF, *SANS, ITALIC))
WITH_MARGIN = Look(
    faces=(SERIF, *SANS, ITALIC),
    styles=("faces", "tokens", "base", "texts", "margin", "components", "comfort", "print"),
)
COMPARING = Look(
    faces=(SERIF, *SANS, ITALIC),
    styles=("faces", "tokens", "base", "texts", "components", "compare", "comfort", "print"),
)
LIGHT = Look(
    frame="clause.html",
    faces=(SERIF,),
    styles=("tokens", "base", "texts", "margin", "clause", "print"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A kind of page.

    `id` names its template and the class of its body. `address` is where its one page stands; None
    where there is a page for each unit, clause and so on. `name` is what the contents call it, and
    `says` what llms.txt says of it; where either is empty, it is not listed there. `exists` says
    whether an edition has something to show on it. `written` are the pages under site_src/ to
    which every page leads.
    """

    id: str
    address: str | None = None
    name: str = ""
    says: str = ""
    exists: Callable[[Edition], bool] = lambda _: True
    written: bool = False
    look: Look = PLAIN


def _has_links(edition: Edition) -> bool:
    return bool(edition.links)


def _has_comparison(edition: Edition) -> bool:
    return bool(edition.links and edition.commentaries)


HOME = PageKind(id="home", address=addresses.HOME, name="Home", written=True)
READ = PageKind(id="read", address=addresses.READ, name="Read the whole text", look=WITH_MARGIN)
UNIT = PageKind(id="unit", look=WITH_MARGIN)
COMPARE = PageKind(
    id="compare",
    address=addresses.COMPARE,
    name="Compare",
    says="the texts side by side, sentence by sentence",
    exists=_has_comparison,
    look=COMPARING,
)
COMPARED = PageKind(id="compared", exists=_has_comparison, look=COMPARING)
MAP = PageKind(
    id="map",
    address=addresses.MAP,
    name="Map of links",
    says="links at a glance, with the words at both ends",
    exists=_has_links,
    look=QUOTING,
)
GLOSSARY = PageKind(
    id="glossary",
    address=addresses.GLOSSARY,
    name="Glossary",
    says="every term with its sources and occurrences",
)
INDEX = PageKind(
    id="index",
    address=addresses.INDEX,
    name="Index",
    says="subjects, with locators to the clause",
)
NOTES = PageKind(
    id="notes",
    address=addresses.NOTES,
    name="Notes",
    says="probable slips of the wording, with suggested readings",
)
SEARCH = PageKind(id="search", address=addresses.SEARCH, name="Search")
CITE = PageKind(id="cite", address=addresses.CITE, name="Cite", written=True)
DATA = PageKind(id="data", address=addresses.DATA, name="Data", written=True)
CHANGES = PageKind(
    id="changes",
    address=addresses.CHANGES,
    name="Changes",
    says="what changed, and why",
)
ABOUT = PageKind(id="about", address=addresses.ABOUT, name="About", written=True)
CLAUSE = PageKind(id="clause", look=LIGHT)
RETIRED = PageKind(id="retired", look=LIGHT)

# In the order of the contents; pages of units are listed where their kind stands.
PAGE_KINDS = (
    HOME, READ, UNIT, COMPARE, COMPARED, MAP, GLOSSARY, INDEX, NOTES, SEARCH, CITE, DATA, CHANGES,
    ABOUT, CLAUSE, RETIRED,
)  # fmt: skip

# Those that are written by hand, under site_src/.
WRITTEN = tuple(kind for kind in PAGE_KINDS if kind.written)
# Where a unit cannot stand: pages that every edition may have, and folders of pages and files.
RESERVED = frozenset(kind.address for kind in PAGE_KINDS if kind.address) | addresses.FOLDERS
