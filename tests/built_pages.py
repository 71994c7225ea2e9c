"""What a reader finds in a built site: its pages parsed, their clauses, identifiers and links."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from edition import page_kinds
from edition.model import Clause
from edition.page_kinds import PageKind
from tests.editions import SITE_URL, Built, Kept

NOT_FOUND = "404.html"
# Of the kinds that have more than one page: some of the real edition, which has nothing retired.
EXAMPLES = {
    page_kinds.UNIT: ("areas/", "principles/4/", "commentary/"),
    page_kinds.CLAUSE: ("c/area-7-p3/",),
    page_kinds.RETIRED: (),
    page_kinds.COMPARED: ("compare/principle-4/", "compare/relation-differs/"),
}


def one_of_every_kind(examples: Mapping[PageKind, Iterable[str]]) -> tuple[str, ...]:
    """Return the address of one page of every kind, below the base address."""
    fixed = {kind: [kind.address[1:]] for kind in page_kinds.PAGE_KINDS if kind.address}
    assert not fixed.keys() & examples.keys()
    assert fixed.keys() | examples.keys() == set(page_kinds.PAGE_KINDS), "a kind has no example"
    found = [*fixed.values(), *examples.values()]
    return (*(address for addresses in found for address in addresses), NOT_FOUND)


# One page of every kind of the real edition.
KINDS = one_of_every_kind(EXAMPLES)


@functools.cache
def pages(site: Path) -> Mapping[str, html.HtmlElement]:
    """Return every page of a site by its address: `/areas/7/`, `/404.html`."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        address = f"/{path.relative_to(site).as_posix()}".removesuffix("index.html")
        found[address] = html.document_fromstring(path.read_text(encoding="utf-8"))
    return found


def compared(site: Path) -> Mapping[str, html.HtmlElement]:
    """Return every page that sets passages side by side, by its address."""
    return {address: page for address, page in pages(site).items() if page.find_class("pairs")}


@functools.cache
def styles(site: Path) -> str:
    """Return all style sheets of a site, and those that stand in its pages, each once."""
    inside = {style.text for page in pages(site).values() for style in page.iter("style")}
    assert inside
    return "\n".join([*inside, *(path.read_text("utf-8") for path in site.rglob("*.css"))])


def allowed(page: html.HtmlElement) -> set[str]:
    """Return the texts of the scripts and styles in a page, but for data; its policy names each."""
    [policy] = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    inside = page.xpath("//style | //script[not(@src) and not(@type)]")
    for element in inside:
        digest = hashlib.sha256(element.text.encode()).digest()
        assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert policy.count("'sha256-") == len(inside)
    return {element.text for element in inside}


def identifiers(page: html.HtmlElement) -> list[str]:
    """Return every id of a page, in order."""
    return list(page.xpath("//@id"))


def text_of(element: html.HtmlElement) -> str:
    """Return the words in an element, exactly."""
    return str(element.text_content())


def links(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Yield every element that leads or loads from somewhere, and its address as it stands."""
    for name in ("href", "src", "action", "data", "poster"):
        for element in page.xpath(f"//*[@{name}]"):
            yield element, element.get(name)
    for element in page.xpath("//*[@srcset]"):
        for candidate in element.get("srcset").split(","):
            yield element, candidate.split()[0]


def full_address(page_address: str, href: str) -> str:
    """Return the full address to which a link on a page leads."""
    return urljoin(SITE_URL + page_address.removeprefix("/"), href)


def source_line(kept: Kept, clause: Clause) -> str:
    """Return the source line of a clause from the file itself, without marker, indent and end."""
    line = kept.source(clause.document).split(b"\n")[clause.line - 1].decode("utf-8").strip()
    assert line.startswith(clause.marker)
    return line.removeprefix(clause.marker).lstrip() if clause.marker else line


def pages_of(built: Built, clause: Clause) -> set[str]:
    """Return the pages on which a clause stands as itself: its unit's, its own, and the whole text."""
    unit = built.edition.unit_by_id[clause.unit]
    own = {unit.address, f"/c/{clause.id}/"}
    return own | {"/read/"} if clause.document == built.edition.documents[0].id else own
