"""Faces: at once where they come quickly, else from the next page on; nothing waits or moves for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Page

from tests.browser.reader import WITHOUT_SCRIPTS

FACE = "Source Serif 4"
SLOW = {"offline": False, "latency": 500, "downloadThroughput": -1, "uploadThroughput": -1}
SHIFTS = """window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: 'layout-shift', buffered: true});"""


@pytest.fixture
def browser_side(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    for domain in ("Network", "DOM", "CSS"):
        session.send(f"{domain}.enable")
    return session


def face_of_the_text(session: CDPSession) -> str:
    """Return the family in which the first sentence is drawn."""
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": ".clause .s"})
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
    return max(fonts, key=lambda font: font["glyphCount"])["familyName"]


def test_on_a_quick_line_the_first_page_has_its_faces(page: Page, browser_side: CDPSession) -> None:
    page.goto("areas/7/")
    assert face_of_the_text(browser_side) == FACE


def test_on_a_slow_line_the_second_page_has_them(
    page: Page, browser_side: CDPSession, settle: Callable[[Page], None]
) -> None:
    browser_side.send("Network.emulateNetworkConditions", SLOW)
    page.add_init_script(SHIFTS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("areas/7/", wait_until="domcontentloaded")
    assert [url for url in asked if url.endswith(".woff2")] == []
    settle(page)
    assert [url for url in asked if url.endswith(".woff2")] != []
    assert face_of_the_text(browser_side) != FACE
    page.wait_for_function("'edition-faces' in sessionStorage")
    assert page.evaluate("shifts") == []
    page.goto("principles/4/")
    settle(page)
    assert face_of_the_text(browser_side) == FACE
    assert page.evaluate("shifts") == []


def test_who_spares_data_is_asked_for_no_face(page: Page, settle: Callable[[Page], None]) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("areas/7/")
    settle(page)
    assert [url for url in asked if url.endswith(".woff2")] == []


@WITHOUT_SCRIPTS
def test_without_scripts_a_page_names_its_faces(page: Page) -> None:
    page.goto("areas/7/")
    family = "getComputedStyle(document.querySelector('.clause')).fontFamily"
    assert page.evaluate(family).startswith(f'"{FACE}"')
