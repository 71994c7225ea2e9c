"""Terms and marked words say what they mean on hover, on focus and on the first tap."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from edition.model import Edition
from tests.browser.reader import PHONE

TERM = "term-palestine-issue"


def term(page: Page) -> Locator:
    return page.locator(f'#area-7-p3 a.term[href$="#{TERM}"]').first


def preview(page: Page) -> Locator:
    return page.locator("#preview")


def marked(page: Page) -> Locator:
    """Marked words that are not in a term, and do not run over a line."""
    return page.locator("#background-p8 .mark, #background-p3 .mark:not(a .mark)").last


def test_the_words_are_never_covered(page: Page) -> None:
    """Above or below, at any place of the screen."""
    page.goto("read/")
    terms = page.locator("a.term")
    for place in range(0, terms.count(), 40):
        terms.nth(place).scroll_into_view_if_needed()
        terms.nth(place).hover()
        expect(preview(page)).to_be_visible()
        words, box = terms.nth(place).bounding_box(), preview(page).bounding_box()
        assert words
        assert box
        below = box["y"] >= words["y"] + words["height"]
        assert below or box["y"] + box["height"] <= words["y"]
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        page.keyboard.press("Escape")
        expect(preview(page)).to_have_count(0)


def turn_the_wheel(page: Page) -> None:
    page.mouse.wheel(0, 300)


def press_a_key(page: Page) -> None:
    page.keyboard.press("Tab")


def press_the_button(page: Page) -> None:
    page.locator("h1").click()


def go_with_a_screen_reader(page: Page) -> None:
    page.locator("h1").evaluate("h1 => { h1.tabIndex = -1; h1.focus(); }")


@pytest.mark.parametrize(
    "read", [turn_the_wheel, press_a_key, press_the_button, go_with_a_screen_reader]
)
def test_what_a_term_means_is_there_when_the_focus_arrives(
    page: Page, read: Callable[[Page], None], settle: Callable[[Page], None]
) -> None:
    """Whoever reads on has it already: it need not be waited for once the term is announced."""
    page.goto("areas/7/")
    with page.expect_response("**/terms.json"):
        read(page)
    settle(page)
    page.keyboard.press("Shift")  # now the focus is seen
    described = """link => {
      link.focus();
      return new Promise(next => setTimeout(() => next(link.getAttribute("aria-describedby"))));
    }"""
    assert term(page).evaluate(described) == "preview"


@PHONE
def test_the_first_tap_shows_and_the_second_follows(page: Page) -> None:
    page.goto("areas/7/")
    term(page).tap()
    expect(preview(page)).to_be_visible()
    box = preview(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("h1").tap()
    expect(preview(page)).to_have_count(0)
    term(page).tap()
    expect(preview(page)).to_be_visible()
    expect(page).to_have_url(re.compile("/areas/7/$"))
    term(page).tap()
    expect(page).to_have_url(re.compile(f"/glossary/#{TERM}$"))


@PHONE
def test_a_note_on_tap(page: Page, edition: Edition) -> None:
    page.goto("background/")
    words = marked(page)
    words.tap()
    [note] = (one for one in edition.notes if one.id == words.get_attribute("data-note"))
    expect(preview(page)).to_contain_text(note.reading)
    words.tap()
    expect(preview(page)).to_have_count(0)


@PHONE
@pytest.mark.parametrize("missing", ["**/hover_preview.js", "**/terms.json"])
def test_without_its_preview_a_term_is_a_link(
    page: Page, complaints: list[str], missing: str
) -> None:
    page.route(missing, lambda route: route.abort())
    page.goto("areas/7/")
    term(page).tap()
    expect(page).to_have_url(re.compile(f"/glossary/#{TERM}$"))
    complaints.clear()


@PHONE
@pytest.mark.parametrize("held", ["**/hover_preview.js", "**/terms.json"])
def test_a_slow_network_does_not_turn_a_tap_into_a_leap(page: Page, held: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(held, hold, times=1)  # a script that has come is asked for again, as a module
    page.goto("areas/7/")
    with page.expect_request(held):
        term(page).tap()
    expect(page).to_have_url(re.compile("/areas/7/$"))
    for route in waiting:
        route.continue_()
    page.unroute(held, hold)
    expect(preview(page)).to_be_visible()
