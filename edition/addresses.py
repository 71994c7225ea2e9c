"""Where things stand in the site."""

from __future__ import annotations

import functools
from urllib.parse import urlsplit

from edition.catalogues import later
from edition.identifiers import unit_of
from edition.model import (
    Clause,
    Document,
    Edition,
    Locator,
    Tombstone,
    Unit,
)

HOME = "/"
READ = "/read/"
COMPARE = "/compare/"
MAP = "/map/"
GLOSSARY = "/glossary/"
CATEGORIES = "/glossary/by-category/"
CONCORDANCE = "/glossary/concordance/"
INDEX = "/subject-index/"
NOTES = "/notes/"
CITE = "/cite/"
ABOUT = "/about/"
DATA = "/data/"
CHANGES = "/changes/"
SEARCH = "/search/"
FEED = "/changes.xml"
FOLDERS = frozenset(("/c/", "/cards/", "/assets/"))  # of the permanent pages, and of files
PASSING = ("assets/", "cards/")  # folders of files whose names are not promised to last
PROMISED = "/data/addresses.txt"
CARD = "/assets/card.png"
CARD_WIDTH, CARD_HEIGHT = 1200, 630
MOST_UNIT_CARDS = 500  # where there are more units, each has the card of its outermost unit
# What each file with a citation is called, and its name beside the page that it cites.
CITATION_FILES = (
    ("BibTeX", "citation.bib"),
    ("RIS", "citation.ris"),
    ("CSL-JSON", "citation.csl.json"),
    (later("plain text"), "citation.txt"),
)


def card(identifier: str) -> str:
    """Return the address of the picture that stands for a unit or a clause."""
    return f"/cards/{identifier}.png"


def clause_card(edition: Edition, clause: Clause) -> str:
    """Return the address of the picture that stands for a clause."""
    unit = edition.unit_by_id[clause.unit]
    return card(pictured(edition, unit).id if edition.is_large else clause.id)


def pictured(edition: Edition, unit: Unit) -> Unit:
    """Return the unit whose card stands for a unit."""
    return unit if len(edition.unit_by_id) <= MOST_UNIT_CARDS else edition.outermost(unit)


def document_home(edition: Edition, document: Document) -> str:
    """Return the address of the page that holds a whole document, or where it begins."""
    if document is edition.documents[0]:
        return READ
    if document in edition.read_whole:
        return f"{READ}{document.id}/"
    return document.units[0].address


def side_by_side(edition: Edition) -> tuple[Document, ...]:
    """Return the documents in the order in which they are compared: commentaries first."""
    return (*edition.commentaries, *edition.texts)


def comparison(identifier: str) -> str:
    """Return where a unit of a text, or a clause of a commentary, is set beside other documents."""
    return f"{COMPARE}{identifier}/"


def comparison_order(edition: Edition, document: Document) -> str:
    """Return where all that is compared is listed in the order of a document."""
    first = side_by_side(edition)[0]
    return COMPARE if document is first else f"{COMPARE}by-{document.id}/"


def comparison_of_relation(identifier: str) -> str:
    """Return where all that one relation joins is set side by side."""
    return f"{COMPARE}relation-{identifier}/"


def permanent(clause: Clause) -> str:
    """Return the address of a clause's own page."""
    return f"/c/{clause.id}/"


def in_context(edition: Edition, locator: Locator) -> str:
    """Return the address of a place on the page of its unit; `?to=` is the end of a range."""
    if locator.front:
        return f"{document_home(edition, edition.document_by_id[locator.document])}#{locator.id}"
    page = edition.unit_by_id[locator.clause.unit].address
    query = f"?to={locator.to}" if locator.to else ""
    return f"{page}{query}#{locator.anchor}"


def cited(edition: Edition, locator: Locator) -> str:
    """Return the address that citations give: of what stands in one clause, on its own page."""
    if locator.front or len(locator.clauses) > 1:
        return in_context(edition, locator)
    query = f"?to={locator.to}" if locator.to else ""
    fragment = f"#{locator.anchor}" if locator.sentences else ""
    return f"{permanent(locator.clause)}{query}{fragment}"


def clause_in_context(edition: Edition, clause: Clause) -> str:
    """Return the address of a clause on the page of its unit."""
    return f"{edition.unit_by_id[clause.unit].address}#{clause.id}"


def relative(here: str, there: str) -> str:
    """Return the link from the page `here` to the address `there`, both from the site's root.

    Such links work below any project subpath and from a folder on disk.
    """
    path, mark, rest = _cut(there)
    if path == here and mark == "#":
        return f"#{rest}"
    return f"{_way(here, path)}{mark}{rest}"


def absolute(edition: Edition, address: str) -> str:
    """Return the full address, for citations and metadata."""
    return edition.url + address.removeprefix("/")


def of_retired(edition: Edition, stone: Tombstone) -> str:
    """Return the full address at which readers are told what became of a retired identifier."""
    pages = {"term": GLOSSARY, "note": NOTES, "index": INDEX}  # of what is gone, the first one
    if stone.kind == "page":
        return absolute(edition, stone.id)
    if stone.kind in ("clause", "sentence"):
        unit = edition.unit_by_id.get(unit_of(stone.id))
        return absolute(edition, f"{unit.address}#{stone.id}" if unit else CHANGES)
    return absolute(edition, f"{pages[stone.kind]}#{stone.id}" if stone.kind in pages else CHANGES)


def issues_url(site_url: str) -> str | None:
    """Return where slips are reported, if the site is a project page of GitHub Pages."""
    parts = urlsplit(site_url)
    owner, _, host = (parts.hostname or "").partition(".")
    project = parts.path.strip("/")
    if host != "github.io" or not owner or not project or "/" in project:
        return None
    return f"https://github.com/{owner}/{project}/issues"


@functools.lru_cache(maxsize=4096)
def _way(here: str, path: str) -> str:
    """Return the relative link between two paths; a page asks for the same few again and again."""
    start, end = _steps(here), _steps(path)
    shared = 0
    for one, other in zip(start, end, strict=False):
        if one != other:
            break
        shared += 1
    link = "/".join((*[".."] * (len(start) - shared), *end[shared:])) or "."
    return f"{link}/" if path.endswith("/") else link


@functools.lru_cache(maxsize=4096)
def _steps(path: str) -> tuple[str, ...]:
    return tuple(step for step in path.split("/") if step)


def _cut(address: str) -> tuple[str, str, str]:
    for mark in "?#":
        if mark in address:
            path, _, rest = address.partition(mark)
            return path, mark, rest
    return address, "", ""
