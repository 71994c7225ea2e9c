"""One table says which kinds of pages there are: all that depends on it follows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition import page_kinds
from edition.page_kinds import PAGE_KINDS, PageKind
from edition.pages.pages import MAKERS
from tests.built_pages import full_address, pages, text_of
from tests.editions import SITE_URL, Built

LISTED = [kind for kind in PAGE_KINDS if kind.name]


def test_every_kind_is_made_or_written_by_hand() -> None:
    written = set(page_kinds.WRITTEN)
    assert not written & MAKERS.keys()
    assert written | MAKERS.keys() == set(PAGE_KINDS)


def test_every_kind_that_is_made_has_a_template_and_no_template_is_idle(project: Path) -> None:
    templates = {path.stem for path in (project / "templates/pages").glob("*.html")}
    assert templates == {kind.id for kind in MAKERS}


def test_kinds_are_told_apart() -> None:
    assert len({kind.id for kind in PAGE_KINDS}) == len(PAGE_KINDS)
    fixed = [kind.address for kind in PAGE_KINDS if kind.address]
    assert len(set(fixed)) == len(fixed)


def test_no_unit_can_stand_where_a_page_does() -> None:
    fixed = {kind.address for kind in PAGE_KINDS if kind.address}
    assert fixed <= page_kinds.RESERVED
    assert "/c/" in page_kinds.RESERVED


@pytest.mark.parametrize("kind", LISTED, ids=lambda kind: kind.id)
def test_the_contents_of_every_page_list_it(built: Built, kind: PageKind) -> None:
    for address, page in pages(built.site).items():
        entries = {
            full_address(address, link.get("href")): text_of(link)
            for link in page.xpath("//nav[@class='contents']//a")
        }
        assert entries[SITE_URL + (kind.address or "")[1:]] == kind.name, address


def test_language_models_are_told_of_everything_that_is_said(built: Built) -> None:
    told = (built.site / "llms.txt").read_text(encoding="utf-8")
    for kind in PAGE_KINDS:
        if kind.says:
            line = f"- [{kind.name}]({SITE_URL}{(kind.address or '')[1:]}): {kind.says}\n"
            assert line in told


def test_a_page_loads_the_faces_and_styles_of_its_kind(built: Built) -> None:
    looks = {f"kind-{kind.id}": kind.look for kind in PAGE_KINDS}
    written = {kind.address: kind.look for kind in PAGE_KINDS if kind.written}
    sheets: dict[tuple[str, ...], set[str]] = {}
    for address, page in pages(built.site).items():
        look = written.get(address) or looks.get(page.body.get("class"), page_kinds.PLAIN)
        if "Noto Sans SC" in page.xpath("string(//style)"):
            look = look.with_chinese()
        loaded = page.xpath("//link[@rel='preload'][@as='font']/@href")
        names = [href.rpartition("/")[2].partition(".")[0] for href in loaded]
        assert names == [*look.faces], address
        [style] = page.xpath("//style")  # its sheets stand in a row, and are one element
        sheets.setdefault(look.styles, set()).add(re.sub(r"url\([^)]*/", "url(", style.text))
        [printed] = page.xpath("//link[@rel='stylesheet']")
        assert (printed.get("media"), look.styles[-1]) == ("print", "print"), address
    assert {styles for styles, texts in sheets.items() if len(texts) > 1} == set()
    assert len({text for texts in sheets.values() for text in texts}) == len(sheets) > 5
