"""A link to a clause, a sentence or a range lands below the header, marked; what is not there is
explained."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from edition.place_names import heard_name
from tests.browser.reader import (
    LINKS,
    PHONE,
    WITHOUT_SCRIPTS,
    expect_highlighted,
    expect_in_sight,
    number,
)
from tests.built_pages import identifiers, pages


@PHONE
def test_a_link_lands_on_a_phone(page: Page) -> None:
    for address, marked in LINKS:
        page.goto("about:blank")
        page.goto(address)
        expect_highlighted(page, *marked)
        expect_in_sight(page.locator(f"#{marked[0]}"))


def test_back_and_forward(page: Page) -> None:
    page.goto("areas/7/?to=p2#area-7-p1")
    expect_highlighted(page, "area-7-p1", "area-7-p2")
    number(page, "area-7-p3").click()
    expect_highlighted(page, "area-7-p3")
    expect(page).to_have_url(re.compile(r"/areas/7/#area-7-p3$"))
    page.goto("areas/8/#area-8-p2")
    expect_highlighted(page, "area-8-p2")
    page.go_back()
    expect_highlighted(page, "area-7-p3")
    page.go_back()
    expect_highlighted(page, "area-7-p1", "area-7-p2")
    page.go_forward()
    expect_highlighted(page, "area-7-p3")


@pytest.mark.parametrize("way", ["button", "Escape"])
def test_the_mark_can_be_cleared(page: Page, way: str) -> None:
    page.goto("areas/7/?to=p3#area-7-p2")
    expect_highlighted(page, "area-7-p2", "area-7-p3")
    if way == "button":
        page.get_by_role("button", name="Clear highlight").click()
    else:
        page.keyboard.press("Escape")
    expect_highlighted(page)
    expect(page.get_by_role("button", name="Clear highlight")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/areas/7/$"))
    page.reload()
    expect_highlighted(page)
    number(page, "area-7-p2").click()
    expect_highlighted(page, "area-7-p2")


UNKNOWN = (
    ("areas/7/#area-7-p99", "no place called “area-7-p99”", "areas/7/#area-7-p3"),
    ("areas/7/?to=p9#area-7-p1", "no place called “area-7-p1..p9”", "areas/7/#area-7-p1"),
    ("areas/7/?to=p3", "no place called “p3”", "areas/7/#area-7-p3"),
    ("areas/7/#Area-7-P2", "no place called “Area-7-P2”", "areas/7/#area-7-p2"),
    ("areas/7/#aera-7-p2", "no place called “aera-7-p2”", "areas/7/#area-7-p2"),
    ("areas/7/#area-7-p2-s9", "no place called “area-7-p2-s9”", "areas/7/#area-7-p2-s1"),
    ("areas/7/#area-8-p1", "“area-8-p1” is not on this page", "areas/8/#area-8-p1"),
    ("glossary/#term-palestine-isue", "no place called", "glossary/#term-palestine-issue"),
    ("read/#commentary-p1", "is not on this page", "commentary/#commentary-p1"),
    ("glossary/#palestine-issue", "no place called", "glossary/#term-palestine-issue"),
)


def test_an_unknown_identifier_is_explained(
    page: Page, base_url: str, settle: Callable[[Page], None]
) -> None:
    page.goto("areas/7/")
    page.goto("areas/7/#area-7-p98")  # of the page that is open: the browser tells of it twice
    settle(page)
    expect(page.locator(".notice")).to_have_count(1)
    for address, words, nearest in UNKNOWN:
        page.goto("about:blank")
        page.goto(address)
        notice = page.locator(".notice")
        expect(notice, address).to_contain_text(words)
        expect(notice.get_by_role("link")).to_have_attribute("href", f"{base_url}{nearest}")
        notice.get_by_role("link").click()
        expect(page).to_have_url(f"{base_url}{nearest}")
        expect(page.locator(".notice")).to_have_count(0)


FOREIGN = (
    "annotations:abc123", "annotations:group:__world__", "xtor=RSS-1", "Echobox=1677",
    "google_vignette", "/", "!", "/areas/7", "!area", "_=_", ".Zx9QaB", "at_medium=custom7",
    "fbclid=IwAR0", "sthash.abcd.dpuf", "page=3", "comments", "respond", "comment-123", "section-2",
    "footnote-1", "?", "%", "%E0%A4%A", "utm_source=rss", "main", "content", "ref1", "t=30s",
    "section-2.1", "fig-3.2", "7.3", "v1.2", "/notes", "!/main", "clause-3", "p3",
)  # fmt: skip


def test_what_is_not_ours_is_left_alone(page: Page, settle: Callable[[Page], None]) -> None:
    for fragment in FOREIGN:
        page.goto("about:blank")
        page.goto(f"areas/7/#{fragment}")
        settle(page)
        assert page.locator(".notice").count() == 0, fragment
        assert page.evaluate("location.hash") == f"#{fragment}".removesuffix("#")


NEARLY_OURS = (
    ("area-7-p3?utm_source=x", "areas/7/#area-7-p3"),
    ("area-7-p3&fbclid=x", "areas/7/#area-7-p3"),
    ("area-7-p3.", "areas/7/#area-7-p3"),
    ("area-7-p3)", "areas/7/#area-7-p3"),
    ("area-7-p3%E2%80%9D", "areas/7/#area-7-p3"),
    ("%23area-7-p3", "areas/7/#area-7-p3"),
    ("%2523area-7-p3", "areas/7/#area-7-p3"),
    ("area-21", "areas/20/"),
    ("term-win-wins", "glossary/#term-win-win"),
    ("AREA-7-P3", "areas/7/#area-7-p3"),
    ("area_7_p3", "areas/7/#area-7-p3"),
    ("area%E2%80%937%E2%80%93p3", "areas/7/#area-7-p3"),
    ("area7p3", "areas/7/#area-7-p3"),
    ("area-7-p1-p3", "areas/7/?to=p3#area-7-p1"),
    ("area-7.3", "areas/7/#area-7-p3"),
    ("Area-7.2.1", "areas/7/#area-7-p2-s1"),
    ("commentary-4.11", "commentary/#commentary-p4-s11"),
    ("area-7-p1..area-7-p3", "areas/7/?to=p3#area-7-p1"),
    ("area-7-p3and", "areas/7/#area-7-p3"),
    ("area-7-p3-s9", "areas/7/#area-7-p3-s1"),
    ("area-77", "areas/7/"),
    ("area-7-%C2%ADp3", "areas/7/#area-7-p3"),
    ("%E2%80%8Barea-7-p3%EF%BB%BF", "areas/7/#area-7-p3"),
    ("/area-7-p3", "areas/7/#area-7-p3"),
    ("!/area-7-p3-s1", "areas/7/#area-7-p3-s1"),
    ("user-content-area-7-p3", "areas/7/#area-7-p3"),
    ("toc-area-7-p1..p3", "areas/7/?to=p3#area-7-p1"),
    ("area-7-clause-3", "areas/7/#area-7-p3"),
    ("Area%207,%20clauses%201%E2%80%933", "areas/7/?to=p3#area-7-p1"),
    ("commentary-clause-4-sentence-11", "commentary/#commentary-p4-s11"),
    ("commentary-p4.11", "commentary/#commentary-p4-s11"),
    ("commentary-p4-s2-4", "commentary/?to=s4#commentary-p4-s2"),
    ("area-7-p1-3", "areas/7/?to=p3#area-7-p1"),
    ("area-7-p1%E2%80%A6p3", "areas/7/?to=p3#area-7-p1"),
    ("area-7-p3..p1", "areas/7/?to=p3#area-7-p1"),
)


def test_what_is_nearly_ours_leads_to_the_place(page: Page, base_url: str) -> None:
    for fragment, nearest in NEARLY_OURS:
        page.goto("about:blank")
        page.goto(f"areas/7/#{fragment}")
        link = page.locator(".notice").get_by_role("link")
        expect(link, fragment).to_have_attribute("href", f"{base_url}{nearest}")


@pytest.mark.parametrize(
    ("address", "marked", "words"),
    [
        ("areas/7/?to=p9#area-7-p2", ["area-7-p2", "area-7-p3"], "Area 7, clauses 2–3"),
        ("areas/7/?to=p9#area-7-p3", ["area-7-p3"], "Area 7, clause 3"),
        (
            "commentary/?to=s99#commentary-p4-s12",
            ["commentary-p4-s12", "commentary-p4-s13"],
            "Commentary, clause 4, sentences 12–13",
        ),
    ],
)
def test_a_range_past_the_end_marks_what_there_is(
    page: Page, address: str, marked: list[str], words: str
) -> None:
    page.goto(address)
    expect_highlighted(page, *marked)
    expect(page.locator(".notice")).to_contain_text(f"What there is of it is marked: {words}.")
    expect(
        page.get_by_role("group", name=f"Linked: {heard_name(words)}", exact=True)
    ).to_be_visible()


@pytest.mark.parametrize(
    "written",
    [
        "areas/7/?to=p3%23area-7-p1",
        "areas/7/#area-7-p1..p3",
        "areas/7/?to=p3#area-7-p1..p3",
        "areas/7/?utm_source=x&to=p3%23area-7-p1",
        "c/area-7-p1/?to=p3#area-7-p1",
    ],
)
def test_a_range_that_is_written_otherwise_is_gone_to(page: Page, written: str) -> None:
    """Coded on the way, as the data have it, or on the page of its first clause, which has no more."""
    page.goto(written)
    expect_highlighted(page, "area-7-p1", "area-7-p2", "area-7-p3")
    expect(page).to_have_url(re.compile(r"/areas/7/\?to=p3#area-7-p1$"))


def test_without_the_records_it_is_explained_all_the_same(
    page: Page, complaints: list[str]
) -> None:
    page.route("**/search.json", lambda route: route.abort())
    page.goto("areas/7/#area-7-p99")
    expect(page.locator(".notice")).to_contain_text("This page has no place called “area-7-p99”.")
    complaints.clear()


def test_what_a_fragment_says_is_never_markup(page: Page) -> None:
    page.goto("areas/7/#area-7-p99%3Cimg%20src=x%20onerror=alert(1)%3E%")
    expect(page.locator(".notice")).to_contain_text("no place called")
    expect(page.locator(".notice img")).to_have_count(0)
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator(".notice")).to_have_count(0)


NEAREST_PAGES = (
    ("c/area-7-p99/", "c/area-7-p3/"),
    ("c/area-7-p3-s1/", "areas/7/#area-7-p3-s1"),
    ("c/area-7-p1..p3/", "areas/7/?to=p3#area-7-p1"),
    ("area-7-p2", "areas/7/#area-7-p2"),
    ("area/7/", "areas/7/"),
    ("areas/77/index.html", "areas/7/"),
    ("area-7/#area-7-p2", "areas/7/#area-7-p2"),
    ("areas/21/", "areas/20/"),
    ("glosary/", "glossary/"),
    ("glossary/win-win/", "glossary/#term-win-win"),
    ("areas/seven/", "areas/7/"),
    ("area/seven/", "areas/7/"),
    ("c/7.3/", "areas/7/#area-7-p3"),
    ("commentary/4.11", "commentary/#commentary-p4-s11"),
    ("data/edition.xml", "data/"),
    ("data/clauses.xlsx", "data/"),
    ("feed.xml", "changes/"),
    ("areas/7/%23area-7-p3", "areas/7/#area-7-p3"),
    ("areas/7/%23area-7-p3/", "areas/7/#area-7-p3"),
    ("areas/7%3Fto=p3%23area-7-p1", "areas/7/?to=p3#area-7-p1"),
    ("areas/7/clause/3", "areas/7/#area-7-p3"),
    ("areas/7/clause/9", "areas/7/#area-7-p3"),
    ("areas/7/3", "areas/7/#area-7-p3"),
    ("areas/7/p3/", "areas/7/#area-7-p3"),
    ("areas/7/area-7-p3", "areas/7/#area-7-p3"),
    ("commentary/4/11", "commentary/#commentary-p4-s11"),
    ("area/7/clause/3/sentence/1", "areas/7/#area-7-p3-s1"),
    ("areas/7.html", "areas/7/"),
    ("areas/07/", "areas/7/"),
    ("Areas/7/", "areas/7/"),
    ("areas-7", "areas/7/"),
    ("areas/7/)", "areas/7/"),
    ("areas/7/%E2%80%9D", "areas/7/"),
    ("c/area-7-p3.", "c/area-7-p3/"),
    ("c/AREA-7-P3/", "c/area-7-p3/"),
    ("c/area-7-p3/%23citations", "c/area-7-p3/"),
    ("c/%23area-7-p3", "areas/7/#area-7-p3"),
    ("read.html#area-7-p3", "areas/7/#area-7-p3"),
    ("term-palestine-issue/", "glossary/#term-palestine-issue"),
    ("areas/4/note-area-4-p2-level", "notes/#note-area-4-p2-displaced"),
    ("./https:/example.org/repo/areas/7/", "areas/7/"),
    ("./https:/example.org/areas/7/", "areas/7/"),
    ("repo/repo/areas/7/", "areas/7/"),
    ("edition.pdf", "data/"),
    ("data.json", "data/"),
)


def test_an_unknown_address_leads_on(
    page: Page, base_url: str, site: Path, complaints: list[str]
) -> None:
    link = page.locator("[data-nearest] a")
    for address, nearest in NEAREST_PAGES:
        page.goto(address)
        expect(link, address).to_have_attribute("href", f"{base_url}{nearest}")
        place, _, fragment = nearest.partition("#")
        assert not fragment or fragment in identifiers(pages(site)[f"/{place.partition('?')[0]}"])
        [missing] = complaints
        assert "404" in missing
        complaints.clear()
    link.click()
    expect(page).to_have_url(f"{base_url}{nearest}")


def test_nothing_is_offered_for_nonsense(
    page: Page, complaints: list[str], settle: Callable[[Page], None]
) -> None:
    for address in ("wp-login.php", "%E0%A4%A", "%25E0%25A4%25A/x"):
        page.goto(address)
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("There is no page at this address")
        settle(page)
        expect(page.locator("[data-nearest] a")).to_have_count(0)
        [missing] = complaints
        assert "404" in missing
        complaints.clear()


@WITHOUT_SCRIPTS
def test_without_scripts_the_first_place_is_marked(page: Page) -> None:
    colour = "element => getComputedStyle(element).backgroundColor"
    for address, (first, *_) in LINKS:
        page.goto("about:blank")
        page.goto(address)
        assert page.locator(f"#{first}").evaluate(colour) == "rgb(251, 234, 181)", address
        expect(page.locator(f"#{first}"), address).to_be_in_viewport()


@WITHOUT_SCRIPTS
def test_without_scripts_everything_is_there(page: Page) -> None:
    """What belongs to a clause opens in place; nothing shows that needs a script."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("principles/4/")
    beside = page.locator(".beside").first
    beside.locator("summary").first.click()
    expect(beside.locator(".beside-body")).to_be_visible()
    expect(page.locator("button:visible, dialog[open]")).to_have_count(0)
