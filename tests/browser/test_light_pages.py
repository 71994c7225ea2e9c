"""The page of one clause is light: its comforts come with the reader's first movement."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import number, open_search

CLAUSE = "area-7-p3"
TOPS = (
    "[...document.querySelectorAll('main *, .site-header')].map(e => e.getBoundingClientRect().top)"
)


def test_the_first_click_on_the_number_opens_its_actions(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    expect(page.locator(".tool")).to_have_count(0)
    # Nothing of the pointer was seen before: the click itself has to bring what answers it.
    number(page, CLAUSE).dispatch_event("click")
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()
    number(page, CLAUSE).click()
    expect(page.get_by_role("button", name="Copy link")).to_have_count(0)


def test_the_first_key_is_answered(page: Page) -> None:
    page.goto(f"c/{CLAUSE}/")
    open_search(page)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_controls_come(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"c/{CLAUSE}/")
    before = page.evaluate(TOPS)
    page.mouse.move(200, 400)
    expect(page.locator(".tool-search")).to_be_visible()
    assert page.evaluate(TOPS) == before
