"""Terms and marked words say what they mean on hover, on focus and on the first tap."""

from __future__ import annotations

import re

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


def test_on_hover(page: Page, edition: Edition) -> None:
    page.goto("areas/7/")
    term(page).hover()
    meaning = edition.term_by_id[TERM].definition
    expect(preview(page)).to_contain_text(meaning or "without explaining")
    expect(term(page)).to_have_attribute("aria-describedby", "preview")
    preview(page).hover()
    expect(preview(page)).to_be_visible()
    page.locator("h1").hover()
    expect(preview(page)).to_have_count(0)
    expect(term(page)).not_to_have_attribute("aria-describedby", re.compile(".*"))


def test_on_focus_and_escape(page: Page) -> None:
    page.goto("areas/7/")
    page.locator('[data-clause-actions="area-7-p3"]').focus()
    page.keyboard.press("Tab")
    expect(preview(page)).to_have_attribute("role", "tooltip")
    page.keyboard.press("Escape")
    expect(preview(page)).to_have_count(0)
    expect(page.locator("#area-7-p3 a.term").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(preview(page)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/glossary/#term-"))


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


def test_a_note_on_hover(page: Page, edition: Edition) -> None:
    page.goto("background/")
    words = marked(page)
    note = edition.note_by_id[words.get_attribute("data-note") or ""]
    words.hover()
    expect(preview(page)).to_contain_text(note.reading)
    expect(preview(page)).to_contain_text(note.reason)
    page.keyboard.press("Escape")
    expect(preview(page)).to_have_count(0)


def test_marks_that_are_hidden_say_nothing(page: Page) -> None:
    page.goto("background/")
    page.get_by_role("button", name="Marks").click()
    marked(page).click()
    expect(page.locator('a.term[href*="glossary"]').first).to_be_visible()
    expect(preview(page)).to_have_count(0)


def test_notes_open_by_keyboard_beside_the_clause(page: Page) -> None:
    page.goto("background/")
    summary = page.locator(".note-fold > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".note-fold [data-note-text]").first).to_be_visible()


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
    note = edition.note_by_id[words.get_attribute("data-note") or ""]
    expect(preview(page)).to_contain_text(note.reading)
    words.tap()
    expect(preview(page)).to_have_count(0)


@PHONE
@pytest.mark.parametrize("missing", ["**/annotation_preview.js", "**/terms.json"])
def test_without_its_preview_a_term_is_a_link(
    page: Page, complaints: list[str], missing: str
) -> None:
    page.route(missing, lambda route: route.abort())
    page.goto("areas/7/")
    term(page).tap()
    expect(page).to_have_url(re.compile(f"/glossary/#{TERM}$"))
    complaints.clear()


@PHONE
@pytest.mark.parametrize("held", ["**/annotation_preview.js", "**/terms.json"])
def test_a_slow_network_does_not_turn_a_tap_into_a_leap(page: Page, held: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(held, hold)
    page.goto("areas/7/")
    with page.expect_request(held):
        term(page).tap()
    expect(page).to_have_url(re.compile("/areas/7/$"))
    for route in waiting:
        route.continue_()
    expect(preview(page)).to_be_visible()
