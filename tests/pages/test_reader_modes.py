"""The pages in Firefox's reader mode: every clause whole, once, in order, with its number."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from edition.pages.bylines import name_nobody
from tests.built_pages import compared, pages
from tests.editions import Built
from tests.readers import Extract, clauses_shown, extracts, files_with_clauses, plain

# Words for which reader modes throw an element away, or turn down what is in it.
UNLUCKY = (
    "author", "byline", "comment", "community", "contact", "dateline", "extra", "footer", "header", "hidden",
    "legends", "media", "menu", "meta", "p-author", "promo", "related", "remark", "replies", "scroll",
    "shared-authorship", "sidebar", "social", "sponsor", "tags", "widget", "writtenby",
)  # fmt: skip


@functools.cache
def read(site: Path) -> Mapping[str, Extract]:
    """Return every page that shows clauses as the reader mode does, by its address."""
    files = files_with_clauses(site)
    extracted = extracts("readability", files.values())
    return {address: extracted[file] for address, file in files.items()}


def of_the_texts(extract: Extract, texts: set[str]) -> list[tuple[str, str]]:
    """Return the blocks that are clauses or sentences of the texts, each with the block before it."""
    before = ("", *extract.blocks)
    return [
        (one, other) for one, other in zip(before, extract.blocks, strict=False) if other in texts
    ]


def test_every_page_with_clauses_is_read(built: Built) -> None:
    units = {unit.address for unit in built.edition.units if unit.clauses}
    clauses = {f"/c/{clause.id}/" for clause in built.edition.clauses}
    assert read(built.site).keys() == units | clauses | {"/read/"} | set(compared(built.site))


def test_every_clause_comes_out_whole_once_in_order_with_its_number(built: Built) -> None:
    """And nothing of the texts that is not the page's own stands among them."""
    texts = {plain(clause.text) for clause in built.edition.clauses}
    for address, extract in read(built.site).items():
        wanted = clauses_shown(pages(built.site)[address])
        if address.startswith("/compare/"):
            words = [text for _, text in wanted]
            assert [text for _, text in of_the_texts(extract, set(words))] == words
        else:
            assert of_the_texts(extract, texts) == wanted, address
            assert all(re.fullmatch(r"Clause no\. \S+", number) for number, _ in wanted), address


def test_a_comparison_names_the_place_after_its_words(built: Built) -> None:
    for address, page in compared(built.site).items():
        extract = read(built.site)[address]
        places = [
            plain(place.text_content())
            for place in page.xpath("//*[contains(@class, 'side ')]/*[@class='place']")
        ]
        after = dict(zip(extract.blocks, extract.blocks[1:], strict=False))
        words = [text for _, text in clauses_shown(page)]
        assert [after[text] for text in words if words.count(text) == 1] == [
            place for text, place in zip(words, places, strict=True) if words.count(text) == 1
        ]


def test_nobody_is_named_as_the_author(built: Built) -> None:
    assert {extract.author for extract in read(built.site).values()} == {""}


def test_front_matter_comes_out_before_the_clauses(built: Built) -> None:
    document = built.edition.documents[0]
    extract = read(built.site)["/read/"]
    assert extract.title == plain(document.title or "")
    lines = [plain(line.text) for line in document.front_matter if line.text != document.title]
    first = extract.blocks.index(plain(document.units[0].clauses[0].text))
    assert [block for block in extract.blocks[:first] if block in lines] == lines


def test_editorial_titles_look_editorial(built: Built) -> None:
    """The title of a page, and its headings: a label of the editors is in square brackets."""
    labelled = [unit for unit in built.edition.units if not unit.heading]
    bare = {plain(f"{marker} {u.label}") for u in labelled for marker in ("", u.marker)}
    names = {unit.name for unit in labelled}
    for address, extract in read(built.site).items():
        assert (bare - names) & extract.headings == set(), address
    for unit in labelled:
        if unit.clauses and unit.label not in names and "&" not in unit.label:
            assert read(built.site)[unit.address].title.endswith(f"[{plain(unit.label)}]")


def test_unlucky_identifiers_change_nothing(tiny: Built, tmp_path: Path) -> None:
    """Units may be called by words that reader modes take for a sign of what is no text."""
    originals = {
        unit.id: tiny.site / f"{unit.address[1:]}index.html"
        for unit in tiny.edition.units
        if unit.clauses
    }
    originals["read"] = tiny.site / "read/index.html"
    wanted = {}
    for word in UNLUCKY:
        for name, file in originals.items():
            page = renamed(html.parse(str(file)).getroot(), word)
            copy = tmp_path / f"{word}-{name}.html"
            made = html.tostring(page, encoding="unicode", doctype="<!doctype html>")
            start = re.search(r"(?s)^.*?<main[^>]*>", made)
            assert start
            copy.write_text(start[0] + name_nobody(made[start.end() :]), encoding="utf-8")
            wanted[copy] = [text for _, text in clauses_shown(page)]
    for copy, extract in extracts("readability", wanted).items():
        found = [text for text in extract.blocks if text in wanted[copy]]
        assert found == wanted[copy], copy.name
        assert extract.author.strip("\u200b") == "", copy.name


def renamed(page: html.HtmlElement, word: str) -> html.HtmlElement:
    """Return a page whose units are called by a word: in every identifier, and where it leads."""
    for element in page.iter(html.etree.Element):
        for name in ("id", "data-clause", "data-clause-actions", "data-of", "aria-labelledby"):
            value = element.get(name)
            if value and re.search(r"-p\d|^(head|at)-", value):
                element.set(name, re.sub(r"^(head-|at-)?", rf"\1{word}-", value))
    return page


@pytest.mark.parametrize("word", ["comment", "sidebar"])
def test_a_page_renamed_is_another_page(tiny: Built, word: str) -> None:
    """The check is a check: identifiers of clauses and of parts begin with the word."""
    page = renamed(html.parse(str(tiny.site / "read/index.html")).getroot(), word)
    found = set(page.xpath("//@id"))
    assert any(re.match(rf"{word}-.*-p1$", one) for one in found)
    assert any(one.startswith(f"at-{word}-") for one in found)
