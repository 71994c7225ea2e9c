"""The reading controls: few, named, remembered."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.reader import PHONE

BACKGROUND = "element => getComputedStyle(element).backgroundColor"


def test_theme_is_remembered(page: Page, context: BrowserContext) -> None:
    page.goto("areas/7/")
    body = page.locator("body")
    light = body.evaluate(BACKGROUND)
    button = page.get_by_role("button", name="Theme: auto")
    button.click()
    expect(page.get_by_role("button", name="Theme: light")).to_be_visible()
    assert body.evaluate(BACKGROUND) == light
    page.get_by_role("button", name="Theme: light").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert body.evaluate(BACKGROUND) != light
    page.goto("glossary/")
    assert body.evaluate(BACKGROUND) != light
    other = context.new_page()
    other.goto("read/")
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Theme: dark").click()
    assert body.evaluate(BACKGROUND) == light
    assert page.evaluate("localStorage.length") == 0


def test_the_theme_is_there_before_the_page_is_drawn(page: Page) -> None:
    page.goto("areas/7/")
    page.evaluate("localStorage.setItem('edition-theme', 'dark')")
    page.add_init_script(
        """new MutationObserver((_, watch) => {
             if (!document.body) return;
             window.firstTheme = document.documentElement.dataset.theme;
             watch.disconnect();
           }).observe(document, {childList: true, subtree: true})"""
    )
    page.reload()
    assert page.evaluate("window.firstTheme") == "dark"


@pytest.mark.parametrize(("name", "words"), [("Terms", "a.term"), ("Notes", ".mark")])
def test_marks_can_be_shown_for_good(page: Page, name: str, words: str) -> None:
    page.goto("background/")
    line = "element => getComputedStyle(element).textDecorationLine"
    marked = page.locator(f".clause {words}").first
    assert marked.evaluate(line) == "none"
    button = page.get_by_role("button", name=name)
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert marked.evaluate(line) == "underline"
    page.goto("read/")
    assert page.locator(f".clause {words}").first.evaluate(line) == "underline"
    page.get_by_role("button", name=name).click()
    assert page.locator(f".clause {words}").last.evaluate(line) == "none"
    assert page.evaluate("localStorage.length") == 0


def test_marks_show_themselves_where_a_reader_points_or_moves_to(page: Page) -> None:
    page.goto("background/")
    line = "element => getComputedStyle(element).textDecorationLine"
    clause = page.locator(".clause:has(.mark):has(a.term)").first
    for words in (clause.locator(".mark").first, clause.locator("a.term").first):
        page.mouse.move(5, 5)
        assert words.evaluate(line) == "none"
        clause.hover()
        assert words.evaluate(line) == "underline"
        page.mouse.move(5, 5)
        clause.locator("a.term").first.focus()
        assert words.evaluate(line) == "underline"
        page.locator("h1").click()


@pytest.mark.parametrize("media", [{"contrast": "more"}, {"forced_colors": "active"}])
def test_marks_show_themselves_where_contrast_is_wished(page: Page, media: dict[str, str]) -> None:
    page.emulate_media(**media)  # type: ignore[arg-type]
    page.goto("background/")
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".clause .mark").first.evaluate(line) == "underline"
    assert page.locator(".clause a.term").first.evaluate(line) == "underline"


def test_the_margin_can_be_hidden(page: Page) -> None:
    page.goto("areas/7/")
    expect(page.locator(".beside").first).to_be_visible()
    page.get_by_role("button", name="Margin").click()
    expect(page.locator(".beside").first).to_be_hidden()
    page.reload()
    expect(page.locator(".beside").first).to_be_hidden()
    page.set_viewport_size({"width": 600, "height": 800})
    expect(page.locator(".beside").first).to_be_visible()
    expect(page.get_by_role("button", name="Margin")).to_have_count(0)


def test_controls_stand_only_where_they_do_something(page: Page) -> None:
    page.goto("glossary/")
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_visible()
    for name in ("Terms", "Notes", "Margin"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_role("button", name="Margin")).to_have_count(0)


def test_a_closed_storage_is_no_fault(page: Page) -> None:
    page.add_init_script(
        """Object.defineProperty(window, 'localStorage', {
             get() { throw new DOMException('closed', 'SecurityError'); }})"""
    )
    page.goto("areas/7/")
    page.get_by_role("button", name="Theme: auto").click()
    page.get_by_role("button", name="Theme: light").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@PHONE
@pytest.mark.parametrize("address", ["", "background/", "read/"])
def test_they_fit_on_a_phone(page: Page, address: str) -> None:
    page.goto(address)
    for button in page.locator(".tool:visible").all():
        box = button.bounding_box()
        assert box
        assert box["width"] >= 44
        assert box["height"] >= 44
        assert box["x"] + box["width"] <= 390
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_visible()
    header = page.locator(".site-header").bounding_box()
    assert header
    assert header["height"] <= 64
    page.evaluate("scrollTo(0, 600)")
    page.get_by_role("link", name="Contents", exact=True).tap()
    expect(page.locator(".contents").get_by_role("link", name="Home")).to_be_in_viewport()
    assert page.url.endswith(f"/{address}"), "the address is still that of the page"
