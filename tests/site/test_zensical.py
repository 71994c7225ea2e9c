"""A second engine: Zensical makes the same site of the same tree. See docs/engines.md."""

import shutil
from pathlib import Path

import pytest
from lxml import etree, html

from tests.built_pages import identifiers, links, pages, pages_of, source_line, text_of
from tests.editions import Built, command, copy_edition, fingerprints

KEPT = ("pdf", "word", "cards")  # folders of what a build keeps


@pytest.fixture(scope="module")
def other(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The edition that `built` is, built with Zensical."""
    root = copy_edition(built.root, tmp_path_factory.mktemp("zensical") / "edition")
    for name in KEPT:  # what no engine touches need not be made again
        if (built.root / "build" / name).exists():
            shutil.copytree(built.root / "build" / name, root / "build" / name)
    result = command(root, "--engine", "zensical", without=built.without)
    assert result.returncode == 0, result.stderr
    return Built(root=root, edition=built.edition)


def test_the_same_files(built: Built, other: Built) -> None:
    assert sorted(fingerprints(built.site)) == sorted(fingerprints(other.site))


def test_what_no_engine_touches_is_the_same_byte_for_byte(built: Built, other: Built) -> None:
    assert _beside_pages(built.site) == _beside_pages(other.site)


def test_the_same_identifiers_on_every_page(built: Built, other: Built) -> None:
    found = {address: identifiers(page) for address, page in pages(other.site).items()}
    assert found == {address: identifiers(page) for address, page in pages(built.site).items()}


def test_every_clause_word_for_word(other: Built) -> None:
    shown = pages(other.site)
    for clause in other.edition.clauses:
        for address in pages_of(other, clause):
            element = shown[address].get_element_by_id(clause.id)
            assert text_of(element) == source_line(other, clause), f"{clause.id} on {address}"


def test_the_same_links_on_every_page(built: Built, other: Built) -> None:
    found = {address: _links(page) for address, page in pages(other.site).items()}
    assert found == {address: _links(page) for address, page in pages(built.site).items()}
    assert sum(map(len, found.values())) > len(found), "no links were compared"


def test_the_same_page_where_there_is_none(built: Built, other: Built) -> None:
    page = pages(other.site)["/404.html"]
    assert _written_out(page) == _written_out(pages(built.site)["/404.html"])


def test_the_same_addresses_for_search_engines(built: Built, other: Built) -> None:
    assert _mapped(other.site) == _mapped(built.site)


def test_no_page_differs_in_anything_that_a_browser_sees(built: Built, other: Built) -> None:
    theirs = pages(other.site)
    differing = [
        address
        for address, page in pages(built.site).items()
        if _written_out(page) != _written_out(theirs[address])
    ]
    assert differing == []


def _beside_pages(site: Path) -> dict[str, str]:
    return {
        name: digest
        for name, digest in fingerprints(site).items()
        if not name.endswith(".html") and name != "sitemap.xml"
    }


def _links(page: html.HtmlElement) -> list[str]:
    return [href for _, href in links(page)]


def _written_out(page: html.HtmlElement) -> str:
    """Return a page as it was understood: how its characters were escaped no longer shows."""
    return html.tostring(page.getroottree(), encoding="unicode")


def _mapped(site: Path) -> set[str]:
    tree = etree.parse(site / "sitemap.xml")
    return set(tree.xpath("//*[local-name()='loc']/text()"))


def test_what_zensical_refuses_is_told_in_plain_text(tiny_copy: Path) -> None:
    page = tiny_copy / "site_src" / "about.md"
    broken = '<p><a href="#none">A fragment</a></p>\n</div>'
    page.write_text(page.read_text(encoding="utf-8").replace("</div>", broken), encoding="utf-8")
    result = command(tiny_copy, "--engine", "zensical")
    assert result.returncode == 1
    assert "anchor does not exist" in result.stderr
    assert "about/index.md" in result.stderr
    assert "the site built before is untouched" in result.stderr
    assert "\x1b" not in result.stderr
    assert not (tiny_copy / "site").exists()
