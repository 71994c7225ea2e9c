"""What the scripts add is accessible too: axe looks at every box and sheet while it is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.accessible import OF_COLOURS, violations
from tests.browser.reader import number, open_search, select


def open_menu(page: Page) -> None:
    page.goto("areas/7/")
    number(page, "area-7-p3").click()
    expect(page.locator(".actions")).to_be_visible()


def open_toolbar(page: Page) -> None:
    page.goto("areas/7/")
    select(page, "area-7-p1", "area-7-p2")
    expect(page.locator(".selection")).to_be_visible()


def open_preview(page: Page) -> None:
    page.goto("background/")
    page.locator("#background-p3 .mark").first.hover()
    expect(page.locator("#preview")).to_be_visible()


def open_notice(page: Page) -> None:
    page.goto("areas/7/#area-7-p99")
    expect(page.locator(".notice a")).to_be_visible()


def open_results(page: Page) -> None:
    page.goto("areas/7/#area-7-p2")
    open_search(page).fill("palestine")
    expect(page.locator(".hit").first).to_be_visible()


def open_keys(page: Page) -> None:
    page.goto("areas/7/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


@pytest.mark.parametrize(
    "opened", [open_menu, open_toolbar, open_preview, open_notice, open_results, open_keys]
)
def test_axe_finds_nothing(page: Page, opened: Callable[[Page], None]) -> None:
    """In either theme: by the second only colours change."""
    opened(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, OF_COLOURS) == []
