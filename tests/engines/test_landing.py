"""A link to a clause, a sentence or a range lands below the header, highlighted."""

from __future__ import annotations

import pytest

from tests.browser.reader import LINKS
from tests.engines.pages import HIGHLIGHTED, IN_SIGHT, TEXT
from tests.engines.tab import Tab


@pytest.mark.parametrize(("address", "ids"), LINKS)
def test_a_link_lands(tab: Tab, address: str, ids: list[str]) -> None:
    tab.open(address)
    tab.expect(ids, HIGHLIGHTED)
    tab.expect(True, IN_SIGHT, ids[0])


def test_a_term_and_a_heading_of_the_index_land(tab: Tab) -> None:
    for page in ("glossary/", "subject-index/"):
        tab.open(page)
        last = tab.ask("() => [...document.querySelectorAll('main [id]')].at(-1).id")
        tab.open("about/")
        tab.open(f"{page}#{last}")
        tab.expect(True, IN_SIGHT, last)


def test_the_highlight_ends_as_it_begins_on_every_line(tab: Tab) -> None:
    tab.open("commentary/#commentary-p3-s2")
    tab.expect(["commentary-p3-s2"], HIGHLIGHTED)
    decoration = """id => {
      const style = getComputedStyle(document.getElementById(id));
      return style.boxDecorationBreak ?? style.webkitBoxDecorationBreak;
    }"""
    assert tab.ask(decoration, "commentary-p3-s2") == "clone"


def test_the_highlight_is_cleared_and_comes_back(tab: Tab) -> None:
    tab.open("areas/7/?to=p3#area-7-p2")
    tab.expect(["area-7-p2", "area-7-p3"], HIGHLIGHTED)
    tab.press("Escape")
    tab.expect([], HIGHLIGHTED)
    tab.expect("/repo/areas/7/", "() => location.pathname + location.search + location.hash")
    tab.open("areas/8/#area-8-p2")
    tab.expect(["area-8-p2"], HIGHLIGHTED)
    tab.click('[data-clause-actions="area-8-p1"]')
    tab.expect(["area-8-p1"], HIGHLIGHTED)
    tab.back()
    tab.expect(["area-8-p2"], HIGHLIGHTED)


def test_back_keeps_the_place(tab: Tab) -> None:
    tab.open("read/")
    tab.ask("() => document.getElementById('area-9-p1').scrollIntoView()")
    before = tab.ask("() => scrollY")
    assert before > 1000
    tab.click(".row #area-9-p1 a.term")
    tab.expect(True, "() => location.pathname.endsWith('/glossary/')")
    tab.back()
    tab.expect(True, "before => Math.abs(scrollY - before) < 2", before)


def test_an_unknown_identifier_is_explained(tab: Tab) -> None:
    tab.open("areas/7/#area-7-p99")
    tab.expect(True, "() => /no place called “area-7-p99”/.test(document.body.innerText)")
    tab.click(".notice a")
    tab.expect(["area-7-p3"], HIGHLIGHTED)
    tab.expect(None, TEXT, ".notice")
