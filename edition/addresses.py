"""Where things stand in the site, and what readers call them."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from edition.catalogues import gettext, later
from edition.identifiers import unit_of
from edition.model import (
    Clause,
    Document,
    Edition,
    Forms,
    Locator,
    Prose,
    Sentence,
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
MOST_CARDS = 1000  # clauses; where there are more, a clause has the card of its unit
# Words of identifiers that are said in the language of the interface.
WORDS = frozenset(
    (
        later("Amendment"), later("Annex"), later("Appendix"), later("Article"), later("Chapter"),
        later("Clause"), later("Closing"), later("Commentary"), later("Introduction"),
        later("Paragraph"), later("Part"), later("Point"), later("Preamble"), later("Principle"),
        later("Rule"), later("Section"), later("Title"), later("dateline"), later("title"),
    )
)  # fmt: skip
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
    own = len(edition.clause_by_id) <= MOST_CARDS
    return card(clause.id if own else clause.unit)


def document_home(edition: Edition, document: Document) -> str:
    """Return the address of the page that holds a whole document, or where it begins."""
    if document is edition.documents[0]:
        return READ
    if document in edition.read_whole:
        return f"{READ}{document.id}/"
    return document.units[0].address


def comparison(identifier: str) -> str:
    """Return where a unit of a text, or a clause of a commentary, is set against the other side."""
    return f"{COMPARE}{identifier}/"


def comparison_order(edition: Edition, document: Document) -> str:
    """Return where all that is compared is listed in the order of a document."""
    first = edition.commentaries[0]
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


def label_beside(unit: Unit) -> str:
    """Return the label of a unit, or nothing where it is the name in large or small letters."""
    return "" if unit.name.casefold() == unit.label.casefold() else unit.label


def worded(name: str) -> str:
    """Return a name made of an identifier with its first word as the interface says it."""
    word, blank, rest = name.partition(" ")
    return f"{gettext(word)}{blank}{rest}" if word in WORDS else name


def default_forms() -> Forms:
    """Return what clauses and sentences are called where the content says nothing."""
    return Forms(
        clause=gettext("{unit}, clause {number}"),
        clauses=gettext("{unit}, clauses {number}"),
        sentence=gettext("{clause}, sentence {number}"),
        sentences=gettext("{clause}, sentences {number}"),
    )


def own_title(unit: Unit) -> str:
    """Return what a unit is headed with, as its text has it; in brackets what the editors call it.

    A label that differs from the heading by capitals alone stands for the heading. One that is the
    name of the unit is no title, and has no brackets.
    """
    if unit.heading and unit.heading.text.casefold() == unit.label.casefold():
        return unit.heading.text
    return f"[{unit.label}]" if label_beside(unit) else unit.label


def title_beside(unit: Unit) -> str:
    """Return the title of a unit where its name stands beside it, which it does not repeat."""
    return own_title(unit) if label_beside(unit) else ""


def unit_title(unit: Unit) -> str:
    """Return the name and the title of a unit, once where they are the same."""
    return f"{unit.name}: {own_title(unit)}" if label_beside(unit) else unit.name


def marked_heading(unit: Unit) -> str:
    """Return the heading of a unit as its source has it, with its marker; empty without one."""
    if unit.heading is None:
        return ""
    return f"{unit.marker}{unit.heading.gap if unit.marker else ''}{unit.heading.text}"


def marked_title(unit: Unit) -> str:
    """Return the title of a unit after its marker, if it has one: `(7) [Of keys]`."""
    return f"{unit.marker} {own_title(unit)}".strip()


def clause_name(edition: Edition, clause: Clause) -> str:
    """Return what readers call a clause: `Area 7, clause 3`, or `Article 17(1)(a)` of a point.

    One that is all that stands in its unit is called as that, where the content names it.
    """
    if clause.point:
        return clause.point
    unit = edition.unit_by_id[clause.unit]
    if unit.named and unit.clauses == (clause,) and unit.id not in edition.parents:
        return unit.name
    form = edition.document_by_id[clause.document].forms.clause
    return _filled(form, unit=unit.name, number=clause.ordinal)


def clause_number(clause: Clause) -> str:
    """Return what stands beside a clause: the marker of a point, or else its ordinal."""
    return clause.marker if clause.point and clause.marker else clause.ordinal


def inside_unit(unit: Unit, parts: Sequence[Clause]) -> str:
    """Return what one clause or several in a row are called behind their unit: `(1)(a)`, `3–5`."""
    first, last = parts[0], parts[-1]
    if not (first.point or last.point):
        return _span((first, last))
    begin, end = (part.point.removeprefix(unit.name) or part.ordinal for part in (first, last))
    return begin if first is last else f"{begin}–{_difference(begin, end)}"


def locator_name(edition: Edition, locator: Locator) -> str:
    """Return what readers call a place, like `Area 7, clauses 1–3`.

    A range that begins or ends with a point has the names of both, `Article 17(1)(a)–(c)`.
    """
    document = edition.document_by_id[locator.document]
    if locator.front:
        return front_name(document, locator.id)
    forms, name = document.forms, clause_name(edition, locator.clause)
    if locator.sentences:
        form = forms.sentences if len(locator.sentences) > 1 else forms.sentence
        return _filled(form, clause=name, number=_span(locator.sentences))
    first, last = locator.clauses[0], locator.clauses[-1]
    if first is last:
        return name
    unit = edition.unit_by_id[first.unit]
    if first.point or last.point:
        return f"{name}–{_difference(name, clause_name(edition, last))}"
    return _filled(forms.clauses, unit=unit.name, number=_span(locator.clauses))


def front_name(document: Document, identifier: str) -> str:
    """Return what readers call a line before the text proper: `Charter, title`."""
    line = gettext(identifier) if identifier in WORDS else identifier
    return gettext("{document}, {line}").format(document=document.name, line=line)


def place_name(edition: Edition, place: Locator | Unit) -> str:
    """Return what readers call a place or a unit."""
    return place.name if isinstance(place, Unit) else locator_name(edition, place)


def prose_text(edition: Edition, prose: Prose) -> str:
    """Return words of the editors as text, every place under the name that readers know."""
    return "".join(
        part if isinstance(part, str) else place_name(edition, part) for part in prose.parts
    )


@functools.lru_cache(maxsize=4096)
def _way(here: str, path: str) -> str:
    """Return the relative link between two paths; a page asks for the same few again and again."""
    link = posixpath.relpath(path, here) if path != here else "."
    return f"{link}/" if path.endswith("/") else link


def _span(parts: Sequence[Clause | Sentence]) -> str:
    return "–".join(dict.fromkeys((parts[0].ordinal, parts[-1].ordinal)))


def _difference(name: str, other: str) -> str:
    """Return the end of a name that begins as another one does: `(b)` of `1(a)` and `1(b)`."""
    at = len(posixpath.commonprefix((name, other)))
    while at > 0 and (at == len(other) or other[at].isalnum()):
        at -= 1
    return other[at:].lstrip(" ,;:")


def _filled(form: str, **words: str) -> str:
    """Return a form of the content with its places in braces filled."""
    return re.sub(r"\{(\w+)\}", lambda match: words[match[1]], form)


def _cut(address: str) -> tuple[str, str, str]:
    for mark in "?#":
        if mark in address:
            path, _, rest = address.partition(mark)
            return path, mark, rest
    return address, "", ""
