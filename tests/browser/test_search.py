"""Search by clause: a place that is typed is offered first, a hit leads to the marked clause."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.reader import (
    PHONE,
    WITHOUT_SCRIPTS,
    expect_highlighted,
    expect_in_sight,
    open_search,
)


def hits(page: Page, group: str) -> Locator:
    """Return the hits under a heading."""
    heading = page.get_by_role("heading", name=group, level=3)
    return page.locator(".results section").filter(has=heading).locator(".hit")


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("area 7", "Area 7: Middle East", "areas/7/"),
        ("area-7-p3", "Area 7, clause 3", "areas/7/#area-7-p3"),
        ("Area 7.3", "Area 7, clause 3", "areas/7/#area-7-p3"),
        ("areas 7, clause 3", "Area 7, clause 3", "areas/7/#area-7-p3"),
        ("3(7)", "Area 7: Middle East", "areas/7/"),
        ("§ 3 (7) 2", "Area 7, clause 2", "areas/7/#area-7-p2"),
        ("principle 4", "Principle 4: Legitimate security concerns", "principles/4/"),
        ("commentary 3 s5", "Commentary, clause 3, sentence 5", "commentary/#commentary-p3-s5"),
        ("area-7-p1..p3", "Area 7, clauses 1–3", "areas/7/?to=p3#area-7-p1"),
        ("area 7.1-3", "Area 7, clauses 1–3", "areas/7/?to=p3#area-7-p1"),
        (
            "commentary-p3-s2..s4",
            "Commentary, clause 3, sentences 2–4",
            "commentary/?to=s4#commentary-p3-s2",
        ),
        ("section 2", "Principles: Core Ideas and Principles", "principles/"),
        ("closing 2", "Closing, clause 2", "closing/#closing-p2"),
        ("area 12", "Area 12: Counter-terrorism", "areas/12/"),
    ],
)
def test_a_place_is_offered_first(
    page: Page, base_url: str, typed: str, name: str, address: str
) -> None:
    page.goto("")
    open_search(page).press_sequentially(typed)
    first = page.locator(".hit").first
    expect(first.locator(".hit-name")).to_have_text(name)
    expect(hits(page, "Go to").first.locator(".hit-name")).to_have_text(name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base_url}{address}")


@pytest.mark.parametrize("address", ["", "areas/7/", "c/area-7-p3/"])
def test_a_fast_typist_is_not_led_away(page: Page, base_url: str, address: str) -> None:
    """A letter typed while the dialog opens is for its field, not a key of the page."""
    page.goto(address)
    field = page.get_by_role("textbox", name="A place")
    for words in ("peace", "pandemic"):
        page.keyboard.type(f"/{words}")
        expect(field).to_have_value(words)
        page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page).to_have_url(base_url + address)


def test_home_has_a_way_to_go_to_a_place(page: Page, base_url: str) -> None:
    page.goto("")
    page.get_by_role("button", name="Go to “area 7.3”").click()
    expect(page.get_by_role("textbox", name="A place")).to_be_focused()
    page.keyboard.type("area 7.3")
    expect(hits(page, "Go to")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base_url}areas/7/#area-7-p3")


@WITHOUT_SCRIPTS
def test_without_scripts_there_is_no_dead_control(page: Page) -> None:
    page.goto("")
    expect(page.locator("button").filter(visible=True)).to_have_count(0)


def test_the_nearest_place_is_offered_for_a_wrong_one(page: Page) -> None:
    page.goto("")
    open_search(page).fill("area 7.99")
    expect(hits(page, "Nearest place")).to_have_text(re.compile("^Area 7, clause 3"))


def test_sections_are_listed(page: Page) -> None:
    page.goto("")
    open_search(page).fill("§")
    expect(hits(page, "Go to")).to_have_count(6)


def test_source_and_editorial_hits_are_told_apart(page: Page) -> None:
    page.goto("")
    open_search(page).fill("palestine")
    expect(page.locator(".results h3")).to_contain_text(
        ["Concept paper", "Glossary by the editors", "Subject index by the editors"]
    )
    face = "element => getComputedStyle(element).fontFamily"
    source = hits(page, "Concept paper").first.locator(".hit-words")
    editorial = hits(page, "Glossary").first.locator(".hit-words")
    assert "Serif" in source.evaluate(face)
    assert "Sans" in editorial.evaluate(face)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("securit", "security"), ("mediating", "mediation"), ("PALESTIN", "Palestine")],
)
def test_beginnings_and_forms_of_words(page: Page, typed: str, words: str) -> None:
    page.goto("")
    open_search(page).fill(typed)
    marks = page.locator(".hit mark")
    expect(marks.filter(has_text=re.compile(words, re.IGNORECASE)).first).to_be_visible()


def test_all_words_before_some(page: Page) -> None:
    page.goto("")
    field = open_search(page)
    field.fill("Horn of Africa conference")
    expect(hits(page, "Concept paper").first).to_contain_text("Horn of Africa")
    expect(page.locator(".search-status")).not_to_contain_text("none with all")
    field.fill("Horn of Atlantis")
    expect(page.locator(".search-status")).to_contain_text("none with all the words")


def test_no_result_says_what_to_try(page: Page) -> None:
    page.goto("")
    open_search(page).fill("zzzz")
    expect(page.locator(".search-status")).to_have_text("Nothing was found.")
    expect(page.locator(".advice")).to_contain_text("Try a place, such as “principle 1”")


def test_by_keyboard(page: Page) -> None:
    page.goto("areas/8/")
    page.keyboard.press("Control+k")
    page.keyboard.type("palestine")
    expect(page.locator(".search-status")).to_have_text(re.compile(r"^\d+ results$"))
    all_hits = page.locator(".hit")
    page.keyboard.press("ArrowDown")
    expect(all_hits.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(all_hits.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".hit, .results .plain").last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("x")
    expect(field).to_have_value("palestinex")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    open_search(page)
    page.keyboard.type("palestine")
    expect(all_hits.first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#"))


def test_a_hit_on_the_same_page_takes_the_focus_along(page: Page) -> None:
    page.goto("areas/7/")
    open_search(page).fill("area 7.3")
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_highlighted(page, "area-7-p3")
    expect(page.locator('[data-clause-actions="area-7-p3"]')).to_be_focused()


def test_many_hits_open_on_demand(page: Page) -> None:
    page.goto("")
    open_search(page).fill("security")
    paper = hits(page, "Concept paper")
    expect(paper).to_have_count(8)
    more = page.get_by_role("button", name=re.compile("Show all")).nth(1)
    total = int((more.text_content() or "").rpartition(" ")[2])
    more.click()
    expect(paper).to_have_count(total)
    expect(paper.nth(8)).to_be_focused()


def test_a_failure_is_told_and_can_be_tried_again(page: Page, complaints: list[str]) -> None:
    page.route("**/search.json", lambda route: route.abort())
    page.goto("")
    open_search(page).fill("security")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    page.keyboard.press("Escape")
    page.unroute("**/search.json")
    page.keyboard.press("/")
    expect(page.locator(".hit").first).to_be_visible()
    complaints.clear()


@PHONE
def test_on_a_phone(page: Page) -> None:
    page.goto("")
    page.get_by_role("button", name="Search", exact=True).tap()
    page.get_by_role("textbox", name="A place").fill("two-state")
    hits(page, "Concept paper").first.tap()
    expect_highlighted(page, "area-7-p3")
    expect_in_sight(page.locator("#area-7-p3"))


def test_what_is_typed_while_search_is_loading_is_kept(page: Page) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/search_dialog.js", hold)
    page.goto("areas/8/")
    with page.expect_request("**/search_dialog.js"):
        page.keyboard.press("/")
    page.keyboard.type("pale")
    page.unroute("**/search_dialog.js", hold)
    waiting[0].continue_()
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_have_value("pale")
    page.keyboard.type("stine")
    expect(field).to_have_value("palestine")
    expect(page).to_have_url(re.compile("/areas/8/$"))
