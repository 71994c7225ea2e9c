"""Single keys move and copy; they can be switched off, and keep out of the way."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import expect_highlighted, number, open_search

Clipboard = Callable[[], str]


def test_from_where_a_link_led(page: Page) -> None:
    page.goto("read/#area-7-p2")
    expect_highlighted(page, "area-7-p2")
    page.keyboard.press("j")
    expect(number(page, "area-7-p3")).to_be_focused()


def test_from_where_the_reader_is(page: Page) -> None:
    page.goto("read/")
    page.evaluate("document.getElementById('area-9-p1').scrollIntoView()")
    page.keyboard.press("j")
    expect(page.locator("[data-clause-actions^=area-9-]:focus")).to_have_count(1)


def test_help_lists_every_key_and_the_switch_is_remembered(page: Page) -> None:
    page.goto("areas/7/")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet.locator("dt")).to_have_text(
        ["j", "k", "n", "p", "/", "g", "c", "?", "Ctrl K", "Esc"]
    )
    sheet.get_by_label("Use single keys").uncheck()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    page.reload()
    assert not any(taken(page, key) for key in "jknp/gc?")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Use single keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect_highlighted(page, "area-7-p1")


def taken(page: Page, key: str, **held: bool) -> bool:
    """Say whether the page takes a key for itself."""
    return not page.evaluate(
        """init => document.body.dispatchEvent(new KeyboardEvent('keydown', init))""",
        {"key": key, "bubbles": True, "cancelable": True, **held},
    )


@pytest.mark.parametrize("held", ["ctrlKey", "altKey", "metaKey"])
def test_never_with_another_key_held(page: Page, held: str) -> None:
    page.goto("areas/7/")
    assert taken(page, "j")
    assert not taken(page, "j", **{held: True})
    assert not taken(page, "x")


def test_never_while_typing(page: Page) -> None:
    page.goto("areas/7/")
    field = open_search(page)
    page.keyboard.type("jkc?/g")
    expect(field).to_have_value("jkc?/g")
    expect(page.get_by_role("dialog")).to_have_count(1)
    page.keyboard.press("Escape")
    page.evaluate("document.querySelector('h1').contentEditable = 'true'")
    page.locator("h1").click()
    page.keyboard.press("End")
    page.keyboard.type("jkc?/g")
    expect(page.locator("h1")).to_contain_text("jkc?/g")


def test_contents_follow_the_reader(page: Page) -> None:
    page.goto("read/")
    current = page.locator('.contents a[aria-current="location"]')
    for unit in ("background", "area-7", "closing"):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", f"at-{unit}")
        expect(current).to_have_attribute("href", re.compile(f"#at-{unit}$"))
        expect(current).to_be_in_viewport()
