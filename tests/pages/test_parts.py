"""Lists that are too long for one page are on several, and everything has a place on one of them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from edition import addresses, listed, page_kinds
from edition.compiling.compile import compile_edition
from edition.faults.fault import Faults
from edition.identifiers import is_identifier
from edition.model.parts import Listed, cut
from edition.pages import navigation
from edition.pages.backlinks import Backlinks
from edition.pages.makers import compare_pages, relation_pages
from edition.pages.pages import MAKERS
from edition.pages.render import Renderer, make_templates
from edition.reading.load import load_content
from edition.site.make import TEMPLATES
from tests.editions import SITE_URL
from tools.grow import write

LARGE = 6  # times the size of the smallest synthetic edition with all pages: everything is in parts
IN_PARTS = (
    "read", "compare", "compared", "map", "glossary", "categories", "concordance", "index", "notes",
)  # fmt: skip
HOMES = (
    "/read/", "/compare/", "/compare/by-code/", "/compare/relation-applies/",
    "/map/", "/glossary/", "/glossary/by-category/", "/glossary/concordance/", "/subject-index/",
    "/notes/",
)  # fmt: skip
LISTS_BELOW = {
    "/read/": ("/read/remarks",),
    "/compare/": ("/compare/by-code/",),
}
HEAVIEST = 300_000  # characters of a page, before compression


def entries(*keys: str) -> list[Listed]:
    return [Listed(f"id-{number}", key, 1) for number, key in enumerate(sorted(keys))]


WORDS = [first + second + third for first in "abcé" for second in "xyz" for third in "123ö"]


@pytest.mark.parametrize("most", [1, 3, 10, 100])
def test_every_entry_is_on_one_page_that_has_room_for_it(most) -> None:
    found = entries(*WORDS, "a", "7th", "9th")
    pages = list(cut(found, most).pages())
    held = [identifier for page in pages if page.is_page for identifier in page.ids]
    assert held == [entry.id for entry in found]
    numbers = [page for page in pages if page.label == "0–9"]
    assert all(len(page.ids) <= most for page in pages if page.is_page and page not in numbers)
    paths = [page.path for page in pages]
    assert len(set(paths)) == len(paths)
    assert all(is_identifier(f"/{path}", "page") for path in paths)


def test_a_list_that_grows_keeps_the_addresses_that_it_had() -> None:
    sizes = [{page.path for page in cut(entries(*WORDS), most).pages()} for most in (100, 10, 3, 1)]
    assert all(before <= after for before, after in pairwise(sizes))
    assert sizes[0] == {""}


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    write(folder, LARGE)
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr(compare_pages, "MOST_ENTRIES", 80)
    monkeypatch.setattr(relation_pages, "MOST_JOINED", 80)
    edition = compile_edition(load_content(folder / "content", Faults()), url=SITE_URL)
    renderer = Renderer(
        edition=edition, templates=make_templates(TEMPLATES), backlinks=Backlinks(edition)
    )
    makers = {kind.id: make for kind, make in MAKERS.items()}
    pages = {page.address: page for kind in IN_PARTS for page in makers[kind](renderer)}
    monkeypatch.undo()
    return edition, pages


def ids_of(page) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', page.body))


def test_all_that_is_listed_stands_where_its_address_says(large) -> None:
    edition, pages = large
    places = [listed.term(edition, term.id) for term in edition.terms]
    places += [listed.term(edition, one.id, addresses.CONCORDANCE) for one in edition.terms]
    places += [listed.heading(edition, entry.id) for entry in edition.index]
    places += [listed.note(edition, note.id) for note in edition.notes]
    places += [
        f"{listed.reading_part(edition.outermost(unit))}#{clause.id}"
        for unit in edition.documents[0].units
        for clause in unit.clauses
    ]
    ids = {address: ids_of(page) for address, page in pages.items()}
    lost = [place for place in places if place.split("#")[1] not in ids[place.split("#")[0]]]
    assert len(places) > 5000
    assert lost == []


def test_every_link_is_in_one_part_of_the_map(large) -> None:
    edition, pages = large
    parts = [
        page for page in pages.values() if page.kind is page_kinds.MAP and page.address != "/map/"
    ]
    quoted = sum(page.body.count('class="relation"') for page in parts)
    assert len(parts) > LARGE
    assert quoted == len(edition.links)


def test_no_table_of_a_part_has_a_row_or_a_column_without_links(large) -> None:
    _, pages = large
    tables = [
        table
        for address, page in pages.items()
        if address.startswith("/map/section-")
        for table in re.findall(r'<table class="grid">.*?</table>', page.body, re.DOTALL)
    ]
    rows = [row for table in tables for row in re.findall(r"<tr><th.*?</tr>", table)]
    assert len(rows) > len(tables) > LARGE
    assert [row for row in rows if "<a " not in row] == []
    for table in tables:
        cells = [re.findall(r"<td.*?</td>", row) for row in re.findall(r"<tr><th.*?</tr>", table)]
        assert all(any("<a " in cell for cell in column) for column in zip(*cells, strict=True))


def test_no_part_is_too_heavy_and_the_whole_list_leads_to_all(large) -> None:
    _, pages = large
    heavy = {
        address: len(page.body) for address, page in pages.items() if len(page.body) > HEAVIEST
    }
    assert heavy == {}
    for home in HOMES:
        kind = pages[home].kind
        below = {one for one in pages if one.startswith(home) and pages[one].kind is kind}
        other = {
            one for list_ in LISTS_BELOW.get(home, ()) for one in below if one.startswith(list_)
        }
        assert len(below - other) > 2, home
        assert not re.search(r"Each \w+ leads", pages[home].body), f"{home} has no such entries"
        assert {home} | led_to(pages, home) == below - other, home
    of_remarks = {one for one in pages if one.startswith("/read/remarks-")}
    assert led_to(pages, "/read/remarks/") == of_remarks != set()


def test_all_that_relations_join_is_in_one_part_each(large) -> None:
    edition, pages = large
    compared = [one for one in edition.links if one.source.document != one.target.document]
    for relation in edition.relations:
        home = f"/compare/relation-{relation.id}/"
        shown = [pages[one].body.count('class="relation"') for one in led_to(pages, home)]
        assert pages[home].body.count('class="relation"') == 0
        assert sum(shown) == sum(one.relation is relation for one in compared) > 0


def test_contents_list_many_units_only_near_the_page_and_few_whole(large, monkeypatch) -> None:
    edition, _ = large
    [remarks] = edition.commentaries
    many, few = edition.children(None, edition.documents[0].id), edition.children(None, remarks.id)
    assert listed_of(edition, many) == len(many)
    monkeypatch.setattr(navigation, "MOST_OUTERMOST", len(many) + len(few) - 1)
    assert [listed_of(edition, many), listed_of(edition, few)] == [0, 0]
    near = [listed_of(edition, many, unit.address) for unit in (many[0], many[10])]
    assert near == [3, 5]
    sparse = replace(edition, documents=(edition.documents[0], replace(remarks, units=few[:5])))
    monkeypatch.setattr(navigation, "MOST_OUTERMOST", 10)
    assert [listed_of(sparse, many), listed_of(sparse, few)] == [0, 5]


def listed_of(edition, units, here: str = "/map/") -> int:
    entries = {entry.href for entry in navigation.contents(edition, here)}
    return len(entries & {addresses.relative(here, unit.address) for unit in units})


def led_to(pages, home: str) -> set[str]:
    """Return the parts to which the page of a list leads, and those to which these lead."""
    found: set[str] = set()
    for listing in re.findall(r"<[uo]l[^>]* data-parts>(.*?)</[uo]l>", pages[home].body, re.DOTALL):
        for link in re.findall(r'<li[^>]*>\s*<a href="([a-z0-9./-]+/)"', listing):
            part = posixpath.normpath(f"{home}{link}") + "/"
            found |= {part} | led_to(pages, part)
    return found
