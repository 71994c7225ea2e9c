"""What the pages do not do: ask elsewhere, load what is not used, shift, weigh too much."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.reader import open_search
from tests.built_pages import KINDS, NOT_FOUND

# How the files begin that belong to search, and to nothing else.
SEARCH = ("assets/search.json", "assets/js/search/")
LIMIT = 10 * 1024  # bytes of compressed scripts on a unit page
SHIFTS = """window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries()
    .map(({value, sources}) => [value, ...sources.map(s => s.node?.className)])))
    .observe({type: 'layout-shift', buffered: true});"""


@pytest.fixture
def requested(page: Page, base_url: str) -> list[str]:
    """The files of the site that the page asked for, as they are asked for."""
    names: list[str] = []

    def note(request: Request) -> None:
        names.append(request.url.removeprefix(base_url))

    page.on("request", note)
    return names


def test_every_kind_of_page_is_quiet(
    page: Page,
    complaints: list[str],
    requested: list[str],
    settle: Callable[[Page], None],
) -> None:
    """No error, no breach, no shift, no request outside, nothing of search before it is used."""
    of_search = (*SEARCH, "assets/js/places/", "assets/terms.json")
    page.add_init_script(SHIFTS)
    for kind in KINDS:
        requested.clear()
        page.goto(kind)
        page.mouse.move(200, 300)
        settle(page)
        expect(page.get_by_role("button", name="Search", exact=True), kind).to_be_visible()
        assert complaints == [], kind
        assert page.evaluate("shifts") == [], kind
        if kind not in {NOT_FOUND, "search/"}:
            assert [name for name in requested if name.startswith(of_search)] == [], kind
    page.goto("areas/7/")
    open_search(page).fill("security")
    expect(page.locator(".hit").first).to_be_visible()
    for start in SEARCH:
        assert any(name.startswith(start) for name in requested), start


def test_a_breach_is_noticed(page: Page, complaints: list[str]) -> None:
    """The check is a check."""
    page.goto("")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("fetch('http://127.0.0.2:9/').catch(() => 0)")
    assert any("style" in complaint for complaint in complaints)
    assert any("connect-src" in complaint for complaint in complaints)
    complaints.clear()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["", "areas/7/", "areas/7/#area-7-p3", "read/", "c/area-7-p3/"])
def test_nothing_shifts(
    page: Page, address: str, width: int, settle: Callable[[Page], None]
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(SHIFTS)
    page.goto(address)
    page.mouse.move(200, 300)
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_visible()
    settle(page)
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    assert page.evaluate("shifts") == []


def test_scripts_are_light(
    page: Page, requested: list[str], site: Path, settle: Callable[[Page], None]
) -> None:
    page.goto("areas/7/")
    settle(page)
    scripts = sorted({name for name in requested if name.endswith(".js")})
    assert "assets/js/every_page.js" in scripts
    weights = {name: len(gzip.compress((site / name).read_bytes(), 9)) for name in scripts}
    assert sum(weights.values()) <= LIMIT, weights


def test_the_pages_of_the_tiny_edition_are_quiet_too(
    page: Page, tiny_base_url: str, own_sites: list[str], settle: Callable[[Page], None]
) -> None:
    """Nothing in the scripts knows the real edition."""
    own_sites.append(tiny_base_url)
    for kind in ("", "read/", "glossary/"):
        page.goto(tiny_base_url + kind)
        settle(page)
    page.goto(f"{tiny_base_url}read/")
    page.locator("[data-clause-actions]").first.click()
    expect(page.locator(".actions")).to_be_visible()
