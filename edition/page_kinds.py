"""The kinds of pages that a site can have: one row a kind, and all that depends on which there are.

To add a page: a row here, the function that makes it in pages/pages.py, and a template of the
kind's name under templates/pages/. The contents, llms.txt, what a page loads and the addresses
where no unit can stand follow from the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from edition import addresses
from edition.catalogues import later
from edition.model import Edition

# The names of files under assets/fonts/ that a page needs at once.
SERIF = "source-serif-4-400-normal"
ITALIC = "source-serif-4-400-italic"
SANS = ("source-sans-3-400-normal", "source-sans-3-600-normal")


@dataclass(frozen=True, slots=True)
class Chinese:
    """What a page loads where the editors quote Chinese on it: a style sheet, and faces.

    The sheet declares a face with the letters that pages of this kind show. It is needed at once
    where they do not stand in a fold.
    """

    sheet: str
    faces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a kind of page loads: frame (in templates/theme/), faces, style sheets, script.

    `chinese` is what it loads besides where it quotes Chinese. `first` is a script that runs before
    the page is drawn, after those that do so on every page; `soon` is what its other script asks
    for before the page can answer.
    """

    frame: str = "main.html"
    faces: tuple[str, ...] = (SERIF, *SANS)
    styles: tuple[str, ...] = ("edition", "print")
    script: str = "every_page"
    first: str = ""
    soon: str = ""
    chinese: Chinese | None = None

    def with_chinese(self) -> Look:
        """Return the look of a page that quotes Chinese."""
        if self.chinese is None:
            return self
        *styles, printed = self.styles
        faces = (*self.faces, *self.chinese.faces)
        return replace(self, faces=faces, styles=(*styles, self.chinese.sheet, printed))


PLAIN = Look()
# By hand, under site_src/.
WRITING = Look(styles=("edition", "written", "print"))
TITLE_PAGE = Look(styles=("edition", "home", "print"))
# In the words of the editors: the face of the texts comes where a reader is about to open a fold.
# From A to Z it is as heavy as a page may be, and leaves Chinese to the system.
GLOSSING = Look(faces=SANS, styles=("edition", "reference", "glossary", "print"))
QUOTING = Look(faces=(SERIF, *SANS, ITALIC))
COMPARING = Look(faces=QUOTING.faces, styles=("edition", "compare", "print"))
LIGHT = Look(
    frame="clause.html",
    faces=(SERIF, SANS[0]),
    styles=("clause_page", "print"),
    script="clause_page",
    chinese=Chinese("chinese_notes"),
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


def _has_terms(edition: Edition) -> bool:
    return bool(edition.terms)


def _has_comparison(edition: Edition) -> bool:
    return any(link.source.document != link.target.document for link in edition.links)


def _has_retired(edition: Edition, kind: str) -> bool:
    """Say whether a thing of this kind went away, of which its page tells."""
    return any(stone.kind == kind for stone in edition.tombstones)


HOME = PageKind(
    id="home", address=addresses.HOME, name=later("Home"), written=True, look=TITLE_PAGE
)
READ = PageKind(
    id="read",
    address=addresses.READ,
    name=later("Read the whole text"),
    look=Look(faces=QUOTING.faces, styles=("reading", "read", "print")),
)
UNIT = PageKind(
    id="unit",
    look=Look(
        faces=QUOTING.faces,
        styles=("reading", "unit", "print"),
        chinese=Chinese("chinese_units", ("noto-sans-sc-400-normal",)),
    ),
)
COMPARE = PageKind(
    id="compare",
    address=addresses.COMPARE,
    name=later("Compare"),
    says=later("the texts side by side, sentence by sentence"),
    exists=_has_comparison,
    look=COMPARING,
)
COMPARED = PageKind(id="compared", exists=_has_comparison, look=COMPARING)
MAP = PageKind(
    id="map",
    address=addresses.MAP,
    name=later("Map of links"),
    says=later("links at a glance, with the words at both ends"),
    exists=_has_links,
    look=Look(faces=QUOTING.faces, styles=("edition", "reference", "map", "print")),
)
GLOSSARY = PageKind(
    id="glossary",
    address=addresses.GLOSSARY,
    name=later("Glossary"),
    says=later("every term with its sources and occurrences"),
    exists=lambda edition: bool(edition.terms) or _has_retired(edition, "term"),
    look=GLOSSING,
)
CATEGORIES = PageKind(
    id="categories",
    address=addresses.CATEGORIES,
    exists=_has_terms,
    look=replace(GLOSSING, chinese=Chinese("chinese_terms", ("noto-sans-sc-400-terms",))),
)
CONCORDANCE = PageKind(
    id="concordance",
    address=addresses.CONCORDANCE,
    exists=_has_terms,
    look=Look(faces=QUOTING.faces, styles=GLOSSING.styles),
)
INDEX = PageKind(
    id="index",
    address=addresses.INDEX,
    name=later("Index"),
    says=later("subjects, with locators to the clause"),
    exists=lambda edition: bool(edition.index) or _has_retired(edition, "index"),
    look=Look(faces=SANS, styles=("edition", "reference", "index", "print")),
)
NOTES = PageKind(
    id="notes",
    address=addresses.NOTES,
    name=later("Notes"),
    says=later("probable slips of the wording, with suggested readings"),
    exists=lambda edition: bool(edition.notes) or _has_retired(edition, "note"),
    look=Look(
        styles=("edition", "reference", "notes", "print"),
        chinese=Chinese("chinese_notes", ("noto-sans-sc-400-notes",)),
    ),
)
SEARCH = PageKind(
    id="search",
    address=addresses.SEARCH,
    name=later("Search"),
    look=Look(styles=("edition", "search", "print"), first="asked", soon="search/search_page"),
)
CITE = PageKind(id="cite", address=addresses.CITE, name=later("Cite"), written=True, look=WRITING)
DATA = PageKind(id="data", address=addresses.DATA, name=later("Data"), written=True, look=WRITING)
CHANGES = PageKind(
    id="changes",
    address=addresses.CHANGES,
    name=later("Changes"),
    says=later("what changed, and why"),
    look=WRITING,
)
ABOUT = PageKind(
    id="about", address=addresses.ABOUT, name=later("About"), written=True, look=WRITING
)
CLAUSE = PageKind(id="clause", look=LIGHT)
RETIRED = PageKind(id="retired", look=LIGHT)

# In the order of the contents; pages of units are listed where their kind stands.
PAGE_KINDS = (
    HOME, READ, UNIT, COMPARE, COMPARED, MAP, GLOSSARY, CATEGORIES, CONCORDANCE, INDEX, NOTES,
    SEARCH, CITE, DATA, CHANGES, ABOUT, CLAUSE, RETIRED,
)  # fmt: skip

# Those that are written by hand, under site_src/.
WRITTEN = tuple(kind for kind in PAGE_KINDS if kind.written)
# Where a unit cannot stand: pages that every edition may have, and folders of pages and files.
RESERVED = frozenset(kind.address for kind in PAGE_KINDS if kind.address) | addresses.FOLDERS
