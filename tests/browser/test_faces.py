"""Faces: at once where they come quickly, else from the next page on; nothing waits or moves for them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Page

from tests.browser.reader import WITHOUT_SCRIPTS
from tests.browser.test_quiet import SHIFTS
from tools.bench.serving import served

FACE = '"Source Serif 4"'
FAMILY = "getComputedStyle(document.querySelector('.clause')).fontFamily"
HELD = "document.querySelectorAll('head > link[rel=preload]').length"
LOADED = """async () => {
  await document.fonts.ready;
  return [...document.fonts].filter(({status}) => status === "loaded").map(({family}) => family);
}"""
# The bytes that came over the line for each face that was asked for.
CAME = """performance.getEntriesByType("resource").filter(({name}) => name.endsWith(".woff2"))
  .map(({transferSize}) => transferSize)"""


@pytest.fixture
def hosted(site: Path, own_sites: list[str]) -> Iterator[str]:
    """The address of the site on a host that says how long its files may be kept."""
    with served({"site": site}) as base:
        own_sites.append(base)
        yield f"{base}site/"


def on_a_line(page: Page, start: int, **line: object) -> None:
    """Let the page believe that it came after so many ms, and what the browser says of its line."""
    page.add_init_script(
        f"""performance.now = () => {start};
        Object.defineProperty(navigator, "connection", {{value: {line or "undefined"}}});"""
    )


def test_on_a_quick_line_the_first_page_has_its_faces(page: Page) -> None:
    on_a_line(page, 50)
    page.goto("areas/7/")
    assert page.evaluate(HELD) > 0
    assert page.evaluate(FAMILY).startswith(FACE)
    assert FACE.strip('"') in page.evaluate(LOADED)


@pytest.mark.parametrize(("start", "line"), [(900, {}), (50, {"rtt": 300})])
def test_on_a_slow_line_the_next_page_has_them(
    page: Page, hosted: str, settle: Callable[[Page], None], start: int, line: dict[str, object]
) -> None:
    on_a_line(page, start, **line)
    page.add_init_script(SHIFTS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{hosted}areas/7/", wait_until="load")
    assert page.evaluate(HELD) == 0
    assert not page.evaluate(FAMILY).startswith(FACE)
    page.locator("html[data-faces=fetched]").wait_for()
    faces = [url for url in asked if url.endswith(".woff2")]
    assert asked.index(faces[0]) > asked.index(f"{hosted}assets/js/every_page.js")
    assert not page.evaluate(FAMILY).startswith(FACE)
    assert page.evaluate("shifts") == []
    assert page.evaluate(LOADED) == []  # with one more face all of the page is laid out anew
    with pdfplumber.open(io.BytesIO(page.pdf())) as pdf:  # but paper has them, and does not wait
        printed = {letter["fontname"].partition("+")[2] for letter in pdf.pages[0].chars}
    assert all(name.startswith("Source") for name in printed), printed
    page.goto(f"{hosted}areas/8/")
    settle(page)
    assert FACE.strip('"') in page.evaluate(LOADED)
    assert set(page.evaluate(CAME)) == {0}
    assert page.evaluate("shifts") == []


def test_a_page_that_was_printed_keeps_its_faces(
    page: Page, settle: Callable[[Page], None]
) -> None:
    on_a_line(page, 50)
    page.add_init_script("print = () => { document.documentElement.dataset.printed = ''; }")
    page.goto("areas/7/")
    settle(page)
    before = page.locator("h1").screenshot()
    page.get_by_role("button", name="Print").click()
    page.locator("html[data-printed]").wait_for()
    page.pdf()
    assert page.locator("h1").screenshot() == before


def test_who_spares_data_is_asked_for_no_face(page: Page, settle: Callable[[Page], None]) -> None:
    on_a_line(page, 50, saveData="yes")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("areas/7/")
    settle(page)
    with pdfplumber.open(io.BytesIO(page.pdf())) as pdf:  # a sheet has none of ours, and not some
        printed = {letter["fontname"].partition("+")[2] for letter in pdf.pages[0].chars}
    assert not any(name.startswith("Source") for name in printed), printed
    assert [url for url in asked if url.endswith(".woff2")] == []


@WITHOUT_SCRIPTS
def test_without_scripts_a_page_names_its_faces(page: Page) -> None:
    page.goto("areas/7/")
    assert page.evaluate(FAMILY).startswith(FACE)
