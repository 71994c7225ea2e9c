"""Search in a large edition: what is looked for comes in parts, and what does not come is told."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from edition.pages import search_parts
from edition.pages.search_records import search_json
from tests.browser.reader import open_search

PARTS = re.compile(r"/(assets/search[./].*)$")


@pytest.fixture(scope="module")
def files(edition) -> dict[str, str | bytes]:
    """What search would load if this edition were a large one."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(search_parts, "SIZE", 3000)
        return search_parts.files(json.loads(search_json(edition)))


@pytest.fixture
def asked(page: Page, files) -> list[str]:
    """Serve the records in parts; the names of those that were asked for."""
    names: list[str] = []

    def serve(route: Route) -> None:
        found = PARTS.search(route.request.url)
        assert found is not None
        names.append(found[1].rpartition("/")[2])
        route.fulfill(json=json.loads(files[found[1]]))

    page.route(PARTS, serve)
    return names


def shown(page: Page, query: str) -> list[str]:
    page.goto(f"search/?q={query}")
    expect(page.locator(".hit").first).to_be_visible()
    return page.locator(".results li").all_inner_texts()


def test_hits_are_the_same_and_little_is_loaded_for_them(page: Page, asked, files) -> None:
    found = shown(page, "political settlement")
    assert {"search.json", "words.json"} <= set(asked)
    assert len(asked) < len(files) / 3
    page.unroute(PARTS)
    assert shown(page, "political settlement") == found
    assert len(found) > 2


def test_further_hits_and_places_come_when_they_are_asked_for(page: Page, asked) -> None:
    shown(page, "security")
    before = len(asked)
    more = page.get_by_role("button", name=re.compile("Show all"))
    for count in range(more.count(), 0, -1):
        more.first.click()
        expect(more).to_have_count(count - 1)
    assert len(asked) > before
    page.goto("")
    open_search(page).fill("area 7.3 s1")
    expect(page.locator(".hit-words").first).to_contain_text("two-state solution")


def test_what_is_not_on_a_page_is_looked_up(page: Page, asked, edition) -> None:
    term = max(edition.terms, key=lambda term: len(term.id))
    page.goto(f"areas/7/#{term.id}x")
    expect(page.locator(".notice")).to_contain_text(f"The nearest is Glossary: {term.term}")
    assert "ids.json" in asked


@pytest.mark.usefixtures("asked")
def test_a_part_that_does_not_come_is_told_and_asked_for_anew(
    page: Page, complaints: list[str]
) -> None:
    page.route("**/places-*.json", lambda route: route.abort())
    page.goto("search/?q=security")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    page.unroute("**/places-*.json")
    page.get_by_role("textbox").press_sequentially(" ")
    expect(page.locator(".hit").first).to_be_visible()
    complaints.clear()
