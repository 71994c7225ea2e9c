"""The page of one clause is light: header and buttons work at once, the rest comes when it is used."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from edition.citations.cited import cite_clause
from edition.citations.styles import styled
from edition.model import Edition
from tests.browser.reader import PHONE, WITHOUT_SCRIPTS, number, open_search

CLAUSE = "area-7-p3"
TOPS = (
    "[...document.querySelectorAll('main *, .site-header')].map(e => e.getBoundingClientRect().top)"
)


def test_the_first_click_on_the_number_opens_its_actions(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    # Nothing of the pointer was seen before: the click itself has to bring what answers it.
    number(page, CLAUSE).dispatch_event("click")
    menu = page.get_by_role("group", name="Area 7, clause 3")
    expect(menu.get_by_role("button", name="Copy link")).to_be_visible()
    number(page, CLAUSE).click()
    expect(menu).to_have_count(0)


def test_the_first_key_is_answered(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    open_search(page)


def test_the_header_is_complete_before_anybody_moves(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    for name in ("Theme: auto", "Search", "Keys"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    before = page.evaluate(TOPS)
    page.mouse.move(200, 400)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(TOPS) == before


def test_the_three_buttons(page: Page, clipboard: Callable[[], str], edition: Edition) -> None:
    page.goto(f"c/{CLAUSE}/")
    page.get_by_role("button", name="Copy quotation").click()
    expect(page.get_by_role("status")).to_have_text("Quotation copied: Area 7, clause 3")
    assert clipboard().startswith(edition.clause_by_id[CLAUSE].text + "\nArea 7, clause 3. ")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_contain_text("Link copied")
    assert clipboard().endswith(f"/c/{CLAUSE}/")
    page.get_by_role("link", name="Cite this clause").click()
    expect(page.locator("#citations")).to_be_in_viewport()
    page.get_by_role("button", name="Copy MLA").click()
    expect(page.get_by_role("status")).to_have_text("Citation copied")
    cited = {one.id: one.text for one in styled(cite_clause(edition, edition.clause_by_id[CLAUSE]))}
    assert clipboard() == cited["mla"]


@PHONE
def test_the_first_tap_on_a_term_shows_what_it_means(page: Page, base_url: str) -> None:
    page.goto(f"c/{CLAUSE}/")
    page.locator("a.term").first.tap()
    expect(page.locator("#preview")).to_be_visible()
    expect(page).to_have_url(f"{base_url}c/{CLAUSE}/")
    page.locator("a.term").first.tap()
    expect(page).to_have_url(re.compile("/glossary/#term-"))


@WITHOUT_SCRIPTS
def test_without_scripts_no_button_is_dead(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    assert [one for one in page.locator("button").all() if one.is_visible()] == []
    expect(page.get_by_role("link", name="Cite this clause")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_controls_come(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"c/{CLAUSE}/")
    before = page.evaluate(TOPS)
    page.mouse.move(200, 400)
    expect(page.locator(".tool-search")).to_be_visible()
    assert page.evaluate(TOPS) == before
